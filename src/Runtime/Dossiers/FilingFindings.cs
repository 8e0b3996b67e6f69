using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using LongAn.Runtime.Http;
using LongAn.Workflows;

namespace LongAn.Runtime.Dossiers;

/// <summary>What is wrong with a filing beside its form: the person it is for.</summary>
internal static partial class FilingFindings
{
    public static Sequence<Finding> Of(SubmitDossierBody body)
    {
        Sequence<Finding> findings = [];
        if (body.OnBehalfOf?.Applicant is not { } applicant)
            return findings;
        if (applicant.Name.Trim().Length is < 2 or > 200)
            findings = findings.Add(new("/onBehalfOf/applicant/name", "length", new("Cần tên từ 2 đến 200 ký tự.", "Expected a name of 2 to 200 characters.")));
        if (!IdentityShape().IsMatch(applicant.IdentityNumber.Trim()))
            findings = findings.Add(new("/onBehalfOf/applicant/identityNumber", "pattern", new("Cần số định danh 12 chữ số, số CMND 9 chữ số hoặc mã số đăng ký.", "Expected an identity number of 12 or 9 digits, or a registration number.")));
        if (applicant.Email is { Length: > 0 } email && (email.Length > 200 || !new EmailAddressAttribute().IsValid(email)))
            findings = findings.Add(new("/onBehalfOf/applicant/email", "format", new("Cần địa chỉ thư điện tử dạng ten@noi.vn.", "Expected an e-mail address such as name@place.vn.")));
        if (applicant is { Phone.Length: > 30 } or { Address.Length: > 500 })
            findings = findings.Add(new("/onBehalfOf/applicant", "length", new("Cần số điện thoại không quá 30 và địa chỉ không quá 500 ký tự.", "Expected a telephone number of at most 30 and an address of at most 500 characters.")));
        return findings;
    }

    [GeneratedRegex("^[0-9A-Za-z-]{9,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex IdentityShape();
}
