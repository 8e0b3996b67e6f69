using LongAn.Runtime.Persistence;
using LongAn.Workflows.Dossiers;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Runtime.Journal;

/// <summary>
/// Gives dossier codes: a number of an agency and a day, in a short transaction of its own, which need not wait for the disk: the append that bears
/// the code does, and the disk keeps their order. Gaps are allowed, never twice.
/// </summary>
internal sealed class DossierCodes(JournalConnections connections, WriteGate gate)
{
    private static readonly DateTimeZone LawZone = DateTimeZone.ForOffset(Offset.FromHours(7));

    public async Task<DossierCode> Next(string agencyCode, Instant receivedAt)
    {
        var date = receivedAt.InZone(LawZone).Date;
        var number = await gate.Run(async () =>
        {
            await using var connection = connections.OpenUnhurried();
            await using var command = connection.Sql(
                """
                INSERT INTO "code_counters" ("AgencyCode", "Date", "Last") VALUES (@agency, @date, 1)
                ON CONFLICT ("AgencyCode", "Date") DO UPDATE SET "Last" = "code_counters"."Last" + 1
                RETURNING "Last"
                """,
                ("@agency", agencyCode),
                ("@date", LocalDatePattern.Iso.Format(date)));
            return Convert.ToInt32(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
        });
        return new(agencyCode, date, number);
    }
}
