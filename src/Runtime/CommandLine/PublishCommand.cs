using LongAn.Runtime.Definitions;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Http;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Procedures;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures.Publishing;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Runtime.CommandLine;

/// <summary>What was typed of a decision.</summary>
internal sealed record TypedDecision(string Number, string SignedOn, string Signer, string Kind, string Effective);

/// <summary>Publishes a package that was reviewed elsewhere. The server must not run: it knows what is published.</summary>
internal static class PublishCommand
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static async Task<int> Run(ServerOptions options, string folder, TypedDecision typed, TextWriter output, CancellationToken cancellation)
    {
        var now = CheckedPackage.Now;
        var (decision, effectiveFrom) = Read(typed, now);
        var analysis = PackageExamination.Of(PackageFolder.Read(folder), CheckedPackage.Shared(options), now);
        new CheckedPackage(folder, analysis).Tell(output);
        if (analysis.HasErrors)
            throw new StartRefused($"Expected a package without errors, but {folder} has the ones above; nothing was published.");

        using var held = DataFolder.Hold(options);
        await using var app = Program.Compose(options);
        await app.Services.GetRequiredService<DatabaseStart>().Bring(cancellation);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LongAnDbContext>();
        var reply = await scope.ServiceProvider.GetRequiredService<VersionPublisher>().Add(db, new(analysis, decision, effectiveFrom, PublishedBy: null, Author: null), cancellation);
        if (reply is Refused<PublishedView> { Refusal: var refusal })
            throw new StartRefused(string.Join(' ', refusal.Findings.Select(f => f.Message.En).DefaultIfEmpty(Problems.Sentence(refusal, english: true))));
        await db.SaveChangesAsync(cancellation);
        var published = ((Given<PublishedView>)reply).Value;
        foreach (var warning in published.Warnings)
            await output.WriteLineAsync($"Warning: {warning.En}");
        await output.WriteLineAsync($"{analysis.Package!.Procedure.Code} is published as version {published.VersionId}, in force from {Moment.Format(LegalZone.ToLocal(published.EffectiveFrom))} in Vietnam.");
        return 0;
    }

    private static (SignedDecision Decision, Instant EffectiveFrom) Read(TypedDecision typed, Instant now)
    {
        if (LocalDatePattern.Iso.Parse(typed.SignedOn) is not { Success: true, Value: var signedOn })
            throw new StartRefused($"Expected a date such as 2026-11-20 after --signed-on, but found '{typed.SignedOn}'.");
        if (Words.Parse<DecisionKind>(typed.Kind) is not { } kind)
            throw new StartRefused($"Expected new, amend or replace after --kind, but found '{typed.Kind}'.");
        if (typed.Effective == "now")
            return (new(typed.Number.Trim(), signedOn, typed.Signer.Trim(), kind), now);
        return Moment.Parse(typed.Effective) is { Success: true, Value: var local }
            ? (new(typed.Number.Trim(), signedOn, typed.Signer.Trim(), kind), LegalZone.ToInstant(local))
            : throw new StartRefused($"Expected now, or a time such as 2026-12-01T00:00, after --effective, but found '{typed.Effective}'.");
    }
}
