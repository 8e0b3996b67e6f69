using LongAn.Workflows;

namespace LongAn.Runtime.Http;

/// <summary>A request that was refused: why, with the facts for the sentence. It becomes HTTP in <see cref="Problems"/> alone.</summary>
/// <param name="Code">Stable code in camelCase: that of <see cref="RejectionCode"/>, or one of <see cref="EdgeRefusal"/>.</param>
/// <param name="Arguments">Facts by name.</param>
/// <param name="Findings">What is wrong with the data, one a field.</param>
public sealed record Refusal(string Code, Sequence<Argument> Arguments = default, Sequence<Finding> Findings = default)
{
    public static Refusal Of(EdgeRefusal code, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        Sequence<Argument> facts = [];
        foreach (var (name, value) in arguments)
            facts = facts.Add(new(name, value));
        return new(ProblemTexts.CodeOf(code), facts);
    }

    public static Refusal Of(RejectionCode code, Sequence<Argument> arguments) => new(ProblemTexts.CodeOf(code), arguments);
}

/// <summary>A finding about one field of what was sent.</summary>
/// <param name="Path">JSON pointer of the field.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Message">What was expected and what was found.</param>
public sealed record Finding(string Path, string Code, Text Message);

/// <summary>Refusals that the engine knows nothing of.</summary>
public enum EdgeRefusal
{
    NotFound,
    NotSignedIn,
    NotAllowed,
    AntiforgeryInvalid,
    HttpsRequired,
    CredentialsWrong,
    UserNameTaken,
    AccountInvalid,
    RequestInvalid,
    NullCharacter,
    RequestTooLarge,
    FileMissing,
    FileTooLarge,
    FileTypeNotAllowed,
    UploadQuotaExceeded,
    UploadNotFound,
    AgencyUnknown,
    ProcedureNotOffered,
    ProcedureRepealed,
    MessageAmbiguous,
    NoGateway,
    NoPdf,
    PdfNotMade,
    PaperNotFilled,
    NoSample,
    RegisterTooLong,
    DraftChanged,
    CalendarChanged,
    DraftInReview,
    DraftNotInReview,
    DraftPublished,
    DraftHasErrors,
    OwnDraft,
    TooManyDrafts,
    PackageTooLarge,
    PackagePathInvalid,
    PublicationInvalid,
    VersionExists,
    VersionWithdrawn,
    RepealWithdrawn,
    TooManyRequests,
    Busy,
    AnswerUnknown,
    Unexpected,
}

/// <summary>What a handler comes to.</summary>
public abstract record Reply<T>;

/// <summary>The answer.</summary>
public sealed record Given<T>(T Value) : Reply<T>;

/// <summary>The refusal.</summary>
public sealed record Refused<T>(Refusal Refusal) : Reply<T>;
