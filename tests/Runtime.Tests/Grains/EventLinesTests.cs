using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using LongAn.Harness;
using LongAn.Runtime.Dossiers;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using Xunit;

namespace LongAn.Runtime.Tests.Grains;

/// <summary>The journal's screen has words for whatever the journal can hold.</summary>
public sealed class EventLinesTests
{
    [Fact]
    public async Task Every_event_that_can_be_stored_has_words_in_both_languages()
    {
        var procedure = new CertificateProcedure();
        var plan = (await procedure.Plan((await procedure.Current(CertificateProcedure.Code))!.Value))!;
        var dossierEvents = Stored<DossierEvent>("Dossiers/events.golden");
        var processEvents = Stored<ProcessEvent>("Execution/process-events.golden").Select(e => new ProcessAdvanced(e));
        foreach (var @event in dossierEvents.Concat(processEvents))
        {
            var line = EventLines.Of(@event, plan);
            Assert.False(string.IsNullOrWhiteSpace(line.Vi) || string.IsNullOrWhiteSpace(line.En), $"{@event.GetType().Name} has no words.");
            Assert.NotEmpty(EventLines.TypeOf(@event));
        }
    }

    /// <summary>One event of each type, as the core's golden files keep them.</summary>
    private static List<T> Stored<T>(string path)
        where T : class
    {
        var lines = File.ReadAllLines(Path.Combine(ServerProcess.Root(), "tests", "Workflows.Tests", path));
        var events = lines.Select(line => JsonSerializer.Deserialize<T>(line, JournalFormat.Options)!).ToList();
        var missing = typeof(T).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => a.DerivedType).Except(events.Select(e => e.GetType()));
        Assert.Empty(missing);
        return events;
    }
}
