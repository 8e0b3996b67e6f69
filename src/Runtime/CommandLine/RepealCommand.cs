using LongAn.Runtime.Hosting;
using LongAn.Runtime.Http;
using LongAn.Runtime.Persistence;
using LongAn.Runtime.Procedures;

namespace LongAn.Runtime.CommandLine;

/// <summary>Ends a procedure by a decision. The server must not run: it knows what is published.</summary>
internal static class RepealCommand
{
    public static async Task<int> Run(ServerOptions options, string code, TypedDecision typed, TextWriter output, CancellationToken cancellation)
    {
        var (decision, effectiveFrom) = typed.Read(CheckedPackage.Now);
        using var held = DataFolder.Hold(options);
        await using var app = Program.Compose(options);
        await app.Services.GetRequiredService<DatabaseStart>().Bring(cancellation);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LongAnDbContext>();
        var order = new RepealOrder(Guid.CreateVersion7(), code, decision, effectiveFrom, PublishedBy: null);
        var repealed = await scope.ServiceProvider.GetRequiredService<RepealPublisher>().Add(db, order, cancellation) switch
        {
            Given<RepealedView> given => given.Value,
            Refused<RepealedView> { Refusal.Code: "notFound" } => throw new StartRefused($"Expected the code of a published procedure, but {code} has no version in {options.DataFolder}."),
            Refused<RepealedView> { Refusal: var refusal } => throw new StartRefused(string.Join(' ', refusal.Findings.Select(f => f.Message.En).DefaultIfEmpty(Problems.Sentence(refusal, english: true)))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        await db.SaveChangesAsync(cancellation);
        foreach (var warning in repealed.Warnings)
            await output.WriteLineAsync($"Warning: {warning.En}");
        await output.WriteLineAsync($"{code} is repealed from {TypedDecision.Shown(repealed.EffectiveFrom)} in Vietnam; dossiers filed before go on.");
        return 0;
    }
}
