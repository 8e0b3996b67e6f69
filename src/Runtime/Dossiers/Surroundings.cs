using LongAn.Runtime.Definitions;
using LongAn.Runtime.Identity;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;

namespace LongAn.Runtime.Dossiers;

/// <summary>Who settles a dossier and who is at work on it, in the words that slips and results are filled with and keep.</summary>
internal sealed class Surroundings(AgencyDirectory agencies, OfficialNames officials)
{
    /// <summary><c>agency</c> (code, name, oneStop) and, when an official asks, <c>officer</c> (name).</summary>
    public async ValueTask<ContextValue> Of(string agencyCode, Actor actor)
    {
        var agency = agencies.Organisation.Find(agencyCode);
        var around = ContextValue.Empty.With("agency", Context(("code", agencyCode), ("name", agency?.Name.Vi ?? agencyCode), ("oneStop", agency?.OneStop?.Vi ?? "")));
        return await officials.Find(actor) is { } name ? around.With("officer", Context(("name", name))) : around;
    }

    private static ContextValue Context(params IEnumerable<(string Name, string Text)> entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Name, Value.Of(entry.Text))));
}
