using System.Security.Cryptography;
using LongAn.Runtime.Http;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Procedures;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Dossiers;

/// <summary>The code on the slip and the identity number of the applicant.</summary>
public sealed record LookupBody(string Code, string IdentityNumber);

/// <summary>What the law lets everybody know who has both (Circular 01/2018/TT-VPCP Art. 16): the code and whether it is done.</summary>
public sealed record LookupView(string Code, bool Completed, Text StatusName);

/// <summary>Somebody without an account asks how far a dossier is.</summary>
public sealed record Lookup(LookupBody Body) : IQuery<Reply<LookupView>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/lookup", async Task<Results<Ok<LookupView>, ProblemResult>> (LookupBody body, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new Lookup(body), cancellation) switch
            {
                Given<LookupView> found => TypedResults.Ok(found.Value),
                Refused<LookupView> refused => Problems.From(refused.Refusal),
                _ => throw new System.Diagnostics.UnreachableException(),
            })
        .AllowAnonymous()
        .RequireRateLimiting(RateLimits.Lookup)
        .WithName("lookUp")
        .WithTags("Dossiers")
        .Refuses(403, 404, 422, 429);
}

internal sealed class LookupHandler(LongAnDbContext db, JournalKeys keys, LookupLimit limit) : IQueryHandler<Lookup, Reply<LookupView>>
{
    // No code is longer.
    private const int LongestCode = 60;

    public async ValueTask<Reply<LookupView>> Handle(Lookup query, CancellationToken cancellationToken)
    {
        var code = query.Body.Code.Trim().ToUpperInvariant();
        if (code.Length > LongestCode)
            return new Refused<LookupView>(Refusal.Of(RejectionCode.DossierNotFound, []));
        if (!limit.Allows(code))
            return new Refused<LookupView>(Refusal.Of(EdgeRefusal.TooManyRequests));
        // The hash is computed and compared whether or not the code exists: both misses take the same path.
        var asked = keys.IdentityHash(query.Body.IdentityNumber);
        var dossier = await db.Set<StoredDossier>().AsNoTracking().SingleOrDefaultAsync(d => d.Code == code, cancellationToken);
        var known = dossier?.IdentityHash ?? new byte[asked.Length];
        return CryptographicOperations.FixedTimeEquals(asked, known) && dossier is not null
            ? new Given<LookupView>(new(dossier.Code!, dossier.CompletedAt is not null, StatusOf(dossier)))
            : new Refused<LookupView>(Refusal.Of(RejectionCode.DossierNotFound, []));
    }

    /// <summary>Done, ended without a result, or not yet: nothing finer.</summary>
    private static Text StatusOf(StoredDossier dossier) => dossier switch
    {
        { CompletedAt: not null } => Wording.Of(NationalStatus.Completed),
        { ClosedAt: not null } => new("Đã kết thúc", "Ended"),
        _ => new("Đang giải quyết", "Being settled"),
    };
}
