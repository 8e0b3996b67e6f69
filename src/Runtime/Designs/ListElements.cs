using LongAn.Runtime.Identity;
using LongAn.Runtime.Procedures;
using LongAn.Workflows;
using LongAn.Workflows.Bpmn;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Procedures;
using Mediator;

namespace LongAn.Runtime.Designs;

/// <summary>The closed lists of the properties panel, each value with its words.</summary>
public sealed record DesignElements(
    IReadOnlyList<CodeName> Roles,
    IReadOnlyList<CodeName> Operations,
    IReadOnlyList<CodeName> Effects,
    IReadOnlyList<CodeName> Channels,
    IReadOnlyList<CodeName> Units,
    IReadOnlyList<CodeName> Levels,
    IReadOnlyList<CodeName> PartialReasons);

/// <summary>What steps, lanes and procedures may say.</summary>
public sealed record ListElements : IQuery<DesignElements>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/designer/elements", async (ISender sender, CancellationToken cancellation) => TypedResults.Ok(await sender.Send(new ListElements(), cancellation)))
        .RequireAuthorization(Policies.Designers)
        .WithName("listElements")
        .WithTags("Designer");
}

internal sealed class ListElementsHandler : IQueryHandler<ListElements, DesignElements>
{
    private static readonly DesignElements All = new(
        [.. new[] { Role.Applicant, Role.IntakeOfficer, Role.Specialist, Role.Leader, Role.Clerk }.Select(r => new CodeName(Words.Of(r), Wording.Of(r)))],
        Of<StepOperation>(Wording.Of),
        Of<StepEffect>(ElementWords.Of),
        Of<Channel>(ChannelWords.Of),
        Of<TimeUnit>(ElementWords.Of),
        Of<OnlineLevel>(ElementWords.Of),
        Of<PartialReasonKind>(ElementWords.Of));

    public ValueTask<DesignElements> Handle(ListElements query, CancellationToken cancellationToken) => new(All);

    private static IReadOnlyList<CodeName> Of<T>(Func<T, Text> words)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new CodeName(Words.Of(value), words(value)))];
}
