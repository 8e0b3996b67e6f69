using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Workflows.Bpmn;
using Mediator;

namespace LongAn.Runtime.Procedures;

/// <summary>The drawing of a procedure's process, for officials.</summary>
public sealed record GetProcessDrawing(string Code) : IQuery<string?>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/procedures/{code}/process.svg", async Task<IResult> (string code, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new GetProcessDrawing(code), cancellation) is { } svg ? TypedResults.Text(svg, "image/svg+xml") : Problems.From(EdgeRefusal.NotFound))
        .RequireAuthorization(Policies.Staff)
        .Produces<string>(200, "image/svg+xml")
        .WithName("getProcessDrawing")
        .WithTags("Catalogue")
        .Refuses(401, 404);
}

internal sealed class GetProcessDrawingHandler(ProcedureCatalogue catalogue) : IQueryHandler<GetProcessDrawing, string?>
{
    public ValueTask<string?> Handle(GetProcessDrawing query, CancellationToken cancellationToken) =>
        new(catalogue.Find(query.Code) is { } entry ? BpmnDrawing.ToSvg(entry.Process) : null);
}
