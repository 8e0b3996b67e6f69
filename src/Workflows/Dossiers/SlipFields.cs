using System.Globalization;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Feel;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Workflows.Dossiers;

/// <summary>The data a slip or a result document is filled with, frozen when it is issued.</summary>
/// <remarks>
/// Names: <c>dossier</c> (code, reference, channel, filingMode, returnMode, submittedAt, receivedAt, dueAt, limit), <c>procedure</c> (code, name),
/// <c>case</c>, <c>applicant</c> (name, identityNumber, phone, email, address), <c>form</c> (the application's data), <c>steps</c> (data of the
/// steps' forms by element), <c>obligation</c> (amount, and the notice's own data; null when nothing was ever owed), <c>components</c> (a list of code, name, count), <c>result</c> (code, name), and of the slip itself
/// <c>slip</c> (form, empty for a notice that is none of the numbered forms, number, at, reason, defects with component, componentName and description, oldDueAt, newDueAt). <c>agency</c> (code, name) and <c>officer</c> (name) are taken from
/// <see cref="Execution.Circumstances.Data"/> when it is issued; the runtime adds <c>qr</c> when it shows the slip. Times are texts <c>yyyy-MM-ddTHH:mm</c> in the zone of the law.
/// </remarks>
public static class SlipFields
{
    private static readonly LocalDateTimePattern TimePattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    internal static ContextValue Of(DossierPlan plan, Dossier dossier, ContextValue around, SlipKey? slip, string? formNumber, int number, Instant at, string? reason, Sequence<Defect> defects = default) => Context(
        ("dossier", Context(
            ("code", Value.Of(dossier.Receipt?.Code.ToString())),
            ("channel", Value.Of(Words.Of(dossier.Channel))),
            ("filingMode", Value.Of(Words.Of(dossier.FilingMode))),
            ("returnMode", Value.Of(Words.Of(dossier.ReturnMode))),
            ("submittedAt", Time(dossier.SubmittedAt)),
            ("receivedAt", Time(dossier.Receipt?.At)),
            ("dueAt", Time(dossier.Clock?.DueAt)),
            ("limit", dossier.Receipt?.Limit is { } limit ? Value.Of(LimitText(limit)) : Value.Null))),
        ("procedure", Context(("code", Value.Of(plan.ProcedureCode)), ("name", Value.Of(plan.Name.Vi)))),
        ("case", Value.Of(dossier.CaseCode)),
        ("agency", around["agency"] ?? Value.Null),
        ("officer", around["officer"] ?? Value.Null),
        ("applicant", OfApplicant(dossier.Applicant?.Value)),
        ("form", dossier.Data?.Value is { } data ? plan.ApplicationForm.ToScopeValue(data) : ContextValue.Empty),
        ("steps", StepData.Of(plan, dossier)),
        ("obligation", dossier.Obligations is [.., var owed] ? (owed.Notice.Value ?? ContextValue.Empty).With("amount", Value.Of((decimal)owed.Amount)) : Value.Null),
        ("components", Value.Of(plan.Components.Select(component => (Value)Context(
            ("code", Value.Of(component.Code)),
            ("name", Value.Of(component.Name.Vi)),
            ("count", Value.Of((decimal)dossier.Papers.Count(paper => paper.Component == component.Code))))))),
        ("result", Context(("code", Value.Of(plan.Result.Code)), ("name", Value.Of(plan.Result.Name.Vi)))),
        ("slip", Context(
            ("key", Value.Of(slip is { } key ? Words.Of(key) : null)),
            ("form", Value.Of(formNumber)),
            ("number", Value.Of((decimal)number)),
            ("at", Time(at)),
            ("reason", Value.Of(reason)),
            ("defects", Value.Of(defects.Select(defect => (Value)Context(
                ("component", Value.Of(defect.Component)),
                ("componentName", Value.Of(plan.Components.FirstOrDefault(c => c.Code == defect.Component)?.Name.Vi)),
                ("description", Value.Of(defect.Description)))))),
            ("oldDueAt", Time(dossier.Clock?.Extension?.OldDueAt)),
            ("newDueAt", Time(dossier.Clock?.Extension?.NewDueAt)))));

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

    private static Value Time(Instant? instant) => Value.Of(instant is { } at ? TimePattern.Format(LegalZone.ToLocal(at)) : null);

    private static ContextValue Context(params IEnumerable<(string Name, Value Value)> entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Name, entry.Value)));
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
}
