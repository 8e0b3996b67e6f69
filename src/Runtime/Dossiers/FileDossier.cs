using LongAn.Runtime.Files;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Procedures;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using CoreSubmit = LongAn.Workflows.Dossiers.SubmitDossier;

namespace LongAn.Runtime.Dossiers;

/// <summary>An application, for oneself or, at the counter, for a person who came.</summary>
public sealed record SubmitDossierBody(
    Guid CommandId,
    Guid DossierId,
    string ProcedureCode,
    string CaseCode,
    string AgencyCode,
    ContextValue Data,
    ReturnMode ReturnMode,
    IReadOnlyList<SubmittedPaper>? Papers = null,
    OnBehalfOf? OnBehalfOf = null);

/// <summary>An upload handed in as a component.</summary>
public sealed record SubmittedPaper(Guid UploadId, string? Component = null);

/// <summary>For whom an officer files, and how the person came.</summary>
public sealed record OnBehalfOf(ApplicantBody Applicant, Channel Channel, FilingMode FilingMode);

/// <summary>Whose dossier it is.</summary>
public sealed record ApplicantBody(ApplicantKind Kind, string Name, string IdentityNumber, string? Phone = null, string? Email = null, string? Address = null);

/// <summary>The dossier that was filed.</summary>
public sealed record SubmittedDossier(Guid Id, string Reference);

/// <summary>A person files.</summary>
public sealed record FileDossier(SubmitDossierBody Body) : ICommand<Reply<SubmittedDossier>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/dossiers", async Task<Results<Created<SubmittedDossier>, ProblemResult>> (SubmitDossierBody body, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new FileDossier(body), cancellation) switch
            {
                Given<SubmittedDossier> filed => TypedResults.Created($"/api/dossiers/{filed.Value.Id}", filed.Value),
                Refused<SubmittedDossier> refused => Problems.From(refused.Refusal),
                _ => throw new System.Diagnostics.UnreachableException(),
            })
        .RequireAuthorization(Policies.SignedIn)
        .WithName("submitDossier")
        .WithTags("Dossiers")
        .Refuses(401, 403, 404, 409, 410, 422, 503);
}

internal sealed class FileDossierHandler(
    DossierFinder dossiers,
    DossierAnswers answers,
    ProcedureCatalogue catalogue,
    PaperIntake intake,
    CurrentActor actor,
    LongAnDbContext db) : ICommandHandler<FileDossier, Reply<SubmittedDossier>>
{
    public async ValueTask<Reply<SubmittedDossier>> Handle(FileDossier command, CancellationToken cancellationToken)
    {
        var (body, me) = (command.Body, actor.Get());
        if (CommandFindings.Refuse(CommandFindings.Entries("/papers", body.Papers)) is { } malformed)
            return Refuse(malformed);
        // What was filed before is answered as the first time, whatever became of the procedure since.
        if (((await dossiers.Find(body.DossierId))?.Version ?? catalogue.Find(body.ProcedureCode)) is not { } entry)
            return Refuse(catalogue.Repealed(body.ProcedureCode) ?? Refusal.Of(EdgeRefusal.ProcedureNotOffered, ("found", body.ProcedureCode)));
        if (!catalogue.AgenciesOf(entry.Procedure).Any(a => a.Code == body.AgencyCode))
            return Refuse(Refusal.Of(EdgeRefusal.AgencyUnknown, ("found", body.AgencyCode)));
        if (!(body.OnBehalfOf is null ? me.Grants.Any(g => g.Role == Role.Applicant) : me.Has(Role.IntakeOfficer, body.AgencyCode)))
            return Refuse(Refusal.Of(EdgeRefusal.NotAllowed));
        if (FilingFindings.Of(body) is { Count: > 0 } findings)
            return Refuse(Refusal.Of(RejectionCode.DataInvalid, []) with { Findings = findings });

        var source = body.OnBehalfOf is null ? PaperSource.Upload : PaperSource.Scanned;
        var papers = await intake.Take((body.Papers ?? []).Select(p => (p.UploadId, p.Component)), source, source, cancellationToken);
        if (papers is Refused<Sequence<Paper>> missing)
            return Refuse(missing.Refusal);

        var application = new Application(
            body.CaseCode,
            body.AgencyCode,
            body.OnBehalfOf?.Channel ?? Channel.Online,
            body.OnBehalfOf?.FilingMode ?? FilingMode.SelfRemote,
            body.OnBehalfOf is null ? new("password", 0, "local") : new("in-person", 0, "none"),
            OnBehalf: body.OnBehalfOf is not null,
            body.OnBehalfOf is { } other ? ToApplicant(other.Applicant) : await ToApplicant(me, cancellationToken),
            body.Data,
            ((Given<Sequence<Paper>>)papers).Value,
            body.ReturnMode);
        var submit = new CoreSubmit(new(body.CommandId), new(body.DossierId), application);
        var answer = await dossiers.Grain(body.DossierId).Submit(body.ProcedureCode, submit, me);
        var reply = await answers.Tell(answer, body.AgencyCode, _ => new SubmittedDossier(body.DossierId, DossierReference.Of(new(body.DossierId))), cancellationToken);
        if (reply is Given<SubmittedDossier>)
            await intake.Filed((body.Papers ?? []).Select(p => p.UploadId), CancellationToken.None);
        return reply is Refused<SubmittedDossier> { Refusal: var refusal } ? Refuse(FormFindings.Explain(refusal, entry.Plan.ApplicationForm, body.Data)) : reply;
    }

    private async Task<Applicant> ToApplicant(Actor me, CancellationToken cancellation)
    {
        var account = await db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == me.Id, cancellation);
        return new(1, account.DisplayName, account.IdentityNumber, account.PhoneNumber, account.Email, account.Address);
    }

    private static Applicant ToApplicant(ApplicantBody body) => new((int)body.Kind, body.Name.Trim(), body.IdentityNumber.Trim(), body.Phone, body.Email, body.Address);

    private static Refused<SubmittedDossier> Refuse(Refusal refusal) => new(refusal);
}
