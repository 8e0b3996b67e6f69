using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Feel;
using Xunit;
using static LongAn.Workflows.Tests.Dossiers.DossierKit;

namespace LongAn.Workflows.Tests.Dossiers;

/// <summary>Each dimension of the status is derived on its own; the judgement against the due date is by days.</summary>
public sealed class StatusTests
{
    private static readonly Dossier _open = new() { Clock = new(new ClockRun(At("2026-11-23T08:00")), At("2026-11-26T17:00"), At("2026-11-26T17:00"), false, null) };

    private static readonly Obligation _owed = new(1, At("2026-11-23T08:00"), 50_000, ContextValue.Empty, MetAt: null, CancelledAt: null);

    [Theory]
    [InlineData("2026-11-25T16:59", Punctuality.Early)]
    [InlineData("2026-11-26T07:00", Punctuality.OnTime)]
    [InlineData("2026-11-26T23:59", Punctuality.OnTime)]
    [InlineData("2026-11-27T00:00", Punctuality.Late)]
    public void Settling_is_judged_by_days(string at, Punctuality expected)
    {
        Assert.Equal(expected, Statuses.PunctualityOf(_open with { CompletedAt = At(at) }));
        Assert.Equal(expected, Statuses.PunctualityOf(_open with { Closure = new(ClosureKind.RefusedAfterReceipt, At(at), null) }));
        Assert.Null(Statuses.PunctualityOf(_open with { Closure = new(ClosureKind.Withdrawn, At(at), null) }));
        Assert.Null(Statuses.PunctualityOf(_open with { CompletedAt = At(at), Clock = null }));
    }

    [Theory]
    [InlineData("2026-11-25T10:00", Punctuality.Early)]
    [InlineData("2026-11-26T10:00", Punctuality.OnTime)]
    [InlineData("2026-11-30T10:00", Punctuality.OnTimeAfterExtension)]
    [InlineData("2026-12-01T10:00", Punctuality.OnTimeAfterExtension)]
    [InlineData("2026-12-02T10:00", Punctuality.Late)]
    public void What_was_extended_is_never_on_time_without_saying_so(string at, Punctuality expected)
    {
        var clock = _open.Clock! with { DueAt = At("2026-12-01T17:00"), Extension = new(At("2026-11-25T08:00"), At("2026-11-26T17:00"), At("2026-12-01T17:00"), new Remark("x")) };
        Assert.Equal(expected, Statuses.PunctualityOf(_open with { Clock = clock, CompletedAt = At(at) }));
    }

    [Fact]
    public void What_is_open_is_not_judged() => Assert.Null(Statuses.PunctualityOf(_open));

    [Fact]
    public void Money_has_a_status_of_its_own()
    {
        Assert.Equal(FinancialStatus.NothingOwed, Statuses.FinancialOf(_open));
        Assert.Equal(FinancialStatus.Owed, Statuses.FinancialOf(_open with { Obligations = [_owed] }));
        Assert.Equal(FinancialStatus.Paid, Statuses.FinancialOf(_open with { Obligations = [_owed with { MetAt = At("2026-11-24T08:00") }] }));
        Assert.Equal(FinancialStatus.NothingOwed, Statuses.FinancialOf(_open with { Obligations = [_owed with { CancelledAt = At("2026-11-24T08:00") }] }));
        var withdrawn = _open with { Obligations = [_owed], Closure = new(ClosureKind.Withdrawn, At("2026-11-24T08:00"), null) };
        Assert.Equal(FinancialStatus.Unpaid, Statuses.FinancialOf(withdrawn));
        Assert.Equal(FinancialStatus.ToReview, Statuses.FinancialOf(withdrawn with { Payments = [new("o", "t", 50_000, At("2026-11-25T08:00"), PaymentRail.Gateway, PaymentFate.TooLate)] }));
    }

    [Fact]
    public void The_result_has_a_status_of_its_own()
    {
        var done = _open with { CompletedAt = At("2026-11-25T08:00") };
        Assert.Equal(DeliveryStatus.NothingYet, Statuses.DeliveryOf(_open));
        Assert.Equal(DeliveryStatus.Waiting, Statuses.DeliveryOf(done));
        Assert.Equal(DeliveryStatus.Delivered, Statuses.DeliveryOf(done with { Closure = new(ClosureKind.Returned, At("2026-11-25T09:00"), null) }));
        Assert.Equal(DeliveryStatus.NothingYet, Statuses.DeliveryOf(_open with { Closure = new(ClosureKind.RefusedAfterReceipt, At("2026-11-25T09:00"), null) }));
    }
}
