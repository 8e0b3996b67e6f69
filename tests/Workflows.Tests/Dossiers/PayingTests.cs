using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using Xunit;
using static LongAn.Workflows.Tests.Dossiers.DossierKit;

namespace LongAn.Workflows.Tests.Dossiers;

/// <summary>What is owed, and what becomes of the money. The shipped scenarios of 1.012783 tell the ordinary stories.</summary>
public sealed class PayingTests
{
    [Fact]
    public void An_obligation_stops_the_clock_until_it_is_met()
    {
        var kit = Owing();
        Assert.Equal(NationalStatus.AwaitingFinancialObligation, kit.Dossier.Status);
        Assert.True(kit.Dossier.Clock!.Run.StandsStill);
        Assert.Equal(300, kit.Dossier.OpenObligation!.Amount);
        Assert.Equal((SlipKey.Obligation, ""), (kit.Dossier.Slips[^1].Key, kit.Dossier.Slips[^1].Form));

        kit.Accepts(new StartPayment(kit.NextCommand()), Citizen).Accepts(Told(kit), Actor.System);
        Assert.Equal("sign", kit.Item.ElementId);
        Assert.False(kit.Dossier.Clock!.Run.StandsStill);
        Assert.Equal(PaymentRail.Gateway, kit.Dossier.Payments[^1].Rail);
    }

    [Fact]
    public void Pressing_the_button_twice_begins_one_payment()
    {
        var kit = Owing();
        kit.Accepts(new StartPayment(kit.NextCommand()), Citizen).When("2026-11-25T10:14").Accepts(new StartPayment(kit.NextCommand()), Citizen);
        Assert.Equal("H39.12-261123-0007.1", kit.Dossier.PaymentOrders.Single().Code);
        kit.When("2026-11-25T10:15").Accepts(new StartPayment(kit.NextCommand()), Citizen);
        Assert.Equal(2, kit.Dossier.PaymentOrders.Count);
    }

    [Fact]
    public void A_payment_that_failed_is_begun_anew_at_once()
    {
        var kit = Owing();
        kit.Accepts(new StartPayment(kit.NextCommand()), Citizen).Accepts(Told(kit) with { Succeeded = false }, Actor.System).Accepts(new StartPayment(kit.NextCommand()), Citizen);
        Assert.Equal(["H39.12-261123-0007.1", "H39.12-261123-0007.2"], kit.Dossier.PaymentOrders.Select(order => order.Code));
        Assert.Equal(NationalStatus.AwaitingFinancialObligation, kit.Dossier.Status);
    }

    [Fact]
    public void What_a_gateway_tells_is_heard_from_the_system_alone()
    {
        var kit = Owing();
        kit.Accepts(new StartPayment(kit.NextCommand()), Citizen);
        kit.Refuses(Told(kit), Citizen, RejectionCode.NotPermitted);
        kit.Refuses(Told(kit), Intake, RejectionCode.NotPermitted);
        kit.Refuses(new StartPayment(kit.NextCommand()), Specialist, RejectionCode.NotPermitted);
    }

    [Fact]
    public void Nobody_attests_their_own_payment()
    {
        var kit = Owing();
        kit.Refuses(kit.Completion("pay", "paid", data: Receipt(300)), Citizen, RejectionCode.NotPermitted);
        kit.Refuses(kit.Completion("pay", "withdrawn"), Citizen, RejectionCode.NotPermitted);
        kit.Refuses(kit.Completion("pay", "paid", data: Receipt(299)), Intake, RejectionCode.AmountDiffers);
        kit.Completes("pay", "paid", Intake, data: Receipt(300));
        Assert.Equal(PaymentRail.Receipt, kit.Dossier.Payments.Single().Rail);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(-1)]
    [InlineData(1e15)]
    public void A_notice_owes_whole_amounts_above_zero(double amount)
    {
        var kit = DossierJourneyTests.Accepted().When("2026-11-25T09:00").Completes("appraise", "owes", Specialist);
        kit.Refuses(kit.Completion("notice", "imposed", data: Notice((decimal)amount, 1)), Specialist, RejectionCode.DataInvalid);
        kit.Refuses(kit.Completion("notice", "imposed", data: Notice()), Specialist, RejectionCode.DataInvalid);
    }

    [Fact]
    public void The_same_transaction_told_again_changes_nothing_and_another_is_kept()
    {
        var kit = Owing();
        kit.Accepts(new StartPayment(kit.NextCommand()), Citizen).Accepts(Told(kit), Actor.System);
        var before = kit.Dossier.Sequence;
        kit.Accepts(Told(kit), Actor.System);
        Assert.Equal(before, kit.Dossier.Sequence);
        kit.Accepts(Told(kit) with { Transaction = "GD2" }, Actor.System);
        Assert.Equal([PaymentFate.Received, PaymentFate.PaidTwice], kit.Dossier.Payments.Select(payment => payment.Fate));
        Assert.Equal(1, kit.Dossier.UnmatchedAnswers);
    }

    [Theory]
    [InlineData("H39.12-261123-0007.1", "H39.12-261123-0007")]
    [InlineData("H39.12-261123-0007", null)]
    [InlineData("H39.12-261123-0007.", null)]
    [InlineData("H39.12-261123-0007.x", null)]
    [InlineData(".1", null)]
    [InlineData("", null)]
    public void The_number_of_a_payment_tells_its_dossier(string order, string? dossier) => Assert.Equal(dossier, PaymentOrder.DossierOf(order));

    private static DossierKit Owing() => DossierJourneyTests.Accepted()
        .When("2026-11-25T09:00").Completes("appraise", "owes", Specialist)
        .When("2026-11-25T10:00").Completes("notice", "imposed", Specialist, data: Notice(100, 200));

    private static SettlePayment Told(DossierKit kit) => new(kit.NextCommand(), kit.Dossier.PaymentOrders[^1].Code, Succeeded: true, 300, "GD1");

    private static ContextValue Notice(params decimal[] amounts) => new(
    [
        new("noticeNumber", Value.Of("1/TB")),
        new("lines", Value.Of(amounts.Select(amount => (Value)new ContextValue([new("name", Value.Of("Khoản")), new("amount", Value.Of(amount))])))),
    ]);

    private static ContextValue Receipt(decimal amount) => new([new("receiptNumber", Value.Of("BL-1")), new("amount", Value.Of(amount))]);
}
