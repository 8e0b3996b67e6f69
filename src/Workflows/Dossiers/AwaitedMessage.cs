using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Forms;

namespace LongAn.Workflows.Dossiers;

/// <summary>A message that a dossier waits for.</summary>
/// <param name="Key">Key of the subscription.</param>
/// <param name="ElementId">The element that waits.</param>
/// <param name="Message">Name of the message.</param>
/// <param name="Correlation">What it must bear, as text; null for anything.</param>
/// <param name="Form">The form of what it brings; null for none.</param>
public sealed record AwaitedMessage(long Key, string ElementId, string Message, string? Correlation, FormDefinition? Form)
{
    /// <summary>The value it must bear.</summary>
    internal Value? Bears { get; init; }

    /// <summary>The messages that a dossier waits for and that have not come, in the order in which it began to.</summary>
    /// <param name="plan">The version it runs in.</param>
    /// <param name="dossier">The dossier.</param>
    public static Sequence<AwaitedMessage> Of(DossierPlan plan, Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(dossier);
        return dossier.Process.Subscriptions
            .Where(s => s is { Kind: SubscriptionKind.Message, IsMet: false, Correlation: null or { IsErased: false } })
            .Select(s => new AwaitedMessage(s.Key, s.ElementId, s.Name, TextOf(s.Correlation), FormOf(plan, s)) { Bears = s.Correlation?.Value })
            .ToSequence();
    }

    /// <summary>What a subscription asks a message to bear, as text; null for nothing, and after erasure.</summary>
    public static string? TextOf(Personal<Value>? correlation) => correlation?.Value is { } value ? ValueText.Of(value) : null;

    /// <summary>Names of the messages that something can wait for.</summary>
    internal static Sequence<string> NamesIn(IEnumerable<FlowNode> nodes) =>
        MessagesIn(nodes).Select(m => m.Message).OfType<string>().Distinct(StringComparer.Ordinal).ToSequence();

    /// <summary>The messages that something can wait for, each with the element.</summary>
    internal static IEnumerable<(string ElementId, string? Message, string? Form)> MessagesIn(IEnumerable<FlowNode> nodes) =>
        from node in nodes
        from message in node switch
        {
            ReceiveTask task => [task.Message],
            EventNode { Definition: MessageDefinition only } and not (IntermediateThrowEvent or EndEvent) => [only],
            EventNode { Definition: MultipleDefinition several } and not (IntermediateThrowEvent or EndEvent) => several.Definitions.OfType<MessageDefinition>(),
            _ => Enumerable.Empty<MessageDefinition>(),
        }
        select (node.Id, message.Message, message.Form);

    private static FormDefinition? FormOf(DossierPlan plan, ProcessSubscription subscription) =>
        MessagesIn(plan.Process.Model.AllNodes()).FirstOrDefault(m => m.ElementId == subscription.ElementId && m.Message == subscription.Name).Form is { } name ? plan.StepForms.GetValueOrDefault(name) : null;
}
