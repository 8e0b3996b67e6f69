using System.Text.Json;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using Xunit;

namespace LongAn.Workflows.Tests.Execution;

/// <summary>Histories kept as files, each with the state it led to: what is released replays to the same state for ever.</summary>
public sealed class GoldenJournalTests
{
    private static readonly Dictionary<string, Func<ProcessRun>> _histories = SemanticsPageTests.Examples.Concat(KeptHistories.All).ToDictionary(h => h.Key, h => h.Value, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. _histories.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_kept_history_replays_to_the_state_it_led_to(string name)
    {
        var run = _histories[name]();
        Golden.Equal(File(name), string.Concat(run.Journal.Select(e => StoredForm.Write(e) + "\n")) + StoredForm.Write(run.State) + "\n");

        ReplaysToItsState(File(name));
    }

    /// <summary>A history written before its events said more: nothing of it is written anew.</summary>
    [Theory]
    [InlineData("boundary-uncounted")]
    public void A_history_of_an_older_form_replays_to_the_state_it_led_to(string name) => ReplaysToItsState($"Execution/Journals/Older/{name}.jsonl");

    private static void ReplaysToItsState(string file)
    {
        var kept = Golden.Read(file).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var state = kept[..^1].Select(line => JsonSerializer.Deserialize<ProcessEvent>(line, JournalFormat.Options)!).Aggregate(ProcessState.None, ProcessEngine.Evolve);

        Assert.Equal(kept[^1], StoredForm.Write(state));
    }

    private static string File(string name) => $"Execution/Journals/{name}.jsonl";
}
