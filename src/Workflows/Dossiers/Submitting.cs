using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Forms;

namespace LongAn.Workflows.Dossiers;

/// <summary>A person files.</summary>
internal static class Submitting
{
    public static Refusal? Decide(Turn turn, SubmitDossier command)
    {
        var (plan, application) = (turn.Plan, command.Application);
        if (turn.Dossier.Sequence > 0)
            return new(RejectionCode.DossierAlreadyExists);
        if (application.CalledBy is not null && turn.At.Actor != Actor.System)
            return new(RejectionCode.NotPermitted, [new("role", "system"), new("agency", application.AgencyCode)]);
        if (!plan.Cases.Any(@case => @case.Code == application.CaseCode))
            return new(RejectionCode.UnknownCase, [new("expected", string.Join(", ", plan.Cases.Select(c => c.Code))), new("found", application.CaseCode)]);
        if (Offer(plan, application.Channel, application.CaseCode) is null)
            return new(RejectionCode.ChannelNotOffered, [new("expected", string.Join(", ", plan.Offers.Select(o => Words.Of(o.Channel)).Distinct())), new("found", Words.Of(application.Channel))]);
        if (CheckModes(plan, application) is { } unfit)
            return unfit;
        if (Check(plan.ApplicationForm, application.Data) is { } invalid)
            return invalid;
        if (CheckPapers(plan, application.Papers) is { } unknown)
            return unknown;
        if (MissingComponent(plan, application) is { } missing)
            return missing;

        turn.Emit(new DossierSubmitted(
            command.DossierId,
            plan.ProcedureCode,
            plan.VersionId,
            application.CaseCode,
            application.AgencyCode,
            application.Channel,
            application.FilingMode,
            application.SignIn,
            application.ReturnMode,
            application.CalledBy is { } called ? called.OwnerAccountId : application.OnBehalf ? null : turn.At.Actor.Id,
            application.Applicant,
            application.Data,
            application.CalledBy?.Call));
        Register(turn, application.Papers, workItemKey: null);
        return Steering.Advance(turn, new StartProcess(ContextValue.Empty));
    }

    /// <summary>The offer that holds for a channel and a case; null when there is none.</summary>
    public static ChannelOffer? Offer(DossierPlan plan, Channel channel, string caseCode) =>
        plan.Offers.FirstOrDefault(offer => offer.Channel == channel && (offer.CaseCode is null || offer.CaseCode == caseCode));

    /// <summary>
    /// What cannot be true is refused: it would stand in the targets for ever. Filing for somebody is direct or by post; filing
    /// for oneself is on the network; and a result that persons must fetch together is had at the counter alone.
    /// </summary>
    private static Refusal? CheckModes(DossierPlan plan, Application application)
    {
        if (application.CalledBy is null && CheckFiling(application) is { } unfit)
            return unfit;
        return plan.ReturnModes.Contains(application.ReturnMode)
            ? null
            : new(RejectionCode.ReturnModeNotOffered, [Expected([.. plan.ReturnModes]), new("found", Words.Of(application.ReturnMode))]);
    }

    private static Refusal? CheckFiling(Application application)
    {
        Channel[] channels = application.OnBehalf ? [Channel.Direct, Channel.Post] : [Channel.Online];
        if (!channels.Contains(application.Channel))
            return new(RejectionCode.ChannelNotOffered, [Expected(channels), new("found", Words.Of(application.Channel))]);
        var modes = ModesOf(application.Channel);
        return modes.Contains(application.FilingMode)
            ? null
            : new(RejectionCode.FilingModeNotFitting, [new("channel", Words.Of(application.Channel)), Expected(modes), new("found", Words.Of(application.FilingMode))]);
    }

    private static FilingMode[] ModesOf(Channel channel) => channel switch
    {
        Channel.Online => [FilingMode.SelfRemote, FilingMode.AssistedByCommunityTeam, FilingMode.AssistedAtCounter],
        Channel.Direct => [FilingMode.AssistedAtCounter, FilingMode.OnBehalfByOfficial, FilingMode.AssistedByCommunityTeam],
        _ => [FilingMode.PostalAgent, FilingMode.OnBehalfByOfficial],
    };

    private static Argument Expected<T>(T[] values)
        where T : struct, Enum => new("expected", string.Join(", ", values.Select(Words.Of)));

    public static Refusal? Check(FormDefinition form, ContextValue data)
    {
        var findings = FormValidator.Validate(form, data);
        return findings.Count == 0 ? null : new(RejectionCode.DataInvalid, findings.Select(finding => new Argument(finding.Path, finding.Code)).ToSequence());
    }

    public static Refusal? CheckPapers(DossierPlan plan, Sequence<Paper> papers)
    {
        foreach (var paper in papers)
        {
            if (paper.Component is { } code && !plan.Components.Any(component => component.Code == code))
                return new(RejectionCode.UnknownComponent, [new("component", code)]);
        }

        return null;
    }

    public static void Register(Turn turn, Sequence<Paper> papers, long? workItemKey)
    {
        foreach (var paper in papers)
            turn.Emit(new PaperRegistered(workItemKey, paper, Digitised: paper is { Component: not null, Source: not PaperSource.Officer }));
    }

    private static Refusal? MissingComponent(DossierPlan plan, Application application)
    {
        // At the counter papers are shown or scanned in the course of intake, and a procedure that calls hands on what it has: only what a
        // person files on the network must be whole at once.
        if (application.Channel != Channel.Online || application.CalledBy is not null)
            return null;
        var scope = FeelScope.Of(new ContextValue([new("form", plan.ApplicationForm.ToScopeValue(application.Data)), new("case", Value.Of(application.CaseCode))]));
        foreach (var component in plan.Components)
        {
            var required = component is { Required: true, Replaceable: false }
                && (component.When is null || component.When.Evaluate(scope) is { Failure: null, Value: BooleanValue { Value: true } });
            if (required && !application.Papers.Any(paper => paper.Component == component.Code))
                return new(RejectionCode.ComponentMissing, [new("component", component.Code), new("name", component.Name.Vi)]);
        }

        return null;
    }
}
