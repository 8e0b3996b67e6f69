using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Dossiers;

namespace LongAn.Workflows.Procedures.Compilation;

/// <summary>The event with which the catalogue lets the limit begin happens in the process, and no other does.</summary>
internal static class ClockCheck
{
    public static void Run(IReadOnlyDictionary<string, StepPlan> steps, ClockRules clock, List<Diagnostic> diagnostics)
    {
        var (starts, imposes) = (Has(steps, StepEffect.StartClock), Has(steps, StepEffect.ImposeObligation));
        if (starts != (clock.Start == ClockStart.AgencyReceipt))
        {
            Add(
                "Tác động startClock có trong quy trình khi và chỉ khi procedure.json đặt clock.start là agencyReceipt. Hãy sửa một trong hai.",
                "Expected a step with the effect startClock exactly when clock.start of procedure.json is agencyReceipt. Correct one of the two.");
        }

        if (clock.Start == ClockStart.ObligationMet && !imposes)
        {
            Add(
                "procedure.json tính thời hạn từ khi hoàn thành nghĩa vụ tài chính, nhưng không bước nào ghi nghĩa vụ đó (imposeObligation).",
                "Expected a step that imposes an obligation (effect imposeObligation), for clock.start is obligationMet, but there is none. Add one, or change clock.start.");
        }

        void Add(string vi, string en) => diagnostics.Add(new(Severity.Error, "procedure.clock-start", new(vi, en), new(PackageReader.ProcessFile)));
    }

    private static bool Has(IReadOnlyDictionary<string, StepPlan> steps, StepEffect effect) =>
        steps.Values.Any(step => step.Step.Outcomes.Any(outcome => outcome.Effects.Contains(effect)));
}
