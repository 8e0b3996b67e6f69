using LongAn.Runtime.Hosting;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Dossiers;

namespace LongAn.Runtime.CommandLine;

/// <summary>Erases the personal data of one dossier, once its name was typed again. The server must not run: it may hold the dossier in memory.</summary>
internal static class EraseCommand
{
    public static async Task<int> Run(ServerOptions options, string dossier, TextReader input, TextWriter output)
    {
        DatabaseStart.DemandThere(options);
        using var held = DataFolder.Hold(options);
        var connections = new JournalConnections(options);
        var (id, name, erased) = Find(connections, dossier.Trim());
        if (erased)
            throw new StartRefused($"Expected a dossier with personal data, but that of {name} was erased before; there is nothing to do.");
        await output.WriteAsync($"The personal data and the files of {name} are erased for ever; its journal stays. Type {name} to confirm: ");
        if (!string.Equals((await input.ReadLineAsync())?.Trim(), name, StringComparison.OrdinalIgnoreCase))
            throw new StartRefused($"Expected {name} to be typed, but it was not; nothing was erased.");
        using var gate = new WriteGate(oneWriter: options.Database is null);
        await new Erasure(connections, new(connections, JournalKeys.Open(options), new()), gate).Erase(id);
        await output.WriteLineAsync($"The personal data of {name} was erased.");
        return 0;
    }

    private static (DossierId Id, string Name, bool Erased) Find(JournalConnections connections, string dossier)
    {
        using var connection = connections.Open();
        using var command = connection.Sql(
            """SELECT d."Id", d."Code", k."DossierId" FROM "dossiers" d LEFT JOIN "dossier_keys" k ON k."DossierId" = d."Id" WHERE d."Code" = @code OR d."Id" = @id""",
            ("@code", dossier),
            ("@id", Guid.TryParse(dossier, out var given) ? given : null));
        using var row = command.ExecuteReader();
        if (!row.Read())
            throw new StartRefused($"Expected the code or the identifier of a dossier, but there is none named {dossier}; look it up in the list of dossiers.");
        var id = new DossierId(row.GetGuid(0));
        return (id, row.IsDBNull(1) ? id.ToString() : row.GetString(1), row.IsDBNull(2));
    }
}
