using LongAn.Runtime.Designs;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Procedures;
using LongAn.Workflows.Procedures;
using Mediator;

namespace LongAn.Runtime.Documents;

/// <summary>A slip or the result of a draft, filled with what its scenarios lead to.</summary>
public sealed record PreviewPaper(Guid DesignId, string Template, PaperFormat Format) : IQuery<Reply<FileContent>>
{
    internal static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/designer/drafts/{id:guid}/papers/{template}", async Task<IResult> (Guid id, string template, string? format, ISender sender, HttpContext http, CancellationToken cancellation) =>
            PaperPress.Hand(http, await sender.Send(new PreviewPaper(id, template, PaperFormats.Of(format)), cancellation)))
        .RequireAuthorization(Policies.Designers)
        .Produces<string>(200, "text/html")
        .WithName("previewPaper")
        .WithTags("Designer")
        .Refuses(401, 403, 404, 409, 422, 503);
}

internal sealed class PreviewPaperHandler(DesignStore store, PaperFiller filler, PaperPress press) : IQueryHandler<PreviewPaper, Reply<FileContent>>
{
    public async ValueTask<Reply<FileContent>> Handle(PreviewPaper query, CancellationToken cancellationToken)
    {
        if (await store.FindOpen(query.DesignId, cancellationToken) is null)
            return Refused(EdgeRefusal.NotFound);
        var analysis = await store.Analyse(query.DesignId, cancellationToken);
        if (analysis is not { Package: { } package, Compilation.Plan: { } plan })
            return new Refused<FileContent>(Refusal.Of(EdgeRefusal.DraftHasErrors) with { Findings = VersionPublisher.ToFindings(analysis.Findings) });
        var file = $"templates/{query.Template}.html";
        if (package.Find(file) is not { } bytes)
            return Refused(EdgeRefusal.NotFound);
        if (await Task.Run(() => SamplePaper.Of(package, plan, store.Shared, query.Template), cancellationToken) is not { } sample)
            return Refused(EdgeRefusal.NoSample);
        var subject = new PaperSubject(sample.Name, sample.Code, plan.ProcedureCode, sample.IdentityNumber, sample.AgencyCode, "(tên cán bộ)");
        var filled = filler.Fill(file, System.Text.Encoding.UTF8.GetString(bytes.Span), sample.Fields, subject, query.Template);
        return await press.Make(filled, query.Format, cancellationToken);
    }

    private static Refused<FileContent> Refused(EdgeRefusal code) => new(Refusal.Of(code));
}
