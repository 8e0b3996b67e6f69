using LongAn.Runtime.Definitions;
using LongAn.Runtime.Hosting;
using LongAn.Runtime.Http;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Procedures;
using LongAn.Workflows.Procedures.Publishing;

namespace LongAn.Runtime.CommandLine;

/// <summary>Publishes a package that was reviewed elsewhere. The server must not run: it knows what is published.</summary>
internal static class PublishCommand
{
    public static async Task<int> Run(ServerOptions options, string folder, TypedDecision typed, TextWriter output, CancellationToken cancellation)
    {
        var now = CheckedPackage.Now;
        var (decision, effectiveFrom) = typed.Read(now);
        if (decision.Kind == DecisionKind.Repeal)
            throw new StartRefused("Expected new, amend or replace after --kind, but found 'repeal', which publishes nothing; end the procedure with the command repeal and its code.");
        using var held = DataFolder.Hold(options);
        await using var app = Program.Compose(options);
        await app.Services.GetRequiredService<DatabaseStart>().Bring(cancellation);
        var catalogue = app.Services.GetRequiredService<ProcedureCatalogue>();
        await catalogue.Load();
        var analysis = PackageExamination.Of(PackageFolder.Read(folder), CheckedPackage.Shared(options), ServiceTargets.OfThisMachine(), now, code => catalogue.Find(code)?.Plan);
        new CheckedPackage(folder, analysis).Tell(output);
        if (analysis.HasErrors)
            throw new StartRefused($"Expected a package without errors, but {folder} has the ones above; nothing was published.");

        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LongAnDbContext>();
        var reply = await scope.ServiceProvider.GetRequiredService<VersionPublisher>().Add(db, new(analysis, decision, effectiveFrom, PublishedBy: null, Author: null), cancellation);
        if (reply is Refused<PublishedView> { Refusal: var refusal })
            throw new StartRefused(string.Join(' ', refusal.Findings.Select(f => f.Message.En).DefaultIfEmpty(Problems.Sentence(refusal, english: true))));
        await db.SaveChangesAsync(cancellation);
        var published = ((Given<PublishedView>)reply).Value;
        foreach (var warning in published.Warnings)
            await output.WriteLineAsync($"Warning: {warning.En}");
        await output.WriteLineAsync($"{analysis.Package!.Procedure.Code} is published as version {published.VersionId}, in force from {TypedDecision.Shown(published.EffectiveFrom)} in Vietnam.");
        return 0;
    }
}
