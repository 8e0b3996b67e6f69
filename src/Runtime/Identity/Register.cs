using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using LongAn.Runtime.Http;
using LongAn.Workflows;
using LongAn.Workflows.Execution;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace LongAn.Runtime.Identity;

/// <summary>A citizen makes an account and is signed in.</summary>
public sealed record RegisterBody(
    string UserName,
    string Password,
    string DisplayName,
    string IdentityNumber,
    string? Phone = null,
    string? Email = null,
    string? Address = null);

public sealed record Register(RegisterBody Body) : ICommand<Reply<SessionView>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/accounts", async Task<Results<Created<SessionView>, ProblemResult>> (RegisterBody body, ISender sender, Antiforgery antiforgery, HttpContext http, CancellationToken cancellation) =>
        {
            switch (await sender.Send(new Register(body), cancellation))
            {
                case Given<SessionView> session:
                    antiforgery.HandOut(http);
                    return TypedResults.Created("/api/session", session.Value);
                case Refused<SessionView> refused:
                    return Problems.From(refused.Refusal);
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        })
        .AllowAnonymous()
        .RequireRateLimiting(RateLimits.SignIn)
        .AddEndpointFilter(SecureChannel.Filter)
        .WithName("register")
        .WithTags("Session")
        .Refuses(403, 409, 422, 429);
}

internal sealed partial class RegisterHandler(UserManager<Account> users, TimeProvider time, SignInManager<Account> signIn, SessionReader sessions)
    : ICommandHandler<Register, Reply<SessionView>>
{
    public async ValueTask<Reply<SessionView>> Handle(Register command, CancellationToken cancellationToken)
    {
        var body = command.Body;
        var findings = Check(body);
        if (findings.Count > 0)
            return new Refused<SessionView>(Refusal.Of(EdgeRefusal.AccountInvalid) with { Findings = findings });
        var account = new Account
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("D"),
            UserName = body.UserName.Trim(),
            DisplayName = body.DisplayName.Trim(),
            IdentityNumber = body.IdentityNumber.Trim(),
            PhoneNumber = Blank(body.Phone),
            Email = Blank(body.Email),
            Address = Blank(body.Address),
        };
        account.Grants.Add(new() { Role = Role.Applicant });
        var made = await users.CreateAsync(account, body.Password);
        if (!made.Succeeded)
        {
            return made.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.DuplicateUserName))
                ? new Refused<SessionView>(Refusal.Of(EdgeRefusal.UserNameTaken))
                : new Refused<SessionView>(Refusal.Of(EdgeRefusal.AccountInvalid) with { Findings = AccountFindings.Of(made.Errors) });
        }

        await signIn.SignInAsync(account, isPersistent: false, "password");
        return new Given<SessionView>(sessions.Compose(account));
    }

    private static Sequence<Finding> Check(RegisterBody body)
    {
        Sequence<Finding> findings = [];
        if (!UserNameShape().IsMatch(body.UserName))
            findings = findings.Add(new("/userName", "pattern", new("Cần 3 đến 50 chữ cái không dấu, chữ số, dấu chấm hoặc gạch nối.", "Expected 3 to 50 plain letters, digits, dots or hyphens.")));
        if (body.DisplayName.Trim().Length is < 2 or > 200)
            findings = findings.Add(new("/displayName", "length", new("Cần họ và tên từ 2 đến 200 ký tự.", "Expected a full name of 2 to 200 characters.")));
        if (!IdentityNumberShape().IsMatch(body.IdentityNumber.Trim()))
            findings = findings.Add(new("/identityNumber", "pattern", new("Cần số định danh 12 chữ số, hoặc số CMND 9 chữ số.", "Expected an identity number of 12 digits, or of 9 digits for an old card.")));
        if (body.Email is { Length: > 0 } email && (email.Length > 200 || !new EmailAddressAttribute().IsValid(email)))
            findings = findings.Add(new("/email", "format", new("Cần địa chỉ thư điện tử dạng ten@noi.vn.", "Expected an e-mail address such as name@place.vn.")));
        if (body.Phone is { Length: > 0 } phone && !PhoneShape().IsMatch(phone))
            findings = findings.Add(new("/phone", "pattern", new("Cần số điện thoại từ 8 đến 15 chữ số.", "Expected a telephone number of 8 to 15 digits.")));
        if (body.Address is { Length: > 500 })
            findings = findings.Add(new("/address", "length", new("Cần địa chỉ không quá 500 ký tự.", "Expected an address of at most 500 characters.")));
        return findings;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex("^[A-Za-z0-9.-]{3,50}$", RegexOptions.CultureInvariant)]
    private static partial Regex UserNameShape();

    [GeneratedRegex("^([0-9]{12}|[0-9]{9})$", RegexOptions.CultureInvariant)]
    private static partial Regex IdentityNumberShape();

    [GeneratedRegex(@"^\+?[0-9]{8,15}$", RegexOptions.CultureInvariant)]
    private static partial Regex PhoneShape();
}
