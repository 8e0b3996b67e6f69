using System.Data.Common;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace LongAn.Runtime.Journal.Sqlite;

/// <summary>Writes the rows that are derived from a dossier, with prepared statements.</summary>
internal sealed class SqliteRowWriter : IRowWriter
{
    private readonly PreparedStatement _dossier;
    private readonly PreparedStatement _workItem;
    private readonly PreparedStatement _workItemGone;
    private readonly PreparedStatement _timer;
    private readonly PreparedStatement _timerGone;
    private readonly PreparedStatement _incident;
    private readonly PreparedStatement _incidentGone;
    private readonly PreparedStatement _wait;
    private readonly PreparedStatement _waitGone;
    private readonly PreparedStatement _appointment;
    private readonly PreparedStatement _appointmentGone;
    private readonly PreparedStatement _participant;

    public SqliteRowWriter(SqliteConnection connection)
    {
        _dossier = new(connection, """
            INSERT INTO "dossiers" ("Id", "Sequence", "Head", "Code", "Reference", "ProcedureCode", "VersionId", "AgencyCode", "Status", "Channel", "FilingMode",
                "SubmittedBy", "SubmittedAt", "ReceivedAt", "DueAt", "CompletedAt", "ClosedAt", "ClockRuns", "ApplicantName", "SearchText", "IdentityHash",
                "ReturnMode", "Punctuality", "Financial", "Delivery", "Contact", "MovedFrom")
            VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)
            ON CONFLICT ("Id") DO UPDATE SET "Sequence" = $1, "Head" = $2, "Code" = $3, "VersionId" = $6, "Status" = $8, "ReceivedAt" = $13, "DueAt" = $14,
                "CompletedAt" = $15, "ClosedAt" = $16, "ClockRuns" = $17, "ApplicantName" = $18, "SearchText" = $19, "IdentityHash" = $20,
                "Punctuality" = $22, "Financial" = $23, "Delivery" = $24, "Contact" = $25, "MovedFrom" = $26
            """, 27);
        _workItem = new(connection, """
            INSERT INTO "work_items" ("DossierId", "Key", "ElementId", "Role", "AgencyCode", "OpenedAt", "DueAt", "ClaimedBy", "ApplicantAccount")
            VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT ("DossierId", "Key") DO UPDATE SET "ElementId" = $2, "Role" = $3, "DueAt" = $6, "ClaimedBy" = $7
            """, 9);
        _workItemGone = new(connection, """DELETE FROM "work_items" WHERE "DossierId" = $0 AND "Key" = $1""", 2);
        _timer = new(connection, """INSERT INTO "timers" ("DossierId", "Key", "DueAt") VALUES ($0, $1, $2)""", 3);
        _timerGone = new(connection, """DELETE FROM "timers" WHERE "DossierId" = $0 AND "Key" = $1""", 2);
        _incident = new(connection, """
            INSERT INTO "incidents" ("DossierId", "Key", "ElementId", "Code", "Facts", "RaisedAt") VALUES ($0, $1, $2, $3, $4, $5)
            ON CONFLICT ("DossierId", "Key") DO UPDATE SET "ElementId" = $2
            """, 6);
        _incidentGone = new(connection, """DELETE FROM "incidents" WHERE "DossierId" = $0 AND "Key" = $1""", 2);
        _wait = new(connection, """
            INSERT INTO "waits" ("DossierId", "Key", "Kind", "Name", "AgencyCode", "CorrelationHash") VALUES ($0, $1, $2, $3, $4, $5)
            ON CONFLICT ("DossierId", "Key") DO UPDATE SET "Name" = $3
            """, 6);
        _waitGone = new(connection, """DELETE FROM "waits" WHERE "DossierId" = $0 AND "Key" = $1""", 2);
        _appointment = new(connection, """INSERT INTO "appointments" ("DossierId", "AgencyCode", "Slot", "Place") VALUES ($0, $1, $2, $3)""", 4);
        _appointmentGone = new(connection, """DELETE FROM "appointments" WHERE "DossierId" = $0""", 1);
        _participant = new(connection, """INSERT INTO "participants" ("AgencyCode", "DossierId") VALUES ($0, $1) ON CONFLICT DO NOTHING""", 2);
    }

    public void Write(
        DbTransaction transaction,
        StoredDossier row,
        RowChanges<StoredWorkItem> workItems,
        RowChanges<StoredTimer> timers,
        RowChanges<StoredIncident> incidents,
        RowChanges<StoredWait> waits,
        RowChanges<StoredAppointment> appointments,
        IReadOnlyList<StoredParticipant> participants)
    {
        var id = row.Id;
        foreach (var key in workItems.Deleted)
            _workItemGone.Run(transaction, id, key);
        foreach (var item in workItems.Written)
            _workItem.Run(transaction, id, item.Key, item.ElementId, (int)item.Role, item.AgencyCode, item.OpenedAt.ToUnixTimeTicks(), Ticks(item.DueAt), item.ClaimedBy, item.ApplicantAccount);
        foreach (var key in timers.Deleted)
            _timerGone.Run(transaction, id, key);
        foreach (var timer in timers.Written)
            _timer.Run(transaction, id, timer.Key, timer.DueAt.ToUnixTimeTicks());
        foreach (var key in incidents.Deleted)
            _incidentGone.Run(transaction, id, key);
        foreach (var incident in incidents.Written)
            _incident.Run(transaction, id, incident.Key, incident.ElementId, incident.Code.ToString(), incident.Facts, incident.RaisedAt.ToUnixTimeTicks());
        foreach (var key in waits.Deleted)
            _waitGone.Run(transaction, id, key);
        foreach (var wait in waits.Written)
            _wait.Run(transaction, id, wait.Key, (int)wait.Kind, wait.Name, wait.AgencyCode, wait.CorrelationHash);
        // A dossier has one at most.
        if (appointments.Deleted.Count > 0)
            _appointmentGone.Run(transaction, id);
        foreach (var appointment in appointments.Written)
            _appointment.Run(transaction, id, appointment.AgencyCode, appointment.Slot.ToUnixTimeTicks(), appointment.Place);
        foreach (var participant in participants)
            _participant.Run(transaction, participant.AgencyCode, id);
        _dossier.Run(
            transaction, id, row.Sequence, row.Head, row.Code, row.Reference, row.ProcedureCode, row.VersionId, row.AgencyCode, (int)row.Status, (int)row.Channel, (int)row.FilingMode,
            row.SubmittedBy, Ticks(row.SubmittedAt), Ticks(row.ReceivedAt), Ticks(row.DueAt), Ticks(row.CompletedAt), Ticks(row.ClosedAt),
            row.ClockRuns, row.ApplicantName, row.SearchText, row.IdentityHash,
            (int)row.ReturnMode, (int?)row.Punctuality, (int)row.Financial, (int)row.Delivery, row.Contact, row.MovedFrom);
    }

    public void Dispose()
    {
        foreach (var statement in (PreparedStatement[])[_dossier, _workItem, _workItemGone, _timer, _timerGone, _incident, _incidentGone, _wait, _waitGone, _appointment, _appointmentGone, _participant])
            statement.Dispose();
    }

    private static object Ticks(Instant? instant) => instant is { } value ? value.ToUnixTimeTicks() : DBNull.Value;
}
