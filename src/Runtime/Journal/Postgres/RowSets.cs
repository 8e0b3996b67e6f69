using NodaTime;
using Npgsql;
using static NpgsqlTypes.NpgsqlDbType;

namespace LongAn.Runtime.Journal.Postgres;

/// <summary>The rows derived from many dossiers, gathered table by table.</summary>
internal sealed class RowSets
{
    private readonly SetStatement _dossiers = new(
        """
        INSERT INTO "dossiers" ("Id", "Sequence", "Head", "Code", "Reference", "ProcedureCode", "VersionId", "AgencyCode", "Status", "Channel", "FilingMode",
            "SubmittedBy", "SubmittedAt", "ReceivedAt", "DueAt", "CompletedAt", "ClosedAt", "ClockRuns", "ApplicantName", "SearchText", "IdentityHash",
            "ReturnMode", "Punctuality", "Financial", "Delivery", "Contact", "MovedFrom")
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27)
        ON CONFLICT ("Id") DO UPDATE SET "Sequence" = excluded."Sequence", "Head" = excluded."Head", "Code" = excluded."Code", "VersionId" = excluded."VersionId",
            "Status" = excluded."Status", "ReceivedAt" = excluded."ReceivedAt", "DueAt" = excluded."DueAt", "CompletedAt" = excluded."CompletedAt",
            "ClosedAt" = excluded."ClosedAt", "ClockRuns" = excluded."ClockRuns", "ApplicantName" = excluded."ApplicantName", "SearchText" = excluded."SearchText",
            "IdentityHash" = excluded."IdentityHash", "Punctuality" = excluded."Punctuality", "Financial" = excluded."Financial", "Delivery" = excluded."Delivery",
            "Contact" = excluded."Contact", "MovedFrom" = excluded."MovedFrom"
        """,
        Uuid, Bigint, Bytea, Text, Text, Text, Text, Text, Integer, Integer, Integer, Text, Bigint, Bigint, Bigint, Bigint, Bigint, NpgsqlTypes.NpgsqlDbType.Boolean, Text, Text, Bytea, Integer, Integer, Integer, Integer, Text, Text);

    private readonly SetStatement _workItems = new(
        """
        INSERT INTO "work_items" ("DossierId", "Key", "ElementId", "Role", "AgencyCode", "OpenedAt", "DueAt", "ClaimedBy", "ApplicantAccount")
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT ("DossierId", "Key") DO UPDATE SET "ElementId" = excluded."ElementId", "Role" = excluded."Role", "DueAt" = excluded."DueAt", "ClaimedBy" = excluded."ClaimedBy"
        """,
        Uuid, Bigint, Text, Integer, Text, Bigint, Bigint, Text, Text);

    private readonly SetStatement _timers = new("""INSERT INTO "timers" ("DossierId", "Key", "DueAt") SELECT * FROM unnest($1, $2, $3)""", Uuid, Bigint, Bigint);

    private readonly SetStatement _incidents = new(
        """
        INSERT INTO "incidents" ("DossierId", "Key", "ElementId", "Code", "Facts", "RaisedAt") SELECT * FROM unnest($1, $2, $3, $4, $5, $6)
        ON CONFLICT ("DossierId", "Key") DO UPDATE SET "ElementId" = excluded."ElementId"
        """,
        Uuid, Bigint, Text, Text, Text, Bigint);

    private readonly SetStatement _waits = new(
        """
        INSERT INTO "waits" ("DossierId", "Key", "Kind", "Name", "AgencyCode", "CorrelationHash") SELECT * FROM unnest($1, $2, $3, $4, $5, $6)
        ON CONFLICT ("DossierId", "Key") DO UPDATE SET "Name" = excluded."Name"
        """,
        Uuid, Bigint, Integer, Text, Text, Bytea);

    private readonly SetStatement _appointments = new("""INSERT INTO "appointments" ("DossierId", "AgencyCode", "Slot", "Place") SELECT * FROM unnest($1, $2, $3, $4)""", Uuid, Text, Bigint, Integer);

    private readonly SetStatement _participants = new("""INSERT INTO "participants" ("AgencyCode", "DossierId") SELECT * FROM unnest($1, $2) ON CONFLICT DO NOTHING""", Text, Uuid);

    private readonly SetStatement _workItemsGone = Gone("work_items");
    private readonly SetStatement _timersGone = Gone("timers");
    private readonly SetStatement _incidentsGone = Gone("incidents");
    private readonly SetStatement _waitsGone = Gone("waits");
    private readonly SetStatement _appointmentsGone = new("""DELETE FROM "appointments" WHERE "DossierId" = ANY ($1)""", Uuid);

    public void Add(
        StoredDossier row,
        RowChanges<StoredWorkItem> workItems,
        RowChanges<StoredTimer> timers,
        RowChanges<StoredIncident> incidents,
        RowChanges<StoredWait> waits,
        RowChanges<StoredAppointment> appointments,
        IReadOnlyList<StoredParticipant> participants)
    {
        var id = row.Id;
        foreach (var (gone, keys) in ((SetStatement, IReadOnlyList<long>)[])[(_workItemsGone, workItems.Deleted), (_timersGone, timers.Deleted), (_incidentsGone, incidents.Deleted), (_waitsGone, waits.Deleted)])
        {
            foreach (var key in keys)
                gone.Add(id, key);
        }

        // A dossier has one at most.
        if (appointments.Deleted.Count > 0)
            _appointmentsGone.Add(id);
        foreach (var item in workItems.Written)
            _workItems.Add(id, item.Key, item.ElementId, (int)item.Role, item.AgencyCode, Ticks(item.OpenedAt), Ticks(item.DueAt), item.ClaimedBy, item.ApplicantAccount);
        foreach (var timer in timers.Written)
            _timers.Add(id, timer.Key, Ticks(timer.DueAt));
        foreach (var incident in incidents.Written)
            _incidents.Add(id, incident.Key, incident.ElementId, incident.Code.ToString(), incident.Facts, Ticks(incident.RaisedAt));
        foreach (var wait in waits.Written)
            _waits.Add(id, wait.Key, (int)wait.Kind, wait.Name, wait.AgencyCode, wait.CorrelationHash);
        foreach (var appointment in appointments.Written)
            _appointments.Add(id, appointment.AgencyCode, Ticks(appointment.Slot), appointment.Place);
        foreach (var participant in participants)
            _participants.Add(participant.AgencyCode, id);
        _dossiers.Add(
            id, row.Sequence, row.Head, row.Code, row.Reference, row.ProcedureCode, row.VersionId, row.AgencyCode, (int)row.Status, (int)row.Channel, (int)row.FilingMode,
            row.SubmittedBy, Ticks(row.SubmittedAt), Ticks(row.ReceivedAt), Ticks(row.DueAt), Ticks(row.CompletedAt), Ticks(row.ClosedAt),
            row.ClockRuns, row.ApplicantName, row.SearchText, row.IdentityHash,
            (int)row.ReturnMode, (int?)row.Punctuality, (int)row.Financial, (int)row.Delivery, row.Contact, row.MovedFrom);
    }

    /// <summary>Puts what was gathered into a batch: what goes before what comes.</summary>
    public void MoveTo(NpgsqlBatch batch)
    {
        foreach (var statement in (SetStatement[])[_workItemsGone, _timersGone, _incidentsGone, _waitsGone, _appointmentsGone, _workItems, _timers, _incidents, _waits, _appointments, _participants, _dossiers])
            statement.MoveTo(batch);
    }

    private static SetStatement Gone(string table) => new(
        $"""DELETE FROM "{table}" t USING unnest($1, $2) AS gone("DossierId", "Key") WHERE t."DossierId" = gone."DossierId" AND t."Key" = gone."Key" """, Uuid, Bigint);

    private static long? Ticks(Instant? instant) => instant?.ToUnixTimeTicks();
}
