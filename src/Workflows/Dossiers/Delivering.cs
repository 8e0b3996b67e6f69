using LongAn.Workflows.Execution;
using LongAn.Workflows.Execution.Repair;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Dossiers;

/// <summary>Messages and signals from outside. Nothing is taken that nobody waits for or that is not what was declared: the sender keeps it.</summary>
internal static class Delivering
{
    /// <summary>Those who record what arrives, and systems that deliver it.</summary>
    private static readonly Role[] OfMessages = [Role.IntakeOfficer, Role.Clerk, Role.Integrator];

    /// <summary>A signal reaches many dossiers: systems alone.</summary>
    private static readonly Role[] OfSignals = [Role.Integrator];

    public static Refusal? Decide(Turn turn, DeliverMessage command)
    {
        if (Unable(turn, OfMessages) is { } unable)
            return unable;
        var known = AwaitedMessage.NamesIn(turn.Plan.Process.Model.AllNodes());
        if (!known.Contains(command.Message))
            return new(RejectionCode.MessageUnknown, [new("expected", string.Join(", ", known)), new("found", command.Message)]);
        if (AwaitedMessage.Of(turn.Plan, turn.Dossier).FirstOrDefault(a => a.Message == command.Message && (a.Correlation is null || a.Correlation == command.Correlation)) is not { } awaited)
            return new(RejectionCode.MessageNotAwaited, [new("message", command.Message)]);
        if (awaited.Form is not { } form)
            return Undeclared(turn, command.Data) ?? Steering.Advance(turn, new CorrelateMessage(command.Message, awaited.Bears, command.Data));
        return Submitting.Check(form, command.Data) ?? Steering.Advance(turn, new CorrelateMessage(command.Message, awaited.Bears, form.ToScopeValue(command.Data)));
    }

    public static Refusal? Decide(Turn turn, DeliverSignal command) =>
        Unable(turn, OfSignals) ?? Undeclared(turn, command.Data) ?? Steering.Advance(turn, new BroadcastSignal(command.Signal, command.Data));

    private static Refusal? Unable(Turn turn, Role[] roles)
    {
        var (actor, agency) = (turn.At.Actor, turn.Dossier.AgencyCode);
        if (!actor.Grants.Any(grant => grant.Role == Role.Administrator) && !Array.Exists(roles, role => actor.Has(role, agency)))
            return new(RejectionCode.NotPermitted, [new("role", Words.Of(roles[^1])), new("agency", agency)]);
        return turn.Dossier.Closure is null ? null : new(RejectionCode.DossierClosed);
    }

    private static Refusal? Undeclared(Turn turn, ContextValue data) =>
        RepairChoices.Of(turn.Plan.Process, turn.Dossier.Process).Misfit(0, data) is { } misfit
            ? new(RejectionCode.VariableInvalid, [new("name", misfit.Name), new("expected", misfit.Expected is { } variable ? Words.Of(variable.Type) : "")])
            : null;
}
