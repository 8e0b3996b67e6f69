using System.Text.Json;
using LongAn.Workflows.Dossiers;

namespace LongAn.Workflows.Tests.Execution;

/// <summary>Writes and reads as the journal does.</summary>
public static class StoredForm
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, JournalFormat.Options);

    public static T Reload<T>(T value) => JsonSerializer.Deserialize<T>(Write(value), JournalFormat.Options)!;
}
