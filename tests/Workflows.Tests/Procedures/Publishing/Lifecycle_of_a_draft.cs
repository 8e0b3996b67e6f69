using FsCheck;
using FsCheck.Fluent;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Procedures.Publishing;
using Xunit;

namespace LongAn.Workflows.Tests.Procedures.Publishing;

public sealed class Lifecycle_of_a_draft
{
    private static readonly Actor Author = Of("an", Role.Analyst);
    private static readonly Actor Colleague = Of("bich", Role.Analyst);
    private static readonly Actor Publisher = Of("chi", Role.Publisher);

    [Fact]
    public void A_draft_is_reviewed_returned_reviewed_again_and_published()
    {
        var design = new DesignStanding(DesignState.Draft, "an", ["an"]);
        (Actor, DesignAct, DesignState)[] way =
        [
            (Author, DesignAct.Save, DesignState.Draft),
            (Author, DesignAct.RequestReview, DesignState.InReview),
            (Publisher, DesignAct.Return, DesignState.Returned),
            (Colleague, DesignAct.Save, DesignState.Returned),
            (Author, DesignAct.RequestReview, DesignState.InReview),
            (Author, DesignAct.TakeBack, DesignState.Draft),
            (Colleague, DesignAct.RequestReview, DesignState.InReview),
            (Publisher, DesignAct.Publish, DesignState.Published),
        ];
        foreach (var (actor, act, then) in way)
        {
            Assert.Null(DesignLifecycle.Refuse(design, act, actor));
            design = design with { State = DesignLifecycle.Next(design.State, act)!.Value };
            Assert.Equal(then, design.State);
        }
    }

    [Theory]
    [InlineData("an", "")]
    [InlineData("bich", "an")]
    [InlineData("", "bich,an")]
    public void Nobody_publishes_or_returns_what_they_wrote(string author, string editors)
    {
        var both = new Actor("an", [new(Role.Analyst, ""), new(Role.Publisher, "")]);
        var design = new DesignStanding(DesignState.InReview, author.Length == 0 ? null : author, editors.Split(',', StringSplitOptions.RemoveEmptyEntries).ToSequence());

        Assert.Equal(DesignRefusal.OwnDraft, DesignLifecycle.Refuse(design, DesignAct.Publish, both));
        Assert.Equal(DesignRefusal.OwnDraft, DesignLifecycle.Refuse(design, DesignAct.Return, both));
        Assert.Null(DesignLifecycle.Refuse(design, DesignAct.Publish, Publisher));
    }

    [Fact]
    public void Each_act_asks_for_its_role()
    {
        var officer = Of("an", Role.Specialist);
        foreach (var state in Enum.GetValues<DesignState>())
        {
            var design = new DesignStanding(state, "an", []);
            foreach (var act in Enum.GetValues<DesignAct>())
            {
                Assert.Equal(DesignRefusal.NotAllowed, DesignLifecycle.Refuse(design, act, officer));
                var other = act is DesignAct.Return or DesignAct.Publish ? Author : Publisher;
                Assert.Equal(DesignRefusal.NotAllowed, DesignLifecycle.Refuse(design, act, other));
            }
        }
    }

    [Fact]
    public void Only_the_author_throws_away_or_takes_back_and_anybody_what_came_from_a_folder()
    {
        Assert.Equal(DesignRefusal.NotAllowed, DesignLifecycle.Refuse(new(DesignState.Draft, "an", []), DesignAct.Delete, Colleague));
        Assert.Equal(DesignRefusal.NotAllowed, DesignLifecycle.Refuse(new(DesignState.InReview, "an", []), DesignAct.TakeBack, Colleague));
        Assert.Null(DesignLifecycle.Refuse(new(DesignState.Draft, null, []), DesignAct.Delete, Colleague));
        Assert.Null(DesignLifecycle.Refuse(new(DesignState.InReview, null, []), DesignAct.TakeBack, Colleague));
    }

    [Theory]
    [InlineData(DesignState.InReview, DesignAct.Save, DesignRefusal.InReview)]
    [InlineData(DesignState.InReview, DesignAct.RequestReview, DesignRefusal.InReview)]
    [InlineData(DesignState.Draft, DesignAct.Publish, DesignRefusal.NotInReview)]
    [InlineData(DesignState.Returned, DesignAct.Publish, DesignRefusal.NotInReview)]
    [InlineData(DesignState.Draft, DesignAct.TakeBack, DesignRefusal.NotInReview)]
    [InlineData(DesignState.Published, DesignAct.Save, DesignRefusal.AlreadyPublished)]
    [InlineData(DesignState.Published, DesignAct.Publish, DesignRefusal.AlreadyPublished)]
    public void What_the_state_does_not_allow_is_refused(DesignState state, DesignAct act, DesignRefusal refusal)
    {
        var actor = act is DesignAct.Return or DesignAct.Publish ? Publisher : Author;
        Assert.Equal(refusal, DesignLifecycle.Refuse(new(state, "an", []), act, actor));
    }

    [Fact]
    public void However_people_act_a_version_comes_of_a_review_by_somebody_else() => Prop.ForAll(
        ArbMap.Default.ArbFor<(int Who, DesignAct Act)[]>(),
        steps =>
        {
            Actor[] people = [new("an", [new(Role.Analyst, ""), new(Role.Publisher, "")]), Colleague, Publisher, new("dung", [new(Role.Publisher, ""), new(Role.Analyst, "")])];
            var design = new DesignStanding(DesignState.Draft, "an", []);
            foreach (var (who, act) in steps)
            {
                var actor = people[Math.Abs(who % people.Length)];
                if (DesignLifecycle.Refuse(design, act, actor) is not null)
                    continue;
                if (act == DesignAct.Publish && (design.State != DesignState.InReview || actor.Id == "an" || design.Editors.Contains(actor.Id)))
                    return false;
                design = design with
                {
                    State = DesignLifecycle.Next(design.State, act)!.Value,
                    Editors = act == DesignAct.Save ? design.Editors.Add(actor.Id) : design.Editors,
                };
            }

            return true;
        }).QuickCheckThrowOnFailure();

    private static Actor Of(string id, Role role) => new(id, [new(role, "H39")]);
}
