using System.Globalization;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Forms;

namespace LongAn.Workflows.Dossiers;

/// <summary>What goes from a dossier that calls to the one that is called, and what comes back.</summary>
public static class CalledDossier
{
    /// <summary>Most procedures that call each other in a row.</summary>
    public const int MostCalls = 8;

    /// <summary>The application that a call files; or why it cannot.</summary>
    /// <param name="caller">The dossier that calls.</param>
    /// <param name="call">The call.</param>
    /// <param name="called">The version of the procedure in force.</param>
    public static CallFiling FilingOf(Dossier caller, ProcedureCalled call, DossierPlan called)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(called);
        var within = (caller.Caller?.Within ?? []).Add(caller.ProcedureCode);
        if (within.Contains(called.ProcedureCode))
            return CallFiling.Cannot(CalledProcedure.CallsItself, [new("chain", string.Join(" → ", within.Add(called.ProcedureCode)))]);
        if (within.Count > MostCalls)
            return CallFiling.Cannot(CalledProcedure.TooDeep, [new("limit", MostCalls.ToString(CultureInfo.InvariantCulture))]);
        if ((call.Case ?? (called.Cases is [var only] ? only.Code : null)) is not { } caseCode || !called.Cases.Any(c => c.Code == caseCode))
            return CallFiling.Cannot(CalledProcedure.CaseUnknown, [new("expected", string.Join(" | ", called.Cases.Select(c => c.Code))), new("found", call.Case ?? "")]);
        if (caller.Applicant is not { Value: { } applicant })
            return CallFiling.Cannot("dataErased", []);
        var offers = called.Offers.Where(offer => offer.CaseCode is null || offer.CaseCode == caseCode).ToList();
        var channel = (offers.Find(offer => offer.Channel == caller.Channel) ?? offers.FirstOrDefault())?.Channel ?? caller.Channel;
        return new(
            new(
                caseCode,
                call.Agency ?? caller.AgencyCode,
                channel,
                caller.FilingMode,
                new("call", 0, "none"),
                OnBehalf: caller.OwnerAccountId is null,
                applicant,
                FormDefinition.ToData(call.Input.Value ?? ContextValue.Empty),
                caller.Papers.Where(paper => called.Components.Any(component => component.Code == paper.Component)).ToSequence(),
                called.ReturnModes.Contains(ReturnMode.Online) ? ReturnMode.Online : called.ReturnModes[0])
            {
                CalledBy = new(new(caller.Id, call.Key, within), caller.OwnerAccountId),
            },
            []);
    }

    /// <summary>How a dossier that was called has ended; null while it goes on.</summary>
    public static CallEnd? EndOf(Dossier called)
    {
        ArgumentNullException.ThrowIfNull(called);
        return called switch
        {
            { Closure.Kind: ClosureKind.RefusedAtIntake or ClosureKind.RefusedAfterReceipt } => CallEnd.Refused,
            { Closure.Kind: ClosureKind.Withdrawn } => CallEnd.Withdrawn,
            { Closure.Kind: ClosureKind.Lapsed } => CallEnd.Lapsed,
            { CompletedAt: not null } or { Closure.Kind: ClosureKind.Returned } or { Process.Phase: ProcessPhase.Completed or ProcessPhase.Terminated } => CallEnd.Completed,
            _ => null,
        };
    }

    /// <summary>What comes back: <c>code</c> of the dossier, <c>number</c> of the result, <c>date</c> on which it was done, <c>steps</c> as its own conditions see them; null for what there is not.</summary>
    /// <param name="plan">The version the called dossier runs in.</param>
    /// <param name="called">The called dossier.</param>
    public static ContextValue AnswerOf(DossierPlan plan, Dossier called)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(called);
        return AnswerOf(called.Receipt?.Code.ToString(), called.Result?.Number, called.CompletedAt, StepData.Of(plan, called));
    }

    /// <summary>What comes back, of parts; null for what there is not.</summary>
    /// <param name="code">Code of the dossier.</param>
    /// <param name="number">Number of the result.</param>
    /// <param name="doneAt">When it was done.</param>
    /// <param name="steps">Data of its steps, by step.</param>
    public static ContextValue AnswerOf(string? code, string? number, NodaTime.Instant? doneAt, ContextValue steps) => new(
    [
        new("code", Text(code)),
        new("number", Text(number)),
        new("date", doneAt is { } at ? Value.Of(LegalZone.DateOf(at)) : Value.Null),
        new("steps", steps),
    ]);

    private static Value Text(string? text) => text is null ? Value.Null : Value.Of(text);
}

/// <summary>What a call files.</summary>
/// <param name="Application">The application; null when it cannot be filed.</param>
/// <param name="Why">Why it cannot be filed, the code first; else empty.</param>
public sealed record CallFiling(Application? Application, Sequence<Argument> Why)
{
    /// <summary>A call that cannot be filed.</summary>
    /// <param name="code">Why.</param>
    /// <param name="found">What was found.</param>
    public static CallFiling Cannot(string code, Sequence<Argument> found) => new(null, [new("code", code), .. found]);
}
