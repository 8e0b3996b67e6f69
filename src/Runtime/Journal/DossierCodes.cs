using LongAn.Runtime.Persistence;
using LongAn.Workflows.Dossiers;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Runtime.Journal;

/// <summary>Gives dossier codes: a number of an agency and a day, in a short transaction of its own. Gaps are allowed, never twice.</summary>
internal sealed class DossierCodes(JournalConnections connections, WriteGate gate)
{
    private static readonly DateTimeZone LawZone = DateTimeZone.ForOffset(Offset.FromHours(7));

    public async Task<DossierCode> Next(string agencyCode, Instant receivedAt)
    {
        var date = receivedAt.InZone(LawZone).Date;
        var number = await gate.Run(() =>
        {
            using var connection = connections.Open();
            using var command = connection.Sql(
                """
                INSERT INTO "code_counters" ("AgencyCode", "Date", "Last") VALUES (@agency, @date, 1)
                ON CONFLICT ("AgencyCode", "Date") DO UPDATE SET "Last" = "code_counters"."Last" + 1
                RETURNING "Last"
                """,
                ("@agency", agencyCode),
                ("@date", LocalDatePattern.Iso.Format(date)));
            return Task.FromResult(Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture));
        });
        return new(agencyCode, date, number);
    }
}
