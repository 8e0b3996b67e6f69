using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Files;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Forms;
using Mediator;
using NodaTime;

namespace LongAn.Runtime.WorkItems;

/// <summary>How a step ended and what it brought.</summary>
public sealed record CompletionBody(
    Guid CommandId,
    string Outcome,
    string? Reason = null,
    ContextValue? Data = null,
    IReadOnlyList<SubmittedPaper>? Papers = null,
    IReadOnlyList<DefectBody>? Defects = null,
    IReadOnlyList<PresentBody>? Present = null,
    Instant? AppointmentAt = null);

/// <summary>What is missing or wrong, and what to do.</summary>
public sealed record DefectBody(string Description, string? Component = null);

/// <summary>A person who was present.</summary>
public sealed record PresentBody(string Name, string IdentityNumber);

/// <summary>A step is done.</summary>
public sealed record Complete(Guid DossierId, long Key, CompletionBody Body) : ICommand<Reply<DossierOutcome>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/dossiers/{id:guid}/work-items/{key:long}/completion", async (Guid id, long key, CompletionBody body, ISender sender, CancellationToken cancellation) =>
            DossierDesk.ToHttp(await sender.Send(new Complete(id, key, body), cancellation)))
        .RequireAuthorization(Policies.SignedIn)
        .WithName("completeWorkItem")
        .WithTags("Work items")
        .Refuses(401, 403, 404, 409, 422, 503);
}

internal sealed class CompleteHandler(DossierFinder dossiers, DossierDesk desk, PaperIntake intake) : ICommandHandler<Complete, Reply<DossierOutcome>>
{
    public async ValueTask<Reply<DossierOutcome>> Handle(Complete command, CancellationToken cancellationToken)
    {
        if (Check(command.Body) is { } malformed)
            return new Refused<DossierOutcome>(malformed);
        if (await dossiers.Find(command.DossierId) is not { } seen)
            return new Refused<DossierOutcome>(Refusal.Of(RejectionCode.DossierNotFound, []));
        var (body, item) = (command.Body, seen.Dossier.WorkItems.FirstOrDefault(w => w.Key == command.Key));
        var (component, other) = SourcesOf(seen, item?.Role ?? seen.Dossier.History.FirstOrDefault(done => done.Key == command.Key)?.Role);
        var papers = await intake.Take((body.Papers ?? []).Select(p => (p.UploadId, p.Component)), component, other, cancellationToken);
        if (papers is Refused<Sequence<Paper>> missing)
            return new Refused<DossierOutcome>(missing.Refusal);

        var complete = new CompleteWorkItem(
            new(body.CommandId),
            command.Key,
            body.Outcome,
            body.Reason,
            body.Data ?? ContextValue.Empty,
            ((Given<Sequence<Paper>>)papers).Value,
            (body.Defects ?? []).Select(d => new Defect(d.Component, d.Description)).ToSequence(),
            (body.Present ?? []).Select(p => new PresentPerson(p.Name, p.IdentityNumber)).ToSequence(),
            body.AppointmentAt,
            Code: null);
        var reply = await desk.Ask(seen, complete, cancellationToken);
        if (reply is Given<DossierOutcome>)
            await intake.Filed((body.Papers ?? []).Select(p => p.UploadId), CancellationToken.None);
        return reply is Refused<DossierOutcome> { Refusal: var refusal }
            ? new Refused<DossierOutcome>(FormFindings.Explain(refusal, FormOf(seen, item, body.Outcome), complete.Data))
            : reply;
    }

    private static Refusal? Check(CompletionBody body) => CommandFindings.Refuse(
    [
        CommandFindings.Text("/reason", body.Reason, CommandFindings.MaxReason),
        CommandFindings.Entries("/papers", body.Papers),
        CommandFindings.Entries("/defects", body.Defects),
        CommandFindings.Entries("/present", body.Present),
        .. (body.Present ?? []).SelectMany((p, i) => new[] { CommandFindings.Text($"/present/{i}/name", p?.Name, CommandFindings.MaxName), CommandFindings.Text($"/present/{i}/identityNumber", p?.IdentityNumber, CommandFindings.MaxName) }),
        .. (body.Defects ?? []).Select((d, i) => CommandFindings.Text($"/defects/{i}/description", d?.Description, CommandFindings.MaxDefect)),
    ]);

    /// <summary>The person uploads; the counter scans what the person brings; an officer's other files are of their making.</summary>
    private static (PaperSource OfComponents, PaperSource OfOthers) SourcesOf(SeenDossier seen, Role? role) => role == Role.Applicant
        ? seen.Dossier.IsOwnedBy(seen.Reader) && !seen.AsOfficial ? (PaperSource.Upload, PaperSource.Upload) : (PaperSource.Scanned, PaperSource.Scanned)
        : (PaperSource.Scanned, PaperSource.Officer);

    private static FormDefinition? FormOf(SeenDossier seen, OpenWorkItem? item, string outcome)
    {
        if (item is null || !seen.Version.Plan.Steps.TryGetValue(item.ElementId, out var step))
            return null;
        var supplement = step.Step.Outcomes.Any(o => o.Code == outcome && o.Effects.Contains(Workflows.Bpmn.StepEffect.ReceiveSupplement));
        return supplement ? seen.Version.Plan.ApplicationForm : step.Step.Form is { } name ? seen.Version.Plan.StepForms[name] : null;
    }
}
