using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Dossiers;

/// <summary>
/// What the fee decision of the pinned version came to: the rule is that of the filing date, in whole đồng. An officer notifies this amount,
/// or another one with a reason.
/// </summary>
/// <param name="Name">Name of the fee; empty when the decision gives none.</param>
/// <param name="Amount">What is to be paid, more than zero.</param>
/// <param name="Base">The rate before any reduction; null when the decision gives none.</param>
/// <param name="Bases">The rules it rests on.</param>
/// <param name="Confirmed">Whether all of them were found in their sources.</param>
public sealed record ComputedFee(string Name, long Amount, long? Base, Sequence<string> Bases, bool Confirmed)
{
    /// <summary>Name of the decision (<c>decisions/fee.dmn</c>).</summary>
    public const string Decision = "fee";

    /// <summary>The fee that was computed for a dossier; null where none was, or nothing is to be paid.</summary>
    public static ComputedFee? Of(DossierPlan plan, Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(dossier);
        foreach (var task in plan.Process.Process.Body.AllNodes().OfType<BusinessRuleTask>().Where(task => task is { Decision: Decision, Result: not null }))
        {
            foreach (var scope in dossier.Process.Variables)
            {
                if (scope.Values[task.Result!] is ContextValue fee && Whole(fee["amount"]) is > 0 and var amount)
                    return new(Text(fee["name"]) ?? "", amount, Whole(fee["base"]), Texts(fee["basis"]), Text(fee["mark"]) == "found");
            }
        }

        return null;
    }

    private static long? Whole(Value? value) =>
        value is NumberValue { Value: >= 0 and <= 1_000_000_000_000m and var number } && number == decimal.Truncate(number) ? (long)number : null;

    private static string? Text(Value? value) => value is TextValue text ? text.Value : null;

    private static Sequence<string> Texts(Value? value) =>
        value is ListValue list ? list.Items.Select(Text).OfType<string>().ToSequence() : [];
}
