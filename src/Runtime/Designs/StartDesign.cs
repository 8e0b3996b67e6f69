using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Procedures;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Procedures;
using LongAn.Workflows.Procedures.Publishing;
using Mediator;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace LongAn.Runtime.Designs;

/// <summary>What a draft begins with: exactly one of a published version, another draft, and nothing.</summary>
/// <param name="Id">UUIDv7 chosen by the client: sent again, it makes no second draft.</param>
/// <param name="From">A published version.</param>
/// <param name="FromDraft">Another draft, whoever wrote it.</param>
/// <param name="New">What a new procedure is called.</param>
public sealed record StartDesignBody(Guid Id, string? From = null, Guid? FromDraft = null, NewProcedure? New = null);

/// <summary>What a new procedure is called.</summary>
public sealed record NewProcedure(string Code, Text Name, NewSector Sector, OnlineLevel Level);

/// <summary>The sector of a new procedure.</summary>
public sealed record NewSector(string Code, Text Name);

/// <summary>An analyst begins a draft.</summary>
public sealed record StartDesign(StartDesignBody Body) : ICommand<Reply<DraftLine>>
{
    /// <summary>Most drafts that one person may have.</summary>
    public const int Most = 100;

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/designer/drafts", async Task<Results<Created<DraftLine>, ProblemResult>> (StartDesignBody body, ISender sender, CancellationToken cancellation) =>
            await sender.Send(new StartDesign(body), cancellation) switch
            {
                Given<DraftLine> started => TypedResults.Created($"/api/designer/drafts/{started.Value.Id}", started.Value),
                Refused<DraftLine> refused => Problems.From(refused.Refusal),
                _ => throw new System.Diagnostics.UnreachableException(),
            })
        .RequireAuthorization(Policies.Designers)
        .WithName("startDesign")
        .WithTags("Designer")
        .Refuses(401, 403, 404, 422);
}

internal sealed class StartDesignHandler(LongAnDbContext db, DesignStore store, DesignNames names, CurrentActor actor) : ICommandHandler<StartDesign, Reply<DraftLine>>
{
    public async ValueTask<Reply<DraftLine>> Handle(StartDesign command, CancellationToken cancellationToken)
    {
        var me = actor.Get();
        if (!me.Grants.Any(g => g.Role == Role.Analyst))
            return Refuse(Refusal.Of(EdgeRefusal.NotAllowed));
        try
        {
            return await Start(command.Body, me, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Sent twice at once: the other was faster.
            db.ChangeTracker.Clear();
            return await Start(command.Body, me, cancellationToken);
        }
    }

    private async Task<Reply<DraftLine>> Start(StartDesignBody body, Actor me, CancellationToken cancellation)
    {
        if (await store.Find(body.Id, cancellation) is { } known)
            return known.Author == me.Id ? new Given<DraftLine>((await names.Lines([known], cancellation))[0]) : Refuse(Refusal.Of(EdgeRefusal.NotFound));
        if (await db.Set<Design>().CountAsync(d => d.Author == me.Id && d.State != DesignState.Published, cancellation) >= StartDesign.Most)
            return Refuse(Refusal.Of(EdgeRefusal.TooManyDrafts, ("limit", $"{StartDesign.Most}")));
        var files = body switch
        {
            { From: { } version, FromDraft: null, New: null } => await OfVersion(version, cancellation),
            { From: null, FromDraft: { } draft, New: null } => await OfDraft(draft, cancellation),
            { From: null, FromDraft: null, New: { } asked } => await OfNothing(asked, cancellation),
            _ => new Refused<IReadOnlyList<PackageFile>>(Refusal.Of(EdgeRefusal.RequestInvalid)),
        };
        if (files is Refused<IReadOnlyList<PackageFile>> refused)
            return Refuse(refused.Refusal);
        var basis = body.FromDraft is { } other ? (await store.FindOpen(other, cancellation))?.BaseVersionId : body.From;
        var design = new Design { Id = body.Id, Author = me.Id, BaseVersionId = basis, SavedBy = me.Id, SavedAt = store.Now };
        foreach (var file in ((Given<IReadOnlyList<PackageFile>>)files).Value)
        {
            var content = file.Content.ToArray();
            db.Add(store.ToFile(design.Id, file.Path, content, me.Id));
            if (file.Path == "procedure.json")
                store.Name(design, content);
        }

        db.Add(design);
        await db.SaveChangesAsync(cancellation);
        return new Given<DraftLine>((await names.Lines([design], cancellation))[0]);
    }

    private async Task<Reply<IReadOnlyList<PackageFile>>> OfVersion(string versionId, CancellationToken cancellation)
    {
        var files = await db.Set<PublishedFile>().AsNoTracking().Where(f => f.VersionId == versionId && !f.Imported).ToListAsync(cancellation);
        return files.Count == 0
            ? new Refused<IReadOnlyList<PackageFile>>(Refusal.Of(EdgeRefusal.NotFound))
            : new Given<IReadOnlyList<PackageFile>>([.. files.Select(f => new PackageFile(f.Path, f.Content))]);
    }

    private async Task<Reply<IReadOnlyList<PackageFile>>> OfDraft(Guid draft, CancellationToken cancellation) => await store.FindOpen(draft, cancellation) is null
        ? new Refused<IReadOnlyList<PackageFile>>(Refusal.Of(EdgeRefusal.NotFound))
        : new Given<IReadOnlyList<PackageFile>>(await store.Files(draft, cancellation));

    private async Task<Reply<IReadOnlyList<PackageFile>>> OfNothing(NewProcedure asked, CancellationToken cancellation)
    {
        var files = PackageSkeleton.Of(new(asked.Code.Trim(), asked.Name, new(asked.Sector.Code.Trim(), asked.Sector.Name), asked.Level), store.Shared);
        // What a partial procedure still lacks is its legal reason: that is for the draft to say.
        var findings = ProcedurePackage.Read(files, store.Shared).Diagnostics
            .Where(d => d.Severity == Severity.Error && d.Code != "json.member-missing")
            .Select(d => new Finding("/new", d.Code, d.Message))
            .ToList();
        if (await db.Set<PublishedVersion>().AnyAsync(v => v.ProcedureCode == asked.Code.Trim(), cancellation))
        {
            findings.Add(new("/new/code", "taken", new(
                $"Cần mã thủ tục chưa có phiên bản, nhưng {asked.Code} đã được công bố. Hãy tạo bản nháp từ phiên bản đó.",
                $"Expected the code of a procedure without versions, but {asked.Code} is published. Begin a draft from its version.")));
        }

        return findings.Count > 0
            ? new Refused<IReadOnlyList<PackageFile>>(Refusal.Of(EdgeRefusal.RequestInvalid) with { Findings = findings.ToSequence() })
            : new Given<IReadOnlyList<PackageFile>>(files);
    }

    private static Refused<DraftLine> Refuse(Refusal refusal) => new(refusal);
}
