using Mediator;

namespace LongAn.Runtime.Procedures;

/// <summary>The agencies that exist now.</summary>
public sealed record ListAgencies : IQuery<IReadOnlyList<AgencyView>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/agencies", async (ISender sender, CancellationToken cancellation) => TypedResults.Ok(await sender.Send(new ListAgencies(), cancellation)))
        .AllowAnonymous()
        .WithName("listAgencies")
        .WithTags("Catalogue");
}

internal sealed class ListAgenciesHandler(ProcedureCatalogue catalogue) : IQueryHandler<ListAgencies, IReadOnlyList<AgencyView>>
{
    public ValueTask<IReadOnlyList<AgencyView>> Handle(ListAgencies query, CancellationToken cancellationToken) =>
        new([.. catalogue.Organisation.Agencies.Where(a => a.EffectiveTo is null).Select(a => new AgencyView(a.Code, a.Name, a.Level, a.Mark))]);
}
