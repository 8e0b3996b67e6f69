using LongAn.Runtime.Persistence;
using LongAn.Workflows.Dossiers;

namespace LongAn.Runtime.Journal;

/// <summary>Erases the personal data of a dossier: its key, and what lists show. The journal itself stays as it was.</summary>
internal sealed class Erasure(JournalConnections connections, WriteGate gate)
{
    public Task Erase(DossierId id) => gate.Run(() =>
    {
        using var connection = connections.Open();
        // What is deleted is overwritten, in the file and in the log beside it.
        using (var overwrite = connection.Sql("PRAGMA secure_delete = ON"))
            overwrite.ExecuteNonQuery();
        using var transaction = connection.BeginTransaction();
        foreach (var text in (string[])
            [
                """DELETE FROM "dossier_keys" WHERE "DossierId" = $id""",
                """DELETE FROM "payloads" WHERE "DossierId" = $id""",
                """UPDATE "dossiers" SET "ApplicantName" = '', "SearchText" = trim(lower(coalesce("Code", '') || ' ' || "Reference")), "IdentityHash" = NULL WHERE "Id" = $id""",
            ])
        {
            using var command = connection.Sql(text, ("$id", id.Value));
            command.Transaction = transaction;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
        using (var checkpoint = connection.Sql("PRAGMA wal_checkpoint(TRUNCATE)"))
            checkpoint.ExecuteNonQuery();
        return Task.CompletedTask;
    });
}
