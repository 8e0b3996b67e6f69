using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using Mediator;

namespace LongAn.Runtime.Procedures;

/// <summary>The file of a procedure's process, for officials.</summary>
public sealed record GetProcessFile(string Code) : IQuery<byte[]?>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/procedures/{code}/process.bpmn", async Task<IResult> (string code, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new GetProcessFile(code), cancellation) is { } file ? TypedResults.File(file, "application/xml", $"{code}.bpmn") : Problems.From(EdgeRefusal.NotFound))
        .RequireAuthorization(Policies.Staff)
        .Produces<string>(200, "application/xml")
        .WithName("getProcessFile")
        .WithTags("Catalogue")
        .Refuses(401, 404);
}

internal sealed class GetProcessFileHandler(ProcedureCatalogue catalogue) : IQueryHandler<GetProcessFile, byte[]?>
{
    public ValueTask<byte[]?> Handle(GetProcessFile query, CancellationToken cancellationToken) =>
        new(catalogue.Find(query.Code)?.Package.Find("process.bpmn")?.ToArray());
}
