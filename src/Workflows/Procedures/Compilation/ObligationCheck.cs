using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Dossiers;

namespace LongAn.Workflows.Procedures.Compilation;

/// <summary>A step that lays an obligation upon a person has a form to enter it in and a notice to tell it with; one that takes a receipt has a form for the receipt.</summary>
internal static class ObligationCheck
{
    public static void Run(IReadOnlyDictionary<string, StepPlan> steps, Procedure procedure, List<Diagnostic> diagnostics)
    {
        foreach (var step in steps.Values)
        {
            var imposes = Has(step, StepEffect.ImposeObligation);
            if ((imposes || Has(step, StepEffect.ReceivePayment)) && step.Step.Form is null)
            {
                Add(
                    "procedure.obligation-form",
                    step,
                    $"Bước “{step.Name.Vi}” ghi nghĩa vụ tài chính hoặc chứng từ nộp tiền nhưng chưa có biểu mẫu để nhập. Hãy đặt thuộc tính form.",
                    $"Expected a form on “{step.Name.En}” to enter what is owed or the receipt in, but it has none. Name one.");
            }

            if (imposes && procedure.Slips.All(slip => slip.Key != Dossiers.Words.Of(SlipKey.Obligation)))
            {
                Add(
                    "procedure.obligation-slip",
                    step,
                    $"Bước “{step.Name.Vi}” phát hành thông báo nghĩa vụ tài chính nhưng “slips” chưa có mẫu obligation. Hãy thêm mẫu này.",
                    $"Expected a template of the slip obligation, which “{step.Name.En}” issues, but \"slips\" has none. Add it.");
            }
        }

        void Add(string code, StepPlan step, string vi, string en) =>
            diagnostics.Add(new(Severity.Error, code, new(vi, en), new(PackageReader.ProcessFile, step.ElementId)));
    }

    private static bool Has(StepPlan step, StepEffect effect) => step.Step.Outcomes.Any(outcome => outcome.Effects.Contains(effect));
}
