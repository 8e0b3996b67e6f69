using LongAn.Runtime.Identity;
using LongAn.Workflows;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Procedures.Publishing;
using NodaTime;

namespace LongAn.Runtime.Designs;

/// <summary>A draft in a list.</summary>
/// <param name="Author">Display name; the folder of definitions for what came from there.</param>
public sealed record DraftLine(
    Guid Id,
    string ProcedureCode,
    Text Name,
    DesignState State,
    string Author,
    string SavedBy,
    Instant SavedAt,
    string? BaseVersionId);

/// <summary>A draft with what one can do to it.</summary>
/// <param name="Editors">Display names of those who saved in it.</param>
/// <param name="CanEdit">Whether the reader may save in it now.</param>
/// <param name="CanReview">Whether the reader may return or publish it now.</param>
/// <param name="CanDelete">Whether the reader may throw it away now.</param>
/// <param name="CanTakeBack">Whether the reader may take the request for review back now.</param>
public sealed record DesignDetail(
    Guid Id,
    string ProcedureCode,
    Text Name,
    DesignState State,
    string Author,
    string SavedBy,
    Instant SavedAt,
    string? BaseVersionId,
    IReadOnlyList<DesignFileView> Files,
    IReadOnlyList<string> Editors,
    ReviewView? Review,
    ReturnedView? Returned,
    bool CanEdit,
    bool CanReview,
    bool CanDelete,
    bool CanTakeBack);

/// <summary>A file of a draft.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Etag">To be sent back with the next change; an imported file cannot be changed.</param>
public sealed record DesignFileView(string Path, int Size, string Etag, bool Imported);

/// <summary>A request for review.</summary>
public sealed record ReviewView(string RequestedBy, Instant RequestedAt, string? Note);

/// <summary>A draft that was given back.</summary>
public sealed record ReturnedView(string By, Instant At, string Reason);

/// <summary>Puts names to accounts.</summary>
internal sealed class DesignNames(AccountNames names, CurrentActor actor)
{
    private const string Folder = "Thư mục definitions";

    public async Task<IReadOnlyList<DraftLine>> Lines(IReadOnlyList<Design> designs, CancellationToken cancellation)
    {
        var people = await names.Find(designs.SelectMany(People), cancellation);
        return [.. designs.Select(d => new DraftLine(d.Id, d.ProcedureCode, new(d.NameVi, d.NameEn), d.State, Of(d.Author, people), Of(d.SavedBy, people), d.SavedAt, d.BaseVersionId))];
    }

    public async Task<DesignDetail> Detail(Design d, IReadOnlyList<DesignFileView> files, CancellationToken cancellation)
    {
        var people = await names.Find(People(d), cancellation);
        var me = actor.Get();
        return new(
            d.Id,
            d.ProcedureCode,
            new(d.NameVi, d.NameEn),
            d.State,
            Of(d.Author, people),
            Of(d.SavedBy, people),
            d.SavedAt,
            d.BaseVersionId,
            files,
            [.. d.Editors.Select(e => Of(e.AccountId, people)).Order(StringComparer.Ordinal)],
            d is { State: DesignState.InReview, ReviewAt: { } requested } ? new(Of(d.ReviewBy, people), requested, d.ReviewNote) : null,
            d is { State: DesignState.Returned, ReturnedAt: { } returned } ? new(Of(d.ReturnedBy, people), returned, d.ReturnReason ?? "") : null,
            Can(d, DesignAct.Save, me),
            Can(d, DesignAct.Publish, me),
            Can(d, DesignAct.Delete, me),
            Can(d, DesignAct.TakeBack, me));
    }

    private static bool Can(Design design, DesignAct act, Actor me) => DesignLifecycle.Refuse(design.Standing, act, me) is null;

    private static IEnumerable<string> People(Design d) =>
        new[] { d.Author, d.SavedBy, d.ReviewBy, d.ReturnedBy }.OfType<string>().Concat(d.Editors.Select(e => e.AccountId));

    private static string Of(string? account, IReadOnlyDictionary<string, string> people) => account is null ? Folder : people.GetValueOrDefault(account) ?? "";
}
