using System.Text;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Procedures;
using LongAn.Workflows.Procedures.Scenarios;
using NodaTime;
using Xunit;
using static LongAn.Workflows.Tests.Dossiers.DossierKit;

namespace LongAn.Workflows.Tests.Procedures;

/// <summary>What the fee decision of a filed dossier comes to, and what the officer may notify. The licence (3.000347) is asked about other fees too.</summary>
public sealed class Computed_fees
{
    private const string Folder = "giao-thong/3.000347";

    /// <summary>The building permit's amount is not known; this one is assumed, so that the reduction can be counted.</summary>
    private const string Assumed = "<outputEntry id=\"rate_table_rule1_out4\"><text>75000</text>";

    private const string Unknown = "<outputEntry id=\"rate_table_rule1_out4\"><text>null</text>";

    [Theory]
    [InlineData("cap-phep-xay-dung", "1", "none", Channel.Online, "2022-08-31T08:00", 75_000)]
    [InlineData("cap-phep-xay-dung", "1", "none", Channel.Online, "2022-09-01T08:00", 37_500)]
    [InlineData("trich-luc-ho-tich", "3", "none", Channel.Online, "2023-06-01T08:00", 24_000)]
    [InlineData("giay-phep-lai-xe", "1", "none", Channel.Online, "2023-11-30T08:00", 135_000)]
    [InlineData("giay-phep-lai-xe", "1", "none", Channel.Online, "2023-12-01T08:00", 115_000)]
    [InlineData("giay-phep-lai-xe", "1", "none", Channel.Online, "2025-12-31T08:00", 115_000)]
    [InlineData("giay-phep-lai-xe", "1", "none", Channel.Online, "2026-01-01T08:00", 135_000)]
    [InlineData("giay-phep-lai-xe", "1", "none", Channel.Direct, "2024-06-03T08:00", 135_000)]
    [InlineData("ly-lich-tu-phap", "4", "student", Channel.Online, "2024-06-03T08:00", 110_000)]
    [InlineData("chung-thuc-ban-sao", "5", "none", Channel.Direct, "2024-06-03T08:00", 7_000)]
    [InlineData("chung-thuc-ban-sao", "400", "none", Channel.Direct, "2024-06-03T08:00", 200_000)]
    public void A_received_dossier_owes_what_the_rules_of_its_filing_date_say(string fee, string quantity, string group, Channel channel, string filedAt, long amount)
    {
        var plan = Plan(fee, quantity, group, Assumed);
        var received = Received(plan, At(filedAt), At(filedAt).Plus(Duration.FromHours(1)), channel);

        Assert.Equal("feeNotice", Assert.Single(received.WorkItems).ElementId);
        var computed = ComputedFee.Of(plan, received)!;
        Assert.Equal(amount, computed.Amount);
        Assert.NotEmpty(computed.Bases);
        Assert.Equal(fee != "cap-phep-xay-dung", computed.Confirmed);
        var other = Assert.IsType<Rejected<DossierEvent>>(Notified(plan, received, amount + 1));
        Assert.Equal((RejectionCode.FeeDiffers, $"{amount}", $"{amount + 1}"), (other.Code, other.Arguments.Single(a => a.Name == "expected").Value, other.Arguments.Single(a => a.Name == "found").Value));
        Assert.Equal(RejectionCode.FeeDiffers, Assert.IsType<Rejected<DossierEvent>>(Notified(plan, received, amount + 1, " ")).Code);

        var imposed = Imposed(Notified(plan, received, amount));
        Assert.Equal((amount, computed), (imposed.Amount, imposed.Computed));
    }

    [Fact]
    public void Who_is_exempt_goes_on_without_a_notice()
    {
        var plan = Plan("tinh-trang-hon-nhan", "1", "poorHousehold", Assumed);
        var received = Received(plan, At("2024-06-03T08:00"), At("2024-06-03T09:00"));
        Assert.Equal("appraise", Assert.Single(received.WorkItems).ElementId);
        Assert.Null(ComputedFee.Of(plan, received));
    }

    [Fact]
    public void A_fee_that_is_not_known_is_the_officers_to_write()
    {
        var plan = Plan("cap-phep-xay-dung", "1", "none", Unknown);
        var received = Received(plan, At("2022-09-01T08:00"), At("2022-09-01T09:00"));
        Assert.Null(ComputedFee.Of(plan, received));
        var imposed = Imposed(Notified(plan, received, 60_000));
        Assert.Equal((60_000, null), (imposed.Amount, imposed.Computed));
    }

    [Fact]
    public void A_reduction_that_ends_between_filing_and_receipt_still_holds()
    {
        var plan = Plan("giay-phep-lai-xe", "1", "none", Unknown);
        var received = Received(plan, At("2025-12-31T16:30"), At("2026-01-05T08:00"));
        Assert.Equal((115_000, 135_000), (ComputedFee.Of(plan, received)!.Amount, ComputedFee.Of(plan, received)!.Base));
    }

    [Fact]
    public void A_dossier_keeps_the_fee_of_the_version_it_was_filed_with()
    {
        var old = Plan("giay-phep-lai-xe", "1", "none", Unknown);
        var dearer = Plan("giay-phep-lai-xe", "1", "none", Unknown, ("<text>135000</text>", "<text>150000</text>"));
        Assert.NotEqual(old.VersionId, dearer.VersionId);
        var filed = Filed(old, At("2026-01-05T08:00"));
        Assert.Equal(old.VersionId, filed.VersionId);
        Assert.Equal(135_000, ComputedFee.Of(old, Received(old, At("2026-01-05T08:00"), At("2026-01-06T08:00")))!.Amount);
        Assert.Equal(150_000, ComputedFee.Of(dearer, Received(dearer, At("2026-01-05T08:00"), At("2026-01-06T08:00")))!.Amount);
    }

    [Fact]
    public void Another_amount_is_notified_with_its_reason_and_both_are_kept()
    {
        var plan = Plan("giay-phep-lai-xe", "1", "none", Unknown);
        var received = Received(plan, At("2026-01-05T08:00"), At("2026-01-05T09:00"));
        var accepted = Assert.IsType<Accepted<DossierEvent>>(Notified(plan, received, 100_000, "Đổi hai hạng trong một hồ sơ"));
        var imposed = Imposed(accepted);
        Assert.Equal((100_000, 135_000), (imposed.Amount, imposed.Computed!.Amount));
        Assert.Contains(accepted.Events.OfType<WorkItemCompleted>(), done => done.Reason?.Value?.Value == "Đổi hai hạng trong một hồ sơ");
        var dossier = accepted.Events.Aggregate(received, DossierEngine.Evolve);
        Assert.Equal((100_000, 135_000), (dossier.OpenObligation!.Amount, dossier.OpenObligation.Computed!.Amount));
    }

    [Fact]
    public void The_printed_notice_names_the_basis_of_a_computed_amount_alone()
    {
        var plan = Plan("giay-phep-lai-xe", "1", "none", Unknown);
        var received = Received(plan, At("2025-12-31T08:00"), At("2025-12-31T09:00"));
        Assert.Equal("Hồ sơ TTHC quốc gia 3.000347; Thông tư 63/2023/TT-BTC", Basis(Notified(plan, received, 115_000)));
        Assert.Null(Basis(Notified(plan, received, 100_000, "Lý do khác")));
    }

    [Fact]
    public void A_refusal_after_payment_gives_nothing_back()
    {
        var package = Package("giay-phep-lai-xe", "1", "none", Unknown);
        var plan = PlanCompiler.Compile(package).Plan!;
        var refusal = Scenarios(package).Single(s => s.File.EndsWith("tu-choi-giai-quyet.json", StringComparison.Ordinal));
        var result = ScenarioRunner.Run(plan, refusal, Definitions.Shared);
        Assert.Empty(result.Mismatches);
        Assert.Equal(ClosureKind.RefusedAfterReceipt, result.Dossier.Closure!.Kind);
        Assert.NotNull(Assert.Single(result.Dossier.Obligations).MetAt);
        Assert.Equal(PaymentFate.Received, Assert.Single(result.Dossier.Payments).Fate);
        Assert.DoesNotContain(result.Events, e => e is ObligationCancelled);
    }

    private static Outcome<DossierEvent> Notified(DossierPlan plan, Dossier dossier, long amount, string? reason = null)
    {
        var line = new ContextValue([new("name", Value.Of("Lệ phí")), new("amount", Value.Of((decimal)amount))]);
        var notice = new ContextValue([new("noticeNumber", Value.Of("7/TB")), new("issuedOn", Value.Of(new LocalDate(2026, 1, 5))), new("lines", Value.Of([line]))]);
        var item = dossier.WorkItems.Single();
        return DossierEngine.Decide(
            plan,
            dossier,
            new CompleteWorkItem(new(new Guid(9, 9, 0, new byte[8])), item.Key, "notified", reason, notice, [], [], [], null, null),
            Around(dossier.Receipt!.At.Plus(Duration.FromMinutes(5)), new("officer", [new(item.Role, item.AgencyCode)])));
    }

    private static ObligationImposed Imposed(Outcome<DossierEvent> outcome) => Assert.IsType<Accepted<DossierEvent>>(outcome).Events.OfType<ObligationImposed>().Single();

    private static string? Basis(Outcome<DossierEvent> outcome) =>
        Assert.IsType<ContextValue>(Assert.IsType<Accepted<DossierEvent>>(outcome).Events.OfType<SlipIssued>().Single().Fields.Value!["obligation"])["basis"] is TextValue basis ? basis.Value : null;

    private static Dossier Filed(DossierPlan plan, Instant at) => Play(plan, at, at, Channel.Online, received: false);

    private static Dossier Received(DossierPlan plan, Instant filedAt, Instant receivedAt, Channel channel = Channel.Online) => Play(plan, filedAt, receivedAt, channel, received: true);

    private static Dossier Play(DossierPlan plan, Instant filedAt, Instant receivedAt, Channel channel, bool received)
    {
        var name = channel == Channel.Direct ? "chup-anh-tai-cho.json" : "truc-tuyen-nam-2025.json";
        var shipped = Scenarios(ProcedurePackage.Read(Definitions.Files(Folder), Definitions.Shared).Package!).Single(s => s.File.EndsWith(name, StringComparison.Ordinal));
        var result = ScenarioRunner.Run(
            plan,
            shipped with
            {
                At = filedAt,
                Steps = shipped.Steps.TakeWhile(step => received && step.Action is CompleteStep { ElementId: not "feeNotice" }).Select(step => step with { At = receivedAt, Expect = null }).ToSequence(),
                Expect = new(null, null, null, null, null, null, null, null, null, null, null, null, null),
            },
            Definitions.Shared);
        Assert.Empty(result.Mismatches);
        return result.Dossier;
    }

    private static Circumstances Around(Instant now, Actor actor) =>
        new(now, actor, Definitions.Shared.CalendarOf("H39.20")!, Definitions.Shared.Profiles[0], ContextValue.Empty);

    private static IEnumerable<Scenario> Scenarios(ProcedurePackage package) => ScenarioReader.ReadAll(package).Select(reading => reading.Scenario!);

    private static DossierPlan Plan(string fee, string quantity, string group, string permit, params (string Old, string New)[] rates) =>
        PlanCompiler.Compile(Package(fee, quantity, group, permit, rates)).Plan!;

    private static ProcedurePackage Package(string fee, string quantity, string group, string permit, params (string Old, string New)[] rates)
    {
        var shared = SharedDefinitions.Read(Definitions.Files("shared").Select(file => file.Path == "decisions/fee.dmn" ? Edited(file, [(Unknown, permit), .. rates]) : file)).Shared!;
        var files = Definitions.Files(Folder).Select(file => file.Path == "process.bpmn"
            ? Edited(file, [("&quot;giay-phep-lai-xe&quot;", $"&quot;{fee}&quot;"), ("name=\"quantity\" value=\"1\"", $"name=\"quantity\" value=\"{quantity}\""), ("&quot;none&quot;", $"&quot;{group}&quot;")])
            : file);
        return ProcedurePackage.Read(files, shared).Package!;
    }

    private static PackageFile Edited(PackageFile file, (string Old, string New)[] edits)
    {
        var text = Encoding.UTF8.GetString(file.Content.Span);
        foreach (var (old, with) in edits)
        {
            Assert.Contains(old, text, StringComparison.Ordinal);
            text = text.Replace(old, with, StringComparison.Ordinal);
        }

        return new(file.Path, Encoding.UTF8.GetBytes(text));
    }
}
