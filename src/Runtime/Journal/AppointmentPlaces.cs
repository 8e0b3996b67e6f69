using LongAn.Workflows.Dossiers;
using NodaTime;

namespace LongAn.Runtime.Journal;

/// <summary>Places for appointments: so many of an agency in each half hour.</summary>
internal sealed class AppointmentPlaces(JournalConnections connections)
{
    /// <summary>How long an appointment takes its place.</summary>
    public static readonly Duration Length = Duration.FromMinutes(30);

    /// <summary>The half hour that a moment lies in.</summary>
    public static Instant SlotOf(Instant at) => Instant.FromUnixTimeTicks(at.ToUnixTimeTicks() / Length.BclCompatibleTicks * Length.BclCompatibleTicks);

    /// <summary>A place that nobody else has at a moment; null when all are taken. Two may be given the same: the first to commit keeps it.</summary>
    public int? Free(string agencyCode, Instant at, int places, DossierId mine)
    {
        var taken = Taken("""SELECT "Slot", "Place" FROM "appointments" WHERE "AgencyCode" = @agency AND "Slot" = @slot AND "DossierId" <> @mine""", agencyCode, SlotOf(at), mine.Value)
            .Select(t => t.Place).ToHashSet();
        return Enumerable.Range(0, places).Where(place => !taken.Contains(place)).Select(place => (int?)place).FirstOrDefault();
    }

    /// <summary>Half hours from a moment on in which no place is left to a dossier.</summary>
    public IReadOnlySet<Instant> Full(string agencyCode, Instant from, int places, DossierId mine) =>
        Taken("""SELECT "Slot", "Place" FROM "appointments" WHERE "AgencyCode" = @agency AND "Slot" >= @slot AND "DossierId" <> @mine""", agencyCode, SlotOf(from), mine.Value)
            .GroupBy(t => t.Slot).Where(slot => slot.Count() >= places).Select(slot => slot.Key).ToHashSet();

    private List<(Instant Slot, int Place)> Taken(string text, string agencyCode, Instant slot, Guid mine)
    {
        using var connection = connections.Open();
        using var command = connection.Sql(text, ("@agency", agencyCode), ("@slot", slot.ToUnixTimeTicks()), ("@mine", mine));
        using var row = command.ExecuteReader();
        var taken = new List<(Instant, int)>();
        while (row.Read())
            taken.Add((Instant.FromUnixTimeTicks(row.GetInt64(0)), row.GetInt32(1)));
        return taken;
    }
}
