using System.Text.Json;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Persistence;
using LongAn.Workflows.Feel;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Procedures;

/// <summary>The e-form of an application, with what the account already tells.</summary>
public sealed record ApplicationFormView(JsonElement Schema, JsonElement Ui, ContextValue Initial);

/// <summary>The e-form of a procedure.</summary>
public sealed record GetProcedureForm(string Code) : IQuery<ApplicationFormView?>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/procedures/{code}/form", async Task<Results<Ok<ApplicationFormView>, ProblemResult>> (string code, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new GetProcedureForm(code), cancellation) is { } form ? TypedResults.Ok(form) : Problems.From(EdgeRefusal.NotFound))
        .AllowAnonymous()
        .WithName("getProcedureForm")
        .WithTags("Catalogue")
        .Refuses(404);
}

internal sealed class GetProcedureFormHandler(ProcedureCatalogue catalogue, CurrentActor actor, LongAnDbContext db) : IQueryHandler<GetProcedureForm, ApplicationFormView?>
{
    public async ValueTask<ApplicationFormView?> Handle(GetProcedureForm query, CancellationToken cancellationToken)
    {
        if (catalogue.Find(query.Code) is not { } entry)
            return null;
        var form = FormView.Of(entry.Plan.ApplicationForm);
        var me = actor.Find() is { } who && !who.IsStaff() ? await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == who.Id, cancellationToken) : null;
        return new(form.Schema, form.Ui, me is null ? ContextValue.Empty : Autofill.Of(entry.Plan.ApplicationForm, me));
    }
}
