using LongAn.Runtime.Http;
using LongAn.Workflows;
using Microsoft.AspNetCore.Identity;

namespace LongAn.Runtime.Identity;

/// <summary>What ASP.NET Core Identity objects to, in our words.</summary>
internal static class AccountFindings
{
    public static Sequence<Finding> Of(IEnumerable<IdentityError> errors) => errors.Select(e => e.Code switch
    {
        nameof(IdentityErrorDescriber.PasswordTooShort) or nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) or nameof(IdentityErrorDescriber.PasswordRequiresDigit) or nameof(IdentityErrorDescriber.PasswordRequiresLower) =>
            new Finding("/password", "password", new("Cần mật khẩu từ 10 ký tự, có chữ thường, chữ số và ít nhất 5 ký tự khác nhau.", "Expected a password of at least 10 characters with a lower-case letter, a digit and at least 5 different characters.")),
        nameof(IdentityErrorDescriber.InvalidEmail) =>
            new Finding("/email", "format", new("Cần địa chỉ thư điện tử dạng ten@noi.vn.", "Expected an e-mail address such as name@place.vn.")),
        _ => new Finding("/userName", "invalid", new("Cần tên đăng nhập hợp lệ.", "Expected a valid user name.")),
    }).Distinct().ToSequence();
}
