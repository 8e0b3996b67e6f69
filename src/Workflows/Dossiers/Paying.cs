using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Dossiers;

/// <summary>Paying through a gateway: what is begun here ends only when the gateway tells, server to server.</summary>
internal static class Paying
{
    public static Refusal? Decide(Turn turn, StartPayment command)
    {
        var dossier = turn.Dossier;
        if (!dossier.IsOwnedBy(turn.At.Actor) && !turn.At.Actor.Has(Role.IntakeOfficer, dossier.AgencyCode))
            return new(RejectionCode.NotPermitted, [new("role", Words.Of(Role.Applicant)), new("agency", dossier.AgencyCode)]);
        if (dossier is not { OpenObligation: { } obligation, Receipt: { } receipt } || WaitingStep(turn) is null)
            return new(RejectionCode.NothingOwed);

        // A payment begun a moment ago is taken up again: pressing the button twice begins one payment.
        var begun = dossier.PaymentOrders is [.., var last] && last.Obligation == obligation.Number
            && turn.Now - last.StartedAt < PaymentOrder.Validity && !dossier.Payments.Any(payment => payment.Order == last.Code);
        if (!begun)
            turn.Emit(new PaymentStarted(PaymentOrder.CodeOf(receipt.Code, dossier.PaymentOrders.Count + 1), obligation.Number, obligation.Amount));
        return null;
    }

    public static Refusal? Decide(Turn turn, SettlePayment command)
    {
        if (turn.At.Actor != Actor.System)
            return new(RejectionCode.NotPermitted, [new("role", Words.Of(Role.Administrator)), new("agency", turn.Dossier.AgencyCode)]);
        if (turn.Dossier.PaymentOrders.FirstOrDefault(begun => begun.Code == command.Order) is not { } order)
            return new(RejectionCode.PaymentOrderUnknown, [new("found", command.Order)]);
        if (turn.Dossier.PaymentTold(command) is not null)
            return null;
        if (!command.Succeeded)
        {
            turn.Emit(new PaymentFailed(order.Code, command.Transaction));
            return null;
        }

        if (Mismatch(turn, order, command.Amount) is { } mismatch)
        {
            turn.Emit(new PaymentUnmatched(order.Code, command.Amount, command.Transaction, mismatch));
            return null;
        }

        return Receive(turn, order, command);
    }

    private static PaymentMismatch? Mismatch(Turn turn, PaymentOrder order, long amount)
    {
        if (amount != order.Amount)
            return PaymentMismatch.OtherAmount;
        if (turn.Dossier.Obligations.Any(obligation => obligation.Number == order.Obligation && obligation.MetAt is not null))
            return PaymentMismatch.PaidTwice;
        return turn.Dossier.OpenObligation?.Number == order.Obligation && WaitingStep(turn) is not null ? null : PaymentMismatch.TooLate;
    }

    /// <summary>The money is there: the step that waited for it is done, as if the counter had seen a receipt.</summary>
    private static Refusal? Receive(Turn turn, PaymentOrder order, SettlePayment command)
    {
        var (item, outcome) = WaitingStep(turn)!.Value;
        turn.Emit(new PaymentReceived(order.Obligation, order.Code, command.Amount, command.Transaction, PaymentRail.Gateway));
        turn.Emit(new WorkItemCompleted(item.Key, outcome.Code, Reason: null, Data: null));
        return Steering.Advance(turn, new CompleteActivity(item.Key, new ContextValue([new("outcome", Value.Of(outcome.Code))])));
    }

    private static (OpenWorkItem Item, StepOutcome Outcome)? WaitingStep(Turn turn)
    {
        foreach (var item in turn.Dossier.WorkItems)
        {
            if (turn.Plan.Steps[item.ElementId].Step.Outcomes.FirstOrDefault(offered => offered.Effects.Contains(StepEffect.ReceivePayment)) is { } outcome)
                return (item, outcome);
        }

        return null;
    }
}
