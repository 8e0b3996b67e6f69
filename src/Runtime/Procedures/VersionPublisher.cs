using LongAn.Runtime.Http;
using LongAn.Runtime.Persistence;
using LongAn.Workflows;
using LongAn.Workflows.Procedures.Analysis;
using LongAn.Workflows.Procedures.Publishing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace LongAn.Runtime.Procedures;

/// <summary>What shall be published, by whose word, and from when.</summary>
/// <param name="Analysis">The package.</param>
/// <param name="Decision">The decision.</param>
/// <param name="EffectiveFrom">From when it shall hold.</param>
/// <param name="PublishedBy">Account that publishes; null for an operator at the command line.</param>
/// <param name="Author">Account that wrote the draft; null for a folder.</param>
public sealed record PublicationOrder(PackageAnalysis Analysis, SignedDecision Decision, Instant EffectiveFrom, string? PublishedBy, string? Author);

/// <summary>A version that was published.</summary>
/// <param name="VersionId">Hash of its content.</param>
/// <param name="EffectiveFrom">From when it holds.</param>
/// <param name="Warnings">What somebody should look at.</param>
public sealed record PublishedView(string VersionId, Instant EffectiveFrom, IReadOnlyList<Text> Warnings);

/// <summary>Makes versions of packages: the only way into the catalogue beside the first import.</summary>
public sealed class VersionPublisher(ProcedureCatalogue catalogue, TimeProvider time, ILogger<VersionPublisher> log)
{
    /// <summary>A moment that passed while the form was filled in is taken for now.</summary>
    private static readonly Duration Grace = Duration.FromMinutes(10);

    /// <summary>Checks an order and adds the version to the unit of work, which the caller saves before it calls <see cref="Announce"/>.</summary>
    public async Task<Reply<PublishedView>> Add(LongAnDbContext db, PublicationOrder order, CancellationToken cancellation)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var effectiveFrom = Moment(order.EffectiveFrom, now);
        if (order.Analysis.HasErrors)
            return new Refused<PublishedView>(Refusal.Of(EdgeRefusal.DraftHasErrors) with { Findings = ToFindings(order.Analysis.Findings) });
        var package = order.Analysis.Package!;
        var (id, code) = (package.VersionId.Hash, package.Procedure.Code);
        if (await db.Set<PublishedVersion>().AsNoTracking().Where(v => v.VersionId == id).Select(v => (Instant?)v.EffectiveFrom).SingleOrDefaultAsync(cancellation) is { } known)
            return new Refused<PublishedView>(Refusal.Of(EdgeRefusal.VersionExists, ("effectiveFrom", NodaTime.Text.InstantPattern.ExtendedIso.Format(known))));
        var replacesOne = await db.Set<PublishedVersion>().AnyAsync(v => v.ProcedureCode == code && v.WithdrawnAt == null, cancellation);
        var objections = order.Decision.Check(effectiveFrom, replacesOne, now);
        if (objections.Any(o => o.Severity == Severity.Error))
            return new Refused<PublishedView>(Refusal.Of(EdgeRefusal.PublicationInvalid) with { Findings = ToFindings(objections) });
        var compilation = order.Analysis.Compilation!;
        var entry = new ProcedureEntry(package, compilation.Plan!, compilation.Process!, effectiveFrom);
        db.Add(ToVersion(entry, order, now));
        return new Given<PublishedView>(new(id, effectiveFrom, [.. objections.Where(o => o.Severity == Severity.Warning).Select(o => o.Message)]));
    }

    /// <summary>Lets the catalogue know of what was saved.</summary>
    public async Task Announce(PublishedView published)
    {
        await catalogue.Load();
        PublishingLog.Published(log, published.VersionId, published.EffectiveFrom);
    }

    /// <summary>The moment that was meant.</summary>
    internal static Instant Moment(Instant typed, Instant now) => typed < now && typed >= now - Grace ? now : typed;

    /// <summary>The version as it is stored.</summary>
    internal static PublishedVersion ToVersion(ProcedureEntry entry, PublicationOrder? order, Instant now) => new()
    {
        VersionId = entry.VersionId.Hash,
        ProcedureCode = entry.Procedure.Code,
        EffectiveFrom = entry.EffectiveFrom,
        PublishedAt = now,
        PublishedBy = order?.PublishedBy,
        Author = order?.Author,
        Steps = entry.Plan.Steps.Count,
        Decision = order is null ? null : ToStored(order.Decision),
        Files =
        [
            .. entry.Package.Files.Select(f => new PublishedFile
            {
                VersionId = entry.VersionId.Hash,
                Path = f.Path,
                Imported = entry.Procedure.Imports.Contains(f.Path),
                Content = f.Content.ToArray(),
            }),
        ],
    };

    internal static StoredDecision ToStored(SignedDecision decision) => new()
    {
        Number = decision.Number,
        SignedOn = decision.SignedOn,
        SignerTitle = decision.SignerTitle,
        Kind = decision.Kind,
    };

    /// <summary>Findings as a refusal carries them: the file, and after a number sign the element.</summary>
    public static Sequence<Finding> ToFindings(Sequence<Diagnostic> diagnostics) => diagnostics
        .Where(d => d.Severity == Severity.Error)
        .Select(d => new Finding(d.Location.ElementId is { } element ? $"{d.Location.File}#{element}" : d.Location.File ?? "", d.Code, d.Message))
        .ToSequence();
}

internal static partial class PublishingLog
{
    [LoggerMessage(2004, LogLevel.Information, "Published version {Version}, in force from {EffectiveFrom}")]
    public static partial void Published(ILogger log, string version, Instant effectiveFrom);

    [LoggerMessage(2006, LogLevel.Information, "Procedure {Procedure} is repealed from {EffectiveFrom}")]
    public static partial void Repealed(ILogger log, string procedure, Instant effectiveFrom);

    [LoggerMessage(2007, LogLevel.Information, "Withdrew the repeal {Repeal} of procedure {Procedure}")]
    public static partial void RepealWithdrawn(ILogger log, Guid repeal, string procedure);

    [LoggerMessage(2005, LogLevel.Information, "Withdrew version {Version}")]
    public static partial void Withdrawn(ILogger log, string version);
}
