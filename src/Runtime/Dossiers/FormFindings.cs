using LongAn.Runtime.Http;
using LongAn.Workflows;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Forms;

namespace LongAn.Runtime.Dossiers;

/// <summary>Says of refused form data, field by field, what was expected.</summary>
internal static class FormFindings
{
    public static Refusal Explain(Refusal refusal, FormDefinition? form, ContextValue data)
    {
        if (refusal.Code != ProblemTexts.CodeOf(RejectionCode.DataInvalid) || refusal.Findings.Count > 0)
            return refusal;
        var findings = form is null
            ? refusal.Arguments.Select(a => new Finding(a.Name, a.Value, new("Bước này không có biểu mẫu, hãy bỏ trống mục này.", "This step has no form: leave the field out.")))
            : FormValidator.Validate(form, data).Select(f => new Finding(f.Path, f.Code, f.Message));
        return refusal with { Arguments = [], Findings = findings.ToSequence() };
    }
}
