using System.Data.Common;
using LongAn.Workflows.Dossiers;
using NodaTime;

namespace LongAn.Runtime.Journal;

/// <summary>Compares the rows of a dossier, column by column, with those its journal leads to.</summary>
internal sealed class DerivedComparison(DbConnection connection, DossierId id)
{
    public void Dossier(StoredDossier row) => Compare(
        "dossiers",
        "Id",
        "Id",
        "the row of the dossier",
        [
            [
                ("Sequence", row.Sequence), ("Head", row.Head), ("Code", row.Code), ("Reference", row.Reference), ("ProcedureCode", row.ProcedureCode),
                ("VersionId", row.VersionId), ("AgencyCode", row.AgencyCode), ("Status", (long)row.Status), ("Channel", (long)row.Channel),
                ("FilingMode", (long)row.FilingMode), ("SubmittedBy", row.SubmittedBy), ("SubmittedAt", row.SubmittedAt), ("ReceivedAt", row.ReceivedAt),
                ("DueAt", row.DueAt), ("CompletedAt", row.CompletedAt), ("ClosedAt", row.ClosedAt), ("ClockRuns", row.ClockRuns ? 1L : 0L),
                ("ApplicantName", row.ApplicantName), ("SearchText", row.SearchText), ("IdentityHash", row.IdentityHash), ("ReturnMode", (long)row.ReturnMode), ("Punctuality", (long?)row.Punctuality),
                ("Financial", (long)row.Financial), ("Delivery", (long)row.Delivery), ("Contact", row.Contact), ("MovedFrom", row.MovedFrom),
            ],
        ]);

    public void WorkItems(IEnumerable<StoredWorkItem> items) => Compare(
        "work_items",
        "DossierId",
        "Key",
        "its work items",
        items.OrderBy(item => item.Key).Select(item => (Column[])
        [
            ("Key", item.Key), ("ElementId", item.ElementId), ("Role", (long)item.Role), ("AgencyCode", item.AgencyCode), ("OpenedAt", item.OpenedAt),
            ("DueAt", item.DueAt), ("ClaimedBy", item.ClaimedBy), ("ApplicantAccount", item.ApplicantAccount),
        ]));

    public void Timers(IEnumerable<StoredTimer> timers) => Compare(
        "timers",
        "DossierId",
        "Key",
        "its timers",
        timers.OrderBy(timer => timer.Key).Select(timer => (Column[])[("Key", timer.Key), ("DueAt", timer.DueAt)]));

    public void Incidents(IEnumerable<StoredIncident> incidents) => Compare(
        "incidents",
        "DossierId",
        "Key",
        "its incidents",
        incidents.OrderBy(incident => incident.Key).Select(incident => (Column[])
        [
            ("Key", incident.Key), ("ElementId", incident.ElementId), ("Code", incident.Code.ToString()), ("Facts", incident.Facts), ("RaisedAt", incident.RaisedAt),
        ]));

    public void Waits(IEnumerable<StoredWait> waits) => Compare(
        "waits",
        "DossierId",
        "Key",
        "what it waits for",
        waits.OrderBy(wait => wait.Key).Select(wait => (Column[])
        [
            ("Key", wait.Key), ("Kind", (long)wait.Kind), ("Name", wait.Name), ("AgencyCode", wait.AgencyCode), ("CorrelationHash", wait.CorrelationHash),
        ]));

    public void Appointments(IEnumerable<StoredAppointment> appointments) => Compare(
        "appointments",
        "DossierId",
        "DossierId",
        "its appointment",
        appointments.Select(a => (Column[])[("AgencyCode", a.AgencyCode), ("Slot", a.Slot), ("Place", (long)a.Place)]));

    public void Participants(IEnumerable<StoredParticipant> participants) => Compare(
        "participants",
        "DossierId",
        "AgencyCode",
        "its participants",
        participants.OrderBy(participant => participant.AgencyCode, StringComparer.Ordinal).Select(participant => (Column[])[("AgencyCode", participant.AgencyCode)]));

    private void Compare(string table, string idColumn, string order, string what, IEnumerable<Column[]> expected)
    {
        using var command = connection.Sql($"""SELECT * FROM "{table}" WHERE "{idColumn}" = @id ORDER BY "{order}" """, ("@id", id.Value));
        using var row = command.ExecuteReader();
        foreach (var columns in expected)
        {
            if (!row.Read())
                throw new DifferenceFound($"Expected {what} of dossier {id} to be what its journal says, but a row is missing.");
            foreach (var (name, value) in columns)
            {
                if (!string.Equals(Text(row[name]), Text(value), StringComparison.Ordinal))
                    throw new DifferenceFound($"Expected {what} of dossier {id} to be what its journal says, but {name} differs: it was changed.");
            }
        }

        if (row.Read())
            throw new DifferenceFound($"Expected {what} of dossier {id} to be what its journal says, but there is a row too many.");
    }

    // Null and the empty text are two things.
    private static string Text(object? value) => value switch
    {
        null or DBNull => "",
        bool flag => flag ? "=1" : "=0",
        byte[] bytes => Convert.ToHexString(bytes),
        Instant instant => FormattableString.Invariant($"={instant.ToUnixTimeTicks()}"),
        _ => FormattableString.Invariant($"={value}"),
    };

    private readonly record struct Column(string Name, object? Value)
    {
        public static implicit operator Column((string Name, object? Value) pair) => new(pair.Name, pair.Value);
    }
}
