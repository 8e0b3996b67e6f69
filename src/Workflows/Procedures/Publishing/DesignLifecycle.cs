using LongAn.Workflows.Execution;

namespace LongAn.Workflows.Procedures.Publishing;

/// <summary>Where a draft of a procedure stands on its way to being published.</summary>
public enum DesignState
{
    /// <summary>Analysts work on it.</summary>
    Draft,

    /// <summary>It waits for a publisher; nobody may change it.</summary>
    InReview,

    /// <summary>A publisher gave it back with a reason; analysts work on it.</summary>
    Returned,

    /// <summary>It became a version. The end.</summary>
    Published,
}

/// <summary>What can be done to a draft.</summary>
public enum DesignAct
{
    /// <summary>A file is saved or removed.</summary>
    Save,

    /// <summary>The draft is thrown away.</summary>
    Delete,

    /// <summary>A publisher is asked to look at it.</summary>
    RequestReview,

    /// <summary>The request is taken back.</summary>
    TakeBack,

    /// <summary>The publisher gives it back with a reason.</summary>
    Return,

    /// <summary>The publisher makes a version of it.</summary>
    Publish,
}

/// <summary>Why something cannot be done to a draft.</summary>
public enum DesignRefusal
{
    /// <summary>The actor has not the role, or it is somebody else's to do.</summary>
    NotAllowed,

    /// <summary>Publishing takes two: the publisher wrote or changed this draft.</summary>
    OwnDraft,

    /// <summary>The draft is under review.</summary>
    InReview,

    /// <summary>The draft is not under review.</summary>
    NotInReview,

    /// <summary>The draft has become a version.</summary>
    AlreadyPublished,
}

/// <summary>What is known of a draft when somebody wants to do something to it.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Author">Account that began it; null when it was made from a changed folder, and then any analyst stands in for the author.</param>
/// <param name="Editors">Accounts that saved something in it, the author perhaps among them.</param>
public sealed record DesignStanding(DesignState State, string? Author, Sequence<string> Editors);

/// <summary>
/// The lifecycle of a draft: draft → in review → returned or published. The four eyes are held here: who publishes
/// or returns a draft is neither its author nor one of its editors.
/// </summary>
public static class DesignLifecycle
{
    private static readonly (DesignState From, DesignAct Act, DesignState To)[] Table =
    [
        (DesignState.Draft, DesignAct.Save, DesignState.Draft),
        (DesignState.Draft, DesignAct.Delete, DesignState.Draft),
        (DesignState.Draft, DesignAct.RequestReview, DesignState.InReview),
        (DesignState.InReview, DesignAct.TakeBack, DesignState.Draft),
        (DesignState.InReview, DesignAct.Return, DesignState.Returned),
        (DesignState.InReview, DesignAct.Publish, DesignState.Published),
        (DesignState.Returned, DesignAct.Save, DesignState.Returned),
        (DesignState.Returned, DesignAct.Delete, DesignState.Returned),
        (DesignState.Returned, DesignAct.RequestReview, DesignState.InReview),
    ];

    /// <summary>The state after an act; null when the act is not possible in this state.</summary>
    public static DesignState? Next(DesignState state, DesignAct act)
    {
        foreach (var row in Table)
        {
            if (row.From == state && row.Act == act)
                return row.To;
        }

        return null;
    }

    /// <summary>Why an actor cannot do this to a draft; null when it can be done.</summary>
    /// <param name="design">The draft.</param>
    /// <param name="act">What is to be done.</param>
    /// <param name="actor">Who wants to.</param>
    public static DesignRefusal? Refuse(DesignStanding design, DesignAct act, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(actor);
        var isReview = act is DesignAct.Return or DesignAct.Publish;
        if (!actor.Grants.Any(grant => grant.Role == (isReview ? Role.Publisher : Role.Analyst)))
            return DesignRefusal.NotAllowed;
        if (act is DesignAct.Delete or DesignAct.TakeBack && design.Author is { } author && author != actor.Id)
            return DesignRefusal.NotAllowed;
        if (isReview && (design.Author == actor.Id || design.Editors.Contains(actor.Id)))
            return DesignRefusal.OwnDraft;
        return Next(design.State, act) is not null ? null : design.State switch
        {
            DesignState.Published => DesignRefusal.AlreadyPublished,
            DesignState.InReview => DesignRefusal.InReview,
            _ => DesignRefusal.NotInReview,
        };
    }
}
