using LongAn.Runtime.Http;
using LongAn.Workflows.Dossiers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LongAn.Runtime.Dossiers;

/// <summary>What the work with a dossier came to.</summary>
public sealed record DossierOutcome(int Status, string? Code, IReadOnlyList<int> Slips)
{
    internal static DossierOutcome Of(DossierDone done) => new((int)done.Status, done.Code, [.. done.Slips]);
}

/// <summary>Asks a dossier that the asker may see.</summary>
public sealed class DossierDesk(DossierFinder dossiers, DossierAnswers answers)
{
    public async ValueTask<Reply<DossierOutcome>> Ask(Guid id, Func<SeenDossier, DossierCommand> command, CancellationToken cancellation)
    {
        if (await dossiers.Find(id) is not { } seen)
            return new Refused<DossierOutcome>(Refusal.Of(Workflows.RejectionCode.DossierNotFound, []));
        return await Ask(seen, command(seen), cancellation);
    }

    public async ValueTask<Reply<DossierOutcome>> Ask(SeenDossier seen, DossierCommand command, CancellationToken cancellation)
    {
        var answer = await dossiers.Grain(seen.Dossier.Id.Value).Ask(command, seen.Reader);
        return await answers.Tell(answer, seen.Dossier.AgencyCode, DossierOutcome.Of, cancellation);
    }

    /// <summary>What a command would lead to.</summary>
    public async ValueTask<Reply<DossierForeseen>> Foresee(SeenDossier seen, DossierCommand command, CancellationToken cancellation) =>
        await dossiers.Grain(seen.Dossier.Id.Value).Foresee(command, seen.Reader) switch
        {
            DossierForeseen foreseen => new Given<DossierForeseen>(foreseen),
            var refused => await answers.Tell<DossierForeseen>(refused, seen.Dossier.AgencyCode, _ => throw new System.Diagnostics.UnreachableException(), cancellation),
        };

    /// <summary>The one place where what a dossier answered becomes HTTP.</summary>
    internal static Results<Ok<DossierOutcome>, ProblemResult> ToHttp(Reply<DossierOutcome> reply) => reply switch
    {
        Given<DossierOutcome> done => TypedResults.Ok(done.Value),
        Refused<DossierOutcome> refused => Problems.From(refused.Refusal),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
