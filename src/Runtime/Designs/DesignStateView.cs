using LongAn.Runtime.Http;
using LongAn.Workflows.Procedures.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LongAn.Runtime.Designs;

/// <summary>Where a draft stands after what was done to it.</summary>
public sealed record DesignStateView(DesignState State)
{
    internal static Results<Ok<DesignStateView>, ProblemResult> Answer(Reply<DesignState> reply) => reply switch
    {
        Given<DesignState> done => TypedResults.Ok(new DesignStateView(done.Value)),
        Refused<DesignState> refused => Problems.From(refused.Refusal),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
