using LongAn.Workflows;
using LongAn.Workflows.Procedures;
using Mediator;

namespace LongAn.Runtime.Definitions;

/// <summary>An agency as the catalogue shows it.</summary>
/// <param name="Mark">Whether the entry was found in its source, or is still to be verified.</param>
public sealed record AgencyView(string Code, Text Name, AgencyLevel Level, Mark Mark);

/// <summary>The agencies that exist now.</summary>
public sealed record ListAgencies : IQuery<IReadOnlyList<AgencyView>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/agencies", async (ISender sender, CancellationToken cancellation) => TypedResults.Ok(await sender.Send(new ListAgencies(), cancellation)))
        .AllowAnonymous()
        .WithName("listAgencies")
        .WithTags("Catalogue");
}

internal sealed class ListAgenciesHandler(AgencyDirectory directory) : IQueryHandler<ListAgencies, IReadOnlyList<AgencyView>>
{
    public ValueTask<IReadOnlyList<AgencyView>> Handle(ListAgencies query, CancellationToken cancellationToken) =>
        new([.. directory.Organisation.Agencies.Where(a => a.EffectiveTo is null).Select(a => new AgencyView(a.Code, a.Name, a.Level, a.Mark))]);
}
