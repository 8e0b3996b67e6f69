using System.Data.Common;
using System.Text;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Dossiers;

namespace LongAn.Runtime.Journal;

/// <summary>
/// Erases the personal data of a dossier: its key, what lists show, its draft, and its files with the uploads they came from,
/// but for those that another dossier or another person's upload refers to. The journal itself stays as it was.
/// </summary>
internal sealed class Erasure(JournalConnections connections, JournalReader reader, WriteGate gate)
{
    private const string Rows = """
        DELETE FROM "dossier_keys" WHERE "DossierId" = @id;
        DELETE FROM "payloads" WHERE "DossierId" = @id;
        DELETE FROM "drafts" WHERE "Id" = @id;
        UPDATE "waits" SET "CorrelationHash" = NULL WHERE "DossierId" = @id;
        UPDATE "dossiers" SET "ApplicantName" = '', "Contact" = '', "SearchText" = trim(lower(coalesce("Code", '') || ' ' || "Reference")), "IdentityHash" = NULL WHERE "Id" = @id;
        """;

    // A dossier without a key is erased itself and keeps nothing alive. What refers to a file names its hash in the event.
    private string ReferredTo => $"""
        SELECT 1 FROM "events" e JOIN "dossier_keys" k ON k."DossierId" = e."DossierId"
        WHERE e."DossierId" <> @id AND {connections.Store.PlaceOf("@content", "e.\"Body\"")} > 0 LIMIT 1
        """;

    private const string File = """
        DELETE FROM "uploads" WHERE "Content" = @content AND "AccountId" IN (SELECT "ActorId" FROM "events" WHERE "DossierId" = @id);
        DELETE FROM "files" WHERE "Content" = @content AND NOT EXISTS (SELECT 1 FROM "uploads" u WHERE u."Content" = @content);
        """;

    public Task Erase(DossierId id) => gate.Run(() =>
    {
        var events = reader.Dossier(id).Select(entry => entry.Event).ToList();
        var contents = events.OfType<PaperRegistered>().Select(e => e.Paper.Content).Concat(events.OfType<ResultIssued>().Select(e => e.Content).OfType<string>()).Distinct(StringComparer.Ordinal);
        connections.Store.Overwrite(connection =>
        {
            using var transaction = connection.BeginTransaction();
            Run(transaction, Rows, ("@id", id.Value));
            foreach (var content in contents)
            {
                using var other = connection.Sql(ReferredTo, ("@id", id.Value), ("@content", Encoding.UTF8.GetBytes(content)));
                other.Transaction = transaction;
                if (other.ExecuteScalar() is null)
                    Run(transaction, File, ("@id", id.Value), ("@content", content));
            }

            transaction.Commit();
        });
        return Task.CompletedTask;
    });

    private static void Run(DbTransaction transaction, string text, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = transaction.Connection!.Sql(text, parameters);
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
