using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Dossiers;

/// <summary>A step is done: what it brought is kept, its outcome has its effects, and the process goes on.</summary>
internal static class Completing
{
    public static Refusal? Decide(Turn turn, CompleteWorkItem command)
    {
        if (Claiming.Find(turn, command.Key, out var item) is { } refusal)
            return refusal;
        if (item!.ClaimedBy is { } other && other != turn.At.Actor.Id)
            return new(RejectionCode.WorkItemClaimedByOther, [new("by", other)]);

        var step = turn.Plan.Steps[item.ElementId];
        var outcome = step.Step.Outcomes.FirstOrDefault(offered => offered.Code == command.Outcome);
        if (outcome is null)
            return new(RejectionCode.UnknownOutcome, [new("expected", string.Join(", ", step.Step.Outcomes.Select(o => o.Code))), new("found", command.Outcome)]);
        if (outcome.RequiresReason && string.IsNullOrWhiteSpace(command.Reason))
            return new(RejectionCode.ReasonRequired);
        if (CheckData(turn.Plan, step.Step, outcome, command.Data) is { } invalid)
            return invalid;
        if (Submitting.CheckPapers(turn.Plan, command.Papers) is { } unknown)
            return unknown;
        foreach (var effect in outcome.Effects)
        {
            if (Effects.Check(turn, effect, step.Step, command) is { } unfit)
                return unfit;
        }

        turn.Emit(new WorkItemCompleted(
            command.Key,
            outcome.Code,
            string.IsNullOrWhiteSpace(command.Reason) ? null : Personal.Of(new Remark(command.Reason)),
            command.Data.Count == 0 ? null : Personal.Of(command.Data)));
        Submitting.Register(turn, command.Papers, command.Key);
        foreach (var effect in outcome.Effects)
            Effects.Apply(turn, effect, step.Step, command);

        if (Steering.Advance(turn, new CompleteActivity(command.Key, new ContextValue([new("outcome", Value.Of(outcome.Code))]))) is { } stuck)
            return stuck;
        if (turn.Dossier.Closure is { Kind: not ClosureKind.Returned })
            Steering.Stop(turn, "refused");
        return null;
    }

    /// <summary>A supplement brings the data of the application anew; any other step the data of its own form.</summary>
    private static Refusal? CheckData(DossierPlan plan, Step step, StepOutcome outcome, ContextValue data)
    {
        if (outcome.Effects.Contains(StepEffect.ReceiveSupplement))
            return data.Count == 0 ? null : Submitting.Check(plan.ApplicationForm, data);
        if (step.Form is not { } name)
            return data.Count == 0 ? null : new(RejectionCode.DataInvalid, data.Select(entry => new Argument(entry.Key, "extra")).ToSequence());

        // A form belongs to the ordinary end of a step; the other ways out may leave it empty.
        var ordinary = step.Outcomes[0].Code == outcome.Code;
        return ordinary || data.Count > 0 ? Submitting.Check(plan.StepForms[name], data) : null;
    }
}
