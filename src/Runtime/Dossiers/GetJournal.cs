using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Journal;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace LongAn.Runtime.Dossiers;

/// <summary>An event of the journal, in one line.</summary>
/// <param name="Reason">Why, where a person intervened in the process or its time.</param>
public sealed record JournalLine(long Sequence, Instant RecordedAt, string Type, string? Actor, Text Summary, string? Reason);

/// <summary>The journal of a dossier, for officials of its agency and administrators.</summary>
public sealed record GetJournal(Guid Id) : IQuery<IReadOnlyList<JournalLine>?>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/dossiers/{id:guid}/journal", async Task<Results<Ok<IReadOnlyList<JournalLine>>, ProblemResult>> (Guid id, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new GetJournal(id), cancellation) is { } lines ? TypedResults.Ok(lines) : Problems.From(Refusal.Of(RejectionCode.DossierNotFound, [])))
        .RequireAuthorization(Policies.Staff)
        .WithName("getJournal")
        .WithTags("Dossiers")
        .Refuses(401, 404);
}

internal sealed class GetJournalHandler(DossierFinder dossiers, JournalReader journal, AccountNames names) : IQueryHandler<GetJournal, IReadOnlyList<JournalLine>?>
{
    public async ValueTask<IReadOnlyList<JournalLine>?> Handle(GetJournal query, CancellationToken cancellationToken)
    {
        if (await dossiers.Find(query.Id) is not { AsOfficial: true } seen)
            return null;
        var entries = journal.Dossier(seen.Dossier.Id);
        var known = await names.Find(entries.Select(e => e.Event.ActorId), cancellationToken);
        return [.. entries.Select(e => new JournalLine(e.Sequence, e.Event.RecordedAt, EventLines.TypeOf(e.Event), known.GetValueOrDefault(e.Event.ActorId), EventLines.Of(e.Event, seen.Version.Plan), ReasonOf(e.Event)))];
    }

    private static string? ReasonOf(DossierEvent @event) => @event switch
    {
        ProcessAdvanced { Event: Intervened intervened } => intervened.Reason.Value,
        ProcessAdvanced { Event: ProcessMigrated migrated } => migrated.Reason.Value,
        CalendarFollowed followed => followed.Reason.Value?.Value,
        ForceMajeureExcluded lost => lost.Reason.Value?.Value,
        _ => null,
    };
}
