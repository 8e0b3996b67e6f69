using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Forms;

namespace LongAn.Workflows.Procedures.Compilation;

/// <summary>What is known of the names that conditions of a procedure use, from its forms and catalogue data.</summary>
internal static class ConditionScope
{
    private static readonly FeelType Word = new SimpleType(SimpleKind.Text);

    public static ScopeType Of(Procedure procedure, FormDefinition? form, IReadOnlyDictionary<string, StepPlan> steps, IReadOnlyDictionary<string, FormDefinition> stepForms, Sequence<NamedType> ownNames)
    {
        var scope = ScopeType.Unknown
            .With("channel", Word, [new("channel", Words(Enum.GetValues<Channel>().Select(Dossiers.Words.Of)))])
            .With("agency", Word, [])
            .With("filedOn", new SimpleType(SimpleKind.Date), [])
            .With("returnMode", Word, [new("returnMode", Words(Enum.GetValues<ReturnMode>().Select(Dossiers.Words.Of)))])
            .With("case", Word, procedure.Cases.Count == 0 ? [] : [new("case", Words(procedure.Cases.Select(c => c.Code)))]);
        foreach (var own in ownNames)
            scope = scope.With(own.Name, own.Type);
        if (form is not null)
            scope = scope.With("form", form.ScopeType(), form.AllowedValues("form"));
        var known = steps.Values.Where(s => s.Step.Form is { } name && stepForms.ContainsKey(name)).Select(s => (s.ElementId, Form: stepForms[s.Step.Form!])).ToList();
        return scope.With(
            "steps",
            new ContextType(known.Select(k => new NamedType(k.ElementId, k.Form.ScopeType())).ToSequence()),
            known.SelectMany(k => k.Form.AllowedValues($"steps.{k.ElementId}")).ToSequence());
    }

    private static string Words(IEnumerable<string> codes) => string.Join(", ", codes.Select(c => Value.Of(c)));
}
