using System.Text.Json;
using LongAn.Workflows.Dossiers;

namespace LongAn.Runtime.Dossiers;

/// <summary>What a person asked for, as bytes: the same for a command that is only repeated, other for another one under its identifier.</summary>
internal static class CommandContent
{
    /// <param name="command">The command. The code and the place that a dossier is given are none of the person's words and left out.</param>
    /// <param name="procedureCode">The procedure filed under; null for a dossier that is there.</param>
    public static byte[] Of(DossierCommand command, string? procedureCode)
    {
        var said = command is CompleteWorkItem completion ? completion with { Code = null, Place = null } : command;
        return JsonSerializer.SerializeToUtf8Bytes(new Said(said.GetType().Name, procedureCode, said), JournalFormat.Options);
    }

    // An object is written as what it is, not as its base.
    private sealed record Said(string Kind, string? ProcedureCode, object Command);
}
