using LongAn.Runtime.Http;
using LongAn.Workflows;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LongAn.Runtime.Procedures;

/// <summary>The sheet of a procedure: what it is, who does what in what time, which papers, what it costs, and on what law it rests.</summary>
public sealed record GetProcedureSheet(string Code) : IQuery<Reply<ProcedureSheet>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/procedures/{code}", async Task<Results<Ok<ProcedureSheet>, ProblemResult>> (string code, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new GetProcedureSheet(code), cancellation) switch
            {
                Given<ProcedureSheet> sheet => TypedResults.Ok(sheet.Value),
                Refused<ProcedureSheet> refused => Problems.From(refused.Refusal),
                _ => throw new System.Diagnostics.UnreachableException(),
            })
        .AllowAnonymous()
        .WithName("getProcedure")
        .WithTags("Catalogue")
        .Refuses(404, 410);
}

internal sealed class GetProcedureSheetHandler(ProcedureCatalogue catalogue) : IQueryHandler<GetProcedureSheet, Reply<ProcedureSheet>>
{
    public ValueTask<Reply<ProcedureSheet>> Handle(GetProcedureSheet query, CancellationToken cancellationToken) =>
        new(catalogue.Find(query.Code) is { } entry
            ? new Given<ProcedureSheet>(Compose(entry))
            : new Refused<ProcedureSheet>(catalogue.Repealed(query.Code) ?? Refusal.Of(EdgeRefusal.NotFound)));

    private ProcedureSheet Compose(ProcedureEntry entry)
    {
        var (p, plan) = (entry.Procedure, entry.Plan);
        return new(
            p.Code,
            p.Name,
            p.Sector.Code,
            p.Sector.Name,
            p.Level,
            p.PartialReason?.Explanation,
            p.PartialReason?.LegalBasis,
            p.Decision.Number,
            p.Decision.Mark,
            [.. p.Applicants],
            p.CompetentAgency,
            [.. catalogue.AgenciesOf(p).Select(a => new CodeName(a.Code, a.Name))],
            [.. plan.Cases.Select(c => new CodeName(c.Code, c.Name))],
            [.. plan.Offers.Select(o => new ChannelView(o.Channel, o.CaseCode, o.Limit is { } limit ? Wording.Of(limit) : null, Wording.Of(o.Fee)))],
            [.. StepsOf(plan)],
            [.. plan.ReturnModes],
            [.. p.Components.Select(c => new ComponentView(c.Code, c.Name, c.Required, c.When is not null, c.Originals, c.Copies, c.Note, c.Replaceable))],
            [.. p.ComponentNotes],
            new(plan.Result.Code, plan.Result.Name),
            [.. p.Guide],
            p.Conditions,
            [.. p.LegalBases.Select(b => new LegalBasisView(b.Number, b.Name, b.Mark))],
            [.. p.Facts.Select(f => new FactView(f.Name, f.Mark, f.Source, f.About))],
            entry.VersionId.Hash,
            entry.EffectiveFrom,
            catalogue.RepealOf(p.Code));
    }

    private static IEnumerable<SheetStep> StepsOf(DossierPlan plan)
    {
        var ordinary = OrdinaryWay.Of(plan);
        return StepOrder.Of(plan).Select(step => ToStep(step, whenNeeded: !ordinary.Contains(step.ElementId)));
    }

    private static SheetStep ToStep(StepPlan step, bool whenNeeded) => new(
        step.ElementId,
        step.Name,
        Wording.Of(step.Role),
        LimitOf(step.Step),
        step.Role == Role.Applicant,
        step.Step.Presence,
        whenNeeded);

    private static Text? LimitOf(Step step) => step.Limits.Count == 0 ? null : Wording.Of(step.Limits[0].Limit);
}
