using System.Text.Json;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;

namespace LongAn.Runtime.Journal;

/// <summary>The rows that lists read, computed from a dossier alone: <c>verify</c> computes them again and compares.</summary>
internal static class DerivedRows
{
    public static StoredDossier Row(Dossier dossier, byte[] head, JournalKeys keys)
    {
        var applicant = dossier.Applicant?.Value;
        var code = dossier.Receipt?.Code.ToString();
        var reference = DossierReference.Of(dossier.Id);
        var ended = dossier.CompletedAt is not null || dossier.Closure is not null;
        return new()
        {
            Id = dossier.Id.Value,
            Sequence = dossier.Sequence,
            Head = head,
            Code = code,
            Reference = reference,
            ProcedureCode = dossier.ProcedureCode,
            VersionId = dossier.VersionId.Hash,
            MovedFrom = dossier.Migration is { Process: not null } moved ? moved.From.Hash : null,
            AgencyCode = dossier.AgencyCode,
            Status = dossier.Status,
            Channel = dossier.Channel,
            FilingMode = dossier.FilingMode,
            // A dossier that another one called for stands below that one, not in the person's list.
            SubmittedBy = dossier.Caller is null ? dossier.OwnerAccountId ?? "" : "",
            SubmittedAt = dossier.SubmittedAt,
            ReceivedAt = dossier.Receipt?.At,
            DueAt = dossier.Clock?.DueAt,
            CompletedAt = dossier.CompletedAt,
            ClosedAt = dossier.Closure?.At,
            ReturnMode = dossier.ReturnMode,
            Punctuality = Statuses.PunctualityOf(dossier),
            Financial = Statuses.FinancialOf(dossier),
            Delivery = Statuses.DeliveryOf(dossier),
            ClockRuns = !ended && dossier.Clock is { } clock && !clock.Run.StandsStill,
            ApplicantName = applicant?.Name ?? "",
            Contact = string.Join(", ", new[] { applicant?.Address, applicant?.Phone }.Where(part => !string.IsNullOrWhiteSpace(part))),
            SearchText = SearchText.Fold($"{code} {reference} {applicant?.Name}"),
            IdentityHash = applicant is null ? null : keys.IdentityHash(applicant.IdentityNumber),
        };
    }

    public static IReadOnlyList<StoredWorkItem> WorkItems(Dossier dossier) =>
    [
        .. dossier.WorkItems.Select(item => new StoredWorkItem
        {
            DossierId = dossier.Id.Value,
            Key = item.Key,
            ElementId = item.ElementId,
            Role = item.Role,
            AgencyCode = item.AgencyCode,
            OpenedAt = item.OpenedAt,
            DueAt = item.DueAt,
            ClaimedBy = item.ClaimedBy,
            ApplicantAccount = dossier.OwnerAccountId ?? "",
        }),
    ];

    public static IReadOnlyList<StoredParticipant> Participants(Dossier dossier) =>
        [.. AgenciesOf(dossier).Select(agency => new StoredParticipant { DossierId = dossier.Id.Value, AgencyCode = agency })];

    public static IReadOnlyList<StoredTimer> Timers(Dossier dossier) =>
        [.. dossier.Process.Timers.Select(timer => new StoredTimer { DossierId = dossier.Id.Value, Key = timer.Key, DueAt = timer.DueAt })];

    public static IReadOnlyList<StoredIncident> Incidents(Dossier dossier) =>
    [
        .. dossier.Process.Incidents.Select(incident => new StoredIncident
        {
            DossierId = dossier.Id.Value,
            Key = incident.Key,
            ElementId = incident.ElementId,
            Code = incident.Code,
            Facts = JsonSerializer.Serialize(incident.Arguments, JournalFormat.Options),
            RaisedAt = dossier.IncidentMoments.First(moment => moment.Key == incident.Key).RaisedAt,
        }),
    ];

    public static IReadOnlyList<StoredWait> Waits(Dossier dossier, JournalKeys keys) =>
    [
        .. dossier.Process.Subscriptions.Where(IsOutside).Select(wait => new StoredWait
        {
            DossierId = dossier.Id.Value,
            Key = wait.Key,
            Kind = wait.Kind,
            Name = wait.Name,
            AgencyCode = dossier.AgencyCode,
            CorrelationHash = AwaitedMessage.TextOf(wait.Correlation) is { } text ? keys.CorrelationHash(text) : null,
        }),
    ];

    /// <summary>What changed between two states of a dossier: rows that are new or other, keys that are gone.</summary>
    public static RowChanges<StoredWorkItem> WorkItemChanges(Dossier before, Dossier after)
    {
        var unchanged = before.WorkItems.ToHashSet();
        var written = after.WorkItems.Where(item => !unchanged.Contains(item)).Select(item => item.Key).ToHashSet();
        return new([.. WorkItems(after).Where(row => written.Contains(row.Key))], Gone(before.WorkItems.Select(i => i.Key), after.WorkItems.Select(i => i.Key)));
    }

    /// <summary>Agencies that newly take part; one that once did stays.</summary>
    public static IReadOnlyList<StoredParticipant> NewParticipants(Dossier before, Dossier after)
    {
        var known = AgenciesOf(before).ToHashSet(StringComparer.Ordinal);
        return [.. Participants(after).Where(row => !known.Contains(row.AgencyCode))];
    }

    public static RowChanges<StoredTimer> TimerChanges(Dossier before, Dossier after)
    {
        var unchanged = before.Process.Timers.Select(timer => timer.Key).ToHashSet();
        return new(
            [.. Timers(after).Where(row => !unchanged.Contains(row.Key))],
            Gone(before.Process.Timers.Select(t => t.Key), after.Process.Timers.Select(t => t.Key)));
    }

    public static RowChanges<StoredIncident> IncidentChanges(Dossier before, Dossier after)
    {
        if (before.Process.Incidents.Count == 0 && after.Process.Incidents.Count == 0)
            return new([], []);
        var unchanged = before.Process.Incidents.ToHashSet();
        var written = after.Process.Incidents.Where(incident => !unchanged.Contains(incident)).Select(incident => incident.Key).ToHashSet();
        return new(
            [.. Incidents(after).Where(row => written.Contains(row.Key))],
            Gone(before.Process.Incidents.Select(i => i.Key), after.Process.Incidents.Select(i => i.Key)));
    }

    public static RowChanges<StoredWait> WaitChanges(Dossier before, Dossier after, JournalKeys keys)
    {
        if (before.Process.Subscriptions.Count == 0 && after.Process.Subscriptions.Count == 0)
            return new([], []);
        var unchanged = before.Process.Subscriptions.Where(IsOutside).Select(wait => (wait.Key, wait.Name)).ToHashSet();
        return new(
            [.. Waits(after, keys).Where(row => !unchanged.Contains((row.Key, row.Name)))],
            Gone(before.Process.Subscriptions.Where(IsOutside).Select(w => w.Key), after.Process.Subscriptions.Where(IsOutside).Select(w => w.Key)));
    }

    /// <summary>The place a dossier has booked; none once it is closed.</summary>
    public static IReadOnlyList<StoredAppointment> Appointments(Dossier dossier) =>
        dossier is { AppointmentAt: { } at, AppointmentPlace: { } place, Closure: null }
            ? [new() { DossierId = dossier.Id.Value, AgencyCode = dossier.AgencyCode, Slot = AppointmentPlaces.SlotOf(at), Place = place }]
            : [];

    public static RowChanges<StoredAppointment> AppointmentChanges(Dossier before, Dossier after) =>
        (before.AppointmentAt, before.AppointmentPlace, before.Closure is null) == (after.AppointmentAt, after.AppointmentPlace, after.Closure is null)
            ? new([], [])
            : new(Appointments(after), [0]);

    private static bool IsOutside(ProcessSubscription wait) => wait.Kind is SubscriptionKind.Message or SubscriptionKind.Signal;

    private static IEnumerable<string> AgenciesOf(Dossier dossier) => dossier.WorkItems.Select(item => item.AgencyCode)
        .Concat(dossier.History.Select(item => item.AgencyCode))
        .Where(agency => !string.Equals(agency, dossier.AgencyCode, StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    private static IReadOnlyList<long> Gone(IEnumerable<long> before, IEnumerable<long> after) => [.. before.Except(after)];
}
