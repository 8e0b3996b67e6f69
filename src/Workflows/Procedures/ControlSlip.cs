using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Feel;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Workflows.Procedures;

/// <summary>
/// The control slip that follows a dossier (phiếu kiểm soát quá trình giải quyết hồ sơ; form 05 of Circular 01/2018, 06 of
/// Circular 03/2025). It is never issued: it shows the hand-overs as they stand whenever somebody asks.
/// </summary>
public static class ControlSlip
{
    /// <summary>What it is called among the slips of a legal profile and of a procedure.</summary>
    public const string Key = "control";

    private const string Name = "Phiếu kiểm soát quá trình giải quyết hồ sơ";

    private static readonly LocalDateTimePattern TimePattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>
    /// The data of the slip: those of every slip (<see cref="SlipFields"/>) and <c>handovers</c>, a list of <c>step</c>, <c>role</c>,
    /// <c>receivedAt</c>, <c>doneAt</c>, <c>dueAt</c>, <c>timeliness</c> and <c>outcome</c>; of an open step <c>doneAt</c> and <c>outcome</c> are null.
    /// </summary>
    /// <param name="plan">The procedure.</param>
    /// <param name="dossier">The dossier.</param>
    /// <param name="profile">The legal profile: the number of the form is its.</param>
    /// <param name="now">When it is shown.</param>
    public static ContextValue Fields(DossierPlan plan, Dossier dossier, LegalProfile profile, Instant now)
    {
        var form = profile.Slips.FirstOrDefault(form => form.Key == Key);
        var facts = new SlipFacts(Key, form?.Number, form?.Name.Vi ?? Name, Number: 0);
        var done = dossier.History.Where(item => item.Outcome is not null).Select(item => Row(plan, item.ElementId, item.OpenedAt, item.DueAt, item.ClosedAt, item.Outcome, now));
        var open = dossier.WorkItems.Select(item => Row(plan, item.ElementId, item.OpenedAt, item.DueAt, doneAt: null, outcome: null, now));
        return SlipFields.Of(plan, dossier, ContextValue.Empty, now, facts).With("handovers", Value.Of(done.Concat(open)));
    }

    private static Value Row(DossierPlan plan, string elementId, Instant receivedAt, Instant? dueAt, Instant? doneAt, string? outcome, Instant now)
    {
        var step = plan.Steps[elementId];
        var lane = plan.Process.Model.LanesOf(elementId).FirstOrDefault();
        return new ContextValue(
        [
            new("step", Value.Of(step.Name.Vi)),
            new("role", Value.Of(lane?.Name)),
            new("receivedAt", Shown(receivedAt)),
            new("doneAt", Shown(doneAt)),
            new("dueAt", Shown(dueAt)),
            new("timeliness", Value.Of(Judge(dueAt, doneAt, now))),
            new("outcome", Value.Of(step.Step.Outcomes.FirstOrDefault(offered => offered.Code == outcome)?.Name.Vi)),
        ]);
    }

    private static string Judge(Instant? dueAt, Instant? doneAt, Instant now) => (dueAt, doneAt) switch
    {
        (null, null) => "Đang xử lý",
        (null, _) => "",
        ({ } due, null) => now > due ? "Đang xử lý, quá hạn" : "Đang xử lý",
        ({ } due, { } done) => done < due ? "Trước hạn" : done == due ? "Đúng hạn" : "Quá hạn",
    };

    private static Value Shown(Instant? at) => Value.Of(at is { } moment ? TimePattern.Format(LegalZone.ToLocal(moment)) : null);
}
