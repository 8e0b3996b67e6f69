using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using Mediator;

namespace LongAn.Runtime.Register;

/// <summary>The register of the agencies I work at, and of those dossiers in which they take part.</summary>
public sealed record ListRegister(RegisterFilter Filter, string? Cursor) : IQuery<RegisterPage>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/register", async (string? agency, string? procedure, string? from, string? to, int? status, string? result, string? cursor, ISender sender, CancellationToken cancellation) =>
            TypedResults.Ok(await sender.Send(new ListRegister(RegisterFilter.Of(agency, procedure, from, to, status, result), cursor), cancellation)))
        .RequireAuthorization(Policies.Staff)
        .WithName("listRegister")
        .WithTags("Register")
        .Refuses(401, 404);
}

internal sealed class ListRegisterHandler(RegisterReader register) : IQueryHandler<ListRegister, RegisterPage>
{
    public async ValueTask<RegisterPage> Handle(ListRegister query, CancellationToken cancellationToken) => await register.Page(query.Filter, query.Cursor, cancellationToken);
}
