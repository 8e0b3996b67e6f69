using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Decisions.Analysis;

/// <summary>An input of a table, or several columns of the same input, cut into stretches that no rule tells apart.</summary>
/// <param name="Name">The input as the table writes it.</param>
/// <param name="IsFree">Whether the input may have each of the values, as data from outside; not so for what is computed.</param>
/// <param name="Stretches">The stretches.</param>
internal sealed record TableAxis(string Name, bool IsFree, IReadOnlyList<TableStretch> Stretches);

/// <summary>A stretch of an input with the rules it lets through.</summary>
/// <param name="Example">A value of it.</param>
/// <param name="IsSure">Whether the example is known to be allowed.</param>
/// <param name="Passing">Rules whose cells let it pass.</param>
/// <param name="Possible">Those, and rules whose cells cannot be judged.</param>
internal sealed record TableStretch(Value Example, bool IsSure, RuleSet Passing, RuleSet Possible);
