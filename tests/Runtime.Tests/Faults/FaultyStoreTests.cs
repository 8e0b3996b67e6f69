using System.Net;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Tests.Http;
using LongAn.Workflows.Dossiers;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LongAn.Runtime.Tests.Faults;

/// <summary>
/// Calls of the store fail, before or after they took effect; people who ask again where they are told to get the same results, and the
/// journal holds each step once. All journeys run so by <c>LONGAN_TEST_FAULTS=10</c>.
/// </summary>
public sealed class FaultyStoreTests
{
    [Theory]
    [InlineData(1, 12)]
    [InlineData(10, 6)]
    public async Task Dossiers_travel_as_ever_while_calls_fail(int percent, int dossiers)
    {
        var host = new ApiHost { Faults = percent };
        await host.InitializeAsync();
        try
        {
            var copies = await Task.WhenAll(Enumerable.Range(0, dossiers).Select(_ => Travelled(host)));
            Assert.Equal(dossiers, copies.Select(copy => copy.Code).Distinct().Count());

            host.Store!.IsOn = false;
            foreach (var (copy, _) in copies)
            {
                Assert.Equal(10, await copy.Status());
                var events = host.Services.GetRequiredService<JournalReader>().Dossier(new(Guid.Parse(copy.Id)));
                Assert.Equal(Enumerable.Range(1, events.Count).Select(i => (long)i), events.Select(e => e.Sequence));
                Assert.Single(events, e => e.Event is DossierSubmitted);
                Assert.Single(events, e => e.Event is DossierAccepted);
                Assert.Single(events, e => e.Event is ResultIssued);
                Assert.Equal(4, events.Count(e => e.Event is WorkItemCompleted));
            }

            Assert.Null(new Verification(host.Services.GetRequiredService<JournalConnections>(), host.Services.GetRequiredService<JournalKeys>()).Walk(null, CancellationToken.None).Difference);
            var (before, after, opening) = host.Store.Faults;
            Assert.True(before + after + opening > 0, "Expected some calls to fail, but none did: nothing was tried.");
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    [Fact]
    public async Task An_outcome_that_is_not_known_is_said_so_and_the_same_command_gets_its_answer()
    {
        var host = new ApiHost { Faults = 100 };
        await host.InitializeAsync();
        try
        {
            host.Store!.IsOn = false;
            var copy = await Case.FiledForACopy(host);
            var (key, command) = (await copy.Key("tiepnhan", "intake"), Case.NewId());
            using var officer = new Person(host.Address, host.Clock);
            await officer.SignIn("tiepnhan", "mat-khau-thu-1");
            host.Store.IsOn = true;
            var unknown = await officer.Post($"dossiers/{copy.Id}/work-items/{key}/completion", new { commandId = command, outcome = "accept" });
            unknown.Refused(HttpStatusCode.ServiceUnavailable, "answerUnknown");
            Assert.Equal("2", unknown.Headers["Retry-After"]);
            host.Store.IsOn = false;
            var first = (await copy.Complete("tiepnhan", key, "accept", command: command)).Given().ToJsonString();
            Assert.Equal(first, (await copy.Complete("tiepnhan", key, "accept", command: command)).Given().ToJsonString());
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    private static async Task<(Case Copy, string Code)> Travelled(ApiHost host)
    {
        var copy = await Case.FiledForACopy(host);
        var code = await copy.Received();
        await copy.Settled();
        return (copy, code);
    }
}
