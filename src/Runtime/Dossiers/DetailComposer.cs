using LongAn.Runtime.Definitions;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Procedures;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using NodaTime;

namespace LongAn.Runtime.Dossiers;

/// <summary>Composes a dossier for its reader: units and plain words for the citizen, names for officials.</summary>
public sealed class DetailComposer(DossierFinder dossiers, AgencyDirectory agencies, JournalReader journal, AccountNames names, LinkedDossiers linked)
{
    public async Task<DossierDetail> Compose(SeenDossier seen, bool english, CancellationToken cancellation)
    {
        var (d, plan) = (seen.Dossier, seen.Version.Plan);
        var ground = await dossiers.Ground(d);
        var agency = agencies.Organisation.Find(d.AgencyCode)?.Name ?? new(d.AgencyCode, d.AgencyCode);
        var forms = ground.Profile.Slips.ToDictionary(s => s.Number, s => s.Name, StringComparer.Ordinal);
        var known = await names.Find(d.WorkItems.Select(w => w.ClaimedBy).OfType<string>().Concat(d.History.Select(h => h.ClosedBy)), cancellation);
        return new(
            d.Id.Value,
            d.Receipt?.Code.ToString(),
            DossierReference.Of(d.Id),
            new(d.ProcedureCode, plan.Name, plan.Level),
            d.VersionId.Hash,
            new(d.AgencyCode, agency),
            d.CaseCode,
            plan.Cases.FirstOrDefault(c => c.Code == d.CaseCode)?.Name ?? new(d.CaseCode, d.CaseCode),
            (int)d.Status,
            Wording.Of(d.Status),
            d.Channel,
            d.FilingMode,
            d.ReturnMode,
            d.SubmittedAt,
            d.Receipt?.At,
            d.Clock?.DueAt,
            d.Clock?.PromisedAt,
            d.Clock?.Provisional ?? false,
            d is { Closure: null, CompletedAt: null, Clock: { } clock } ? ToStop(clock, plan) : null,
            d.Applicant?.Value is { } a ? new((ApplicantKind)a.Kind, a.Name, a.IdentityNumber, a.Phone, a.Email, a.Address) : null,
            d.Data?.Value ?? ContextValue.Empty,
            FormView.Of(plan.ApplicationForm),
            [.. Added(d).Where(p => seen.MayHave(p.Paper)).Select(p => ToPaper(p.Paper, p.At, seen))],
            new Timeline(seen, agency, ground.Calendar, known, forms, dossiers.Now, english).Compose(),
            [.. d.WorkItems.Where(w => MayDo(seen, w)).Select(w => ToTodo(w, seen, known))],
            [.. d.Slips.Select(s => new SlipRow(s.Form, s.Key, s.Number, Wording.Of(s, forms), s.At))],
            d.Result is { } result ? new(result.Number, result.At, seen.MayHaveResult) : null,
            d.AppointmentAt,
            d.Supplements is [.., var last] ? ToSupplement(last, plan) : null,
            d.Closure is { Kind: ClosureKind.RefusedAtIntake or ClosureKind.RefusedAfterReceipt } refusal ? new(refusal.Reason?.Value?.Value, refusal.At) : null,
            CanWithdraw(seen),
            CanExtend(seen),
            CanExcludeForceMajeure(seen),
            d.Closure is not null,
            d.Closure is { } closure ? new(closure.Kind, closure.At, closure.Reason?.Value?.Value) : null,
            MayRecord(seen) ? [.. AwaitedMessage.Of(plan, d).Select(awaited => ToAwaited(awaited, plan))] : [],
            await linked.Caller(seen),
            await linked.Calls(seen));
    }

    private static bool MayRecord(SeenDossier seen) =>
        seen.Dossier.Closure is null
        && (seen.Reader.IsAdministrator() || seen.Reader.Has(Role.IntakeOfficer, seen.Dossier.AgencyCode) || seen.Reader.Has(Role.Clerk, seen.Dossier.AgencyCode));

    private static AwaitedView ToAwaited(AwaitedMessage awaited, DossierPlan plan)
    {
        var name = plan.Process.Model.AllNodes().FirstOrDefault(node => node.Id == awaited.ElementId)?.Name ?? awaited.Message;
        return new(awaited.Key, new(name, name), awaited.Message, awaited.Correlation, awaited.Form is { } form ? FormView.Of(form) : null);
    }

    private static ClockStop? ToStop(ClockState clock, DossierPlan plan) => clock.Run.Suspensions.FirstOrDefault(s => s.Until is null) is { } stop
        ? new(stop.From, plan.Steps.Values.FirstOrDefault(step => step.Name.Vi == stop.Reason)?.Name ?? new(stop.Reason, stop.Reason))
        : null;

    /// <summary>The person's steps are the person's, or the counter's on their behalf; an official's need role and agency.</summary>
    private static bool MayDo(SeenDossier seen, OpenWorkItem item) => item.Role == Role.Applicant
        ? seen.Dossier.IsOwnedBy(seen.Reader) || seen.Reader.Has(Role.IntakeOfficer, item.AgencyCode)
        : seen.Reader.Has(item.Role, item.AgencyCode);

    private static bool CanWithdraw(SeenDossier seen) =>
        seen.Dossier is { Closure: null, ResultDecidedAt: null, Result: null, CompletedAt: null }
        && (seen.Dossier.IsOwnedBy(seen.Reader) || seen.Reader.Has(Role.IntakeOfficer, seen.Dossier.AgencyCode));

    private static bool CanExtend(SeenDossier seen) =>
        seen.Dossier is { Closure: null, CompletedAt: null, Clock: { DueAt: not null, Extension: null } }
        && (seen.Reader.Has(Role.Specialist, seen.Dossier.AgencyCode) || seen.Reader.Has(Role.Leader, seen.Dossier.AgencyCode));

    private static bool CanExcludeForceMajeure(SeenDossier seen) =>
        seen.Dossier is { Closure: null, CompletedAt: null, Clock.DueAt: not null }
        && seen.Version.Plan.Clock.ForceMajeureExcluded != false
        && seen.Reader.Has(Role.Leader, seen.Dossier.AgencyCode);

    /// <summary>Papers with the moment each came, as the journal tells it.</summary>
    private IEnumerable<(Paper Paper, Instant At)> Added(Dossier dossier) => dossier.Papers.Count == 0
        ? []
        : journal.Dossier(dossier.Id).Where(e => e.Event is PaperRegistered).Select(e => (((PaperRegistered)e.Event).Paper, e.Event.RecordedAt));

    private static PaperView ToPaper(Paper paper, Instant at, SeenDossier seen) => new(
        paper.Component,
        seen.Version.Plan.Components.FirstOrDefault(c => c.Code == paper.Component)?.Name,
        paper.Content,
        paper.FileName.Value?.Value ?? "",
        paper.Size,
        paper.MediaType,
        paper.Source,
        at);

    private static SupplementInfo ToSupplement(SupplementNotice notice, DossierPlan plan) => new(
        [.. (notice.Defects.Value?.Items ?? []).Select(d => new DefectView(d.Component, plan.Components.FirstOrDefault(c => c.Code == d.Component)?.Name, d.Description))],
        notice.At,
        notice.AnsweredAt);

    private static TodoItem ToTodo(OpenWorkItem item, SeenDossier seen, IReadOnlyDictionary<string, string> known)
    {
        var plan = seen.Version.Plan;
        var step = plan.Steps[item.ElementId];
        var supplement = step.Step.Outcomes.Any(o => o.Effects.Contains(StepEffect.ReceiveSupplement));
        var form = supplement ? plan.ApplicationForm : step.Step.Form is { } name ? plan.StepForms[name] : null;
        return new(
            seen.Dossier.Id.Value,
            item.Key,
            item.ElementId,
            step.Name,
            step.Step.Operation,
            item.Role,
            item.OpenedAt,
            item.DueAt,
            item.ClaimedBy is { } by ? known.GetValueOrDefault(by) : null,
            item.ClaimedBy == seen.Reader.Id,
            form is null ? null : FormView.Of(form),
            step.Step.Presence,
            step.Step.Original,
            [.. step.Step.Outcomes.Select(o => new OutcomeView(o.Code, o.Name, o.RequiresReason, [.. o.Effects]))],
            plan.Result.Template is null && step.Step.Outcomes.Any(o => o.Effects.Contains(StepEffect.IssueResult)),
            step.Step.Outcomes.Any(o => o.Effects.Contains(StepEffect.ImposeObligation)) && ComputedFee.Of(plan, seen.Dossier) is { } fee ? ToFee(fee) : null);
    }

    private static ComputedFeeView ToFee(ComputedFee fee) => new(fee.Name, fee.Amount, fee.Base == fee.Amount ? null : fee.Base, [.. fee.Bases], fee.Confirmed);
}
