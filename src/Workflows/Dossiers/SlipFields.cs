using System.Globalization;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Feel;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Workflows.Dossiers;

/// <summary>The data a slip or a result document is filled with, frozen when it is issued.</summary>
/// <remarks>
/// <para>
/// Names: <c>dossier</c> (code, reference, book, entry, channel, filingMode, returnMode, submittedAt, receivedAt, dueAt, promisedAt, limit, fee, owed, paid, closure),
/// <c>procedure</c> (code, name), <c>case</c>, <c>applicant</c> (name, identityNumber, phone, email, address), <c>form</c> (the application's data), <c>steps</c> (data of the
/// steps' forms by element), <c>obligation</c> (amount, basis where it was computed, and the notice's own data; null when nothing was ever owed), <c>components</c> (a list of code, name, originals, copies, count, ordinal), <c>result</c> (code, name), and of the slip itself
/// <c>slip</c> (key, form, name, number, at, reason, stage, defects with component, componentName, originals, copies and description, oldDueAt, newDueAt). <c>agency</c> (code, name, oneStop) and <c>officer</c> (name) are taken from
/// <see cref="Execution.Circumstances.Data"/> when it is issued; the runtime adds <c>qr</c> when it shows the slip.
/// </para>
/// <para>
/// <c>book</c> and <c>entry</c> are the year and the entry of the register (quyển số, số thứ tự); <c>originals</c> and <c>copies</c> are what the procedure asks for, <c>count</c> the
/// files that came and <c>ordinal</c> the place among those that did; <c>owed</c> and <c>paid</c> are đồng. Times are texts <c>yyyy-MM-ddTHH:mm</c> in the zone of the law.
/// </para>
/// </remarks>
public static class SlipFields
{
    private static readonly LocalDateTimePattern TimePattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    private static readonly NumberFormatInfo Dong = new() { NumberGroupSeparator = "." };

    /// <summary>The fields of a slip, or of a result when there is none.</summary>
    internal static ContextValue Of(DossierPlan plan, Dossier dossier, ContextValue around, Instant at, SlipFacts slip) => Context(
        ("dossier", OfDossier(plan, dossier)),
        ("procedure", Context(("code", Value.Of(plan.ProcedureCode)), ("name", Value.Of(plan.Name.Vi)))),
        ("case", Value.Of(dossier.CaseCode)),
        ("agency", around["agency"] ?? Value.Null),
        ("officer", around["officer"] ?? Value.Null),
        ("applicant", OfApplicant(dossier.Applicant?.Value)),
        ("form", dossier.Data?.Value is { } data ? plan.ApplicationForm.ToScopeValue(data) : ContextValue.Empty),
        ("steps", StepData.Of(plan, dossier)),
        ("obligation", dossier.Obligations is [.., var owed] ? OfObligation(owed) : Value.Null),
        ("components", Value.Of(OfComponents(plan, dossier))),
        ("result", Context(("code", Value.Of(plan.Result.Code)), ("name", Value.Of(plan.Result.Name.Vi)))),
        ("slip", OfSlip(plan, dossier, at, slip)));

    /// <summary>The notice as entered, with what it comes to; where that is what was computed, with its basis.</summary>
    private static ContextValue OfObligation(Obligation owed) => (owed.Notice.Value ?? ContextValue.Empty)
        .With("amount", Value.Of((decimal)owed.Amount))
        .With("basis", owed.Computed is { Bases.Count: > 0 } fee && fee.Amount == owed.Amount ? Value.Of(string.Join("; ", fee.Bases)) : Value.Null);

    private static ContextValue OfDossier(DossierPlan plan, Dossier dossier)
    {
        var owed = dossier.Obligations.Where(obligation => obligation.CancelledAt is null).Sum(obligation => obligation.Amount);
        var paid = dossier.Obligations.Where(obligation => obligation.MetAt is not null).Sum(obligation => obligation.Amount);
        var entry = dossier.Receipt?.Code.ToString() is { } code ? code[(dossier.Receipt.Code.AgencyCode.Length + 1)..] : null;
        return Context(
            ("code", Value.Of(dossier.Receipt?.Code.ToString())),
            ("reference", Value.Of(DossierReference.Of(dossier.Id))),
            ("book", Value.Of(dossier.Receipt?.Code.Date.Year.ToString(CultureInfo.InvariantCulture))),
            ("entry", Value.Of(entry)),
            ("channel", Value.Of(Words.Of(dossier.Channel))),
            ("filingMode", Value.Of(Words.Of(dossier.FilingMode))),
            ("returnMode", Value.Of(Words.Of(dossier.ReturnMode))),
            ("submittedAt", Time(dossier.SubmittedAt)),
            ("receivedAt", Time(dossier.Receipt?.At)),
            ("dueAt", Time(dossier.Clock?.DueAt)),
            ("promisedAt", Time(dossier.Clock?.PromisedAt)),
            ("limit", dossier.Receipt?.Limit is { } limit ? Value.Of(LimitText(limit)) : Value.Null),
            ("fee", Value.Of(Submitting.Offer(plan, dossier.Channel, dossier.CaseCode) is { } offer ? FeeText(offer.Fee) : null)),
            ("owed", Value.Of((decimal)owed)),
            ("paid", Value.Of((decimal)paid)),
            ("closure", Value.Of(dossier.Closure is { } closure ? Words.Of(closure.Kind) : null)));
    }

    private static IEnumerable<Value> OfComponents(DossierPlan plan, Dossier dossier)
    {
        var came = 0;
        foreach (var component in plan.Components)
        {
            var count = dossier.Papers.Count(paper => paper.Component == component.Code);
            yield return Context(
                ("code", Value.Of(component.Code)),
                ("name", Value.Of(component.Name.Vi)),
                ("originals", Value.Of((decimal)component.Originals)),
                ("copies", Value.Of((decimal)component.Copies)),
                ("count", Value.Of((decimal)count)),
                ("ordinal", Value.Of((decimal)(count > 0 ? ++came : 0))));
        }
    }

    private static ContextValue OfSlip(DossierPlan plan, Dossier dossier, Instant at, SlipFacts slip) => Context(
        ("key", Value.Of(slip.Key)),
        ("form", Value.Of(slip.Form)),
        ("name", Value.Of(slip.Name)),
        ("number", Value.Of((decimal)slip.Number)),
        ("at", Time(at)),
        ("reason", Value.Of(slip.Reason)),
        ("stage", Value.Of(slip.Stage.Select(name => Value.Of(name)))),
        ("defects", Value.Of(slip.Defects.Select(defect => OfDefect(plan, defect)))),
        ("oldDueAt", Time(dossier.Clock?.Extension?.OldDueAt)),
        ("newDueAt", Time(dossier.Clock?.Extension?.NewDueAt)));

    private static Value OfDefect(DossierPlan plan, Defect defect)
    {
        var component = plan.Components.FirstOrDefault(c => c.Code == defect.Component);
        return Context(
            ("component", Value.Of(defect.Component)),
            ("componentName", Value.Of(component?.Name.Vi)),
            ("originals", component is null ? Value.Null : Value.Of((decimal)component.Originals)),
            ("copies", component is null ? Value.Null : Value.Of((decimal)component.Copies)),
            ("description", Value.Of(defect.Description)));
    }

    private static ContextValue OfApplicant(Applicant? applicant) => applicant is null
        ? ContextValue.Empty
        : Context(
            ("name", Value.Of(applicant.Name)),
            ("identityNumber", Value.Of(applicant.IdentityNumber)),
            ("phone", Value.Of(applicant.Phone)),
            ("email", Value.Of(applicant.Email)),
            ("address", Value.Of(applicant.Address)));

    private static string LimitText(TimeLimit limit) =>
        limit.Value.ToString("0.##", CultureInfo.GetCultureInfo("")) + limit.Unit switch
        {
            TimeUnit.WorkingDay => " ngày làm việc",
            TimeUnit.CalendarDay => " ngày",
            TimeUnit.Hour => " giờ làm việc",
            _ => " tháng",
        };

    private static string FeeText(Fee fee) => fee.Kind switch
    {
        FeeKind.Free => fee.Note?.Vi ?? "không thu",
        FeeKind.Amount => fee.Amount!.Value.ToString("#,0", Dong) + " đồng",
        _ => fee.Note?.Vi ?? "theo quy định của cơ quan có thẩm quyền",
    };

    private static Value Time(Instant? instant) => Value.Of(instant is { } at ? TimePattern.Format(LegalZone.ToLocal(at)) : null);

    private static ContextValue Context(params IEnumerable<(string Name, Value Value)> entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Name, entry.Value)));
}

/// <summary>What is particular to one paper: nothing of it for a result.</summary>
/// <param name="Stage">Names of the steps that were open when the dossier was stopped.</param>
internal sealed record SlipFacts(string? Key, string? Form, string? Name, int Number, string? Reason = null, Sequence<Defect> Defects = default, Sequence<string> Stage = default)
{
    public static SlipFacts None { get; } = new(null, null, null, 0);
}

/// <summary>What a slip is for, the same in every era; its number, if it is one of the numbered forms, is the legal profile's.</summary>
public enum SlipKey
{
    /// <summary>Receipt with the due date (form 01).</summary>
    Receipt,

    /// <summary>Notice of supplement (form 02).</summary>
    Supplement,

    /// <summary>Refusal (form 03).</summary>
    Refusal,

    /// <summary>Apology with a new due date (form 04).</summary>
    Apology,

    /// <summary>Notice of a financial obligation: none of the numbered forms.</summary>
    Obligation,

    /// <summary>Notice that the settlement is stopped: taken back, or lapsed (form 05 since Circular 03/2025; the set of 2018 has none).</summary>
    Stop,
}
