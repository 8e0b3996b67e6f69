using System.Text;
using LongAn.Runtime.Definitions;
using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Procedures;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Templates;
using QRCoder;

namespace LongAn.Runtime.Documents;

/// <summary>Prints slips and results: the template of the pinned version filled with the fields frozen at issue.</summary>
public sealed class SlipPrinter(AgencyDirectory agencies, AccountNames names, ProcedureCatalogue catalogue)
{
    public async Task<string> Print(SeenDossier seen, Slip slip, CancellationToken cancellation)
    {
        seen = await Issued(seen, slip.Version);
        var template = seen.Version.Procedure.Slips.First(t => t.Key == Words.Of(slip.Key)).Template;
        var officer = await names.Find(slip.IssuedBy, cancellation) ?? "";
        return Render(seen, template, slip.Fields.Value ?? ContextValue.Empty, officer, $"Phiếu {slip.Form}");
    }

    public async Task<string> Print(SeenDossier seen, IssuedResult result, CancellationToken cancellation)
    {
        var signer = seen.Dossier.History.LastOrDefault(h => seen.Version.Plan.Steps.TryGetValue(h.ElementId, out var step) && step.Step.Operation == Workflows.Bpmn.StepOperation.Sign);
        var officer = signer is null ? "" : await names.Find(signer.ClosedBy, cancellation) ?? "";
        seen = await Issued(seen, result.Version);
        var fields = (result.Fields?.Value ?? ContextValue.Empty).With("number", Value.Of(result.Number));
        return Render(seen, seen.Version.Plan.Result.Template!, fields, officer, seen.Version.Plan.Result.Name.Vi);
    }

    /// <summary>The dossier with the version a paper was issued with: a migration does not change what was handed out.</summary>
    private async Task<SeenDossier> Issued(SeenDossier seen, ProcedureVersionId version) => seen.Version.VersionId == version
        ? seen
        : seen with { Version = await catalogue.Version(version) ?? throw new InvalidOperationException($"Expected the version {version}, which a paper was issued with, among the published ones.") };

    private string Render(SeenDossier seen, string name, ContextValue fields, string officer, string paper)
    {
        var dossier = seen.Dossier;
        var file = $"templates/{name}.html";
        var template = TemplateReader.Parse(seen.Version.Text(file)!, file).Template
            ?? throw new InvalidOperationException($"Expected {file} of the published version {seen.Version.VersionId} to be a template.");
        var agency = agencies.Organisation.Find(dossier.AgencyCode);
        // What was frozen at issue holds; a paper issued without it is completed with what is known today.
        var context = fields;
        if (context["agency"] is not ContextValue)
            context = context.With("agency", Context(("code", dossier.AgencyCode), ("name", agency?.Name.Vi ?? dossier.AgencyCode), ("oneStop", agency?.OneStop?.Vi ?? "")));
        if (context["officer"] is not ContextValue)
            context = context.With("officer", Context(("name", officer)));
        return template.Render(context, [Qr(dossier, paper)]) switch
        {
            Rendered page => page.Html,
            TemplateFailure failure => throw new InvalidOperationException($"{file}, line {failure.Line}: {failure.Message.En}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The QR code of a paper (Circular 01/2023/TT-VPCP): dossier, procedure, person, name of the paper.</summary>
    private static SafeFragment Qr(Dossier dossier, string paper)
    {
        var code = dossier.Receipt?.Code.ToString() ?? DossierReference.Of(dossier.Id);
        using var data = QRCodeGenerator.GenerateQrCode($"{code}|{dossier.ProcedureCode}|{dossier.Applicant?.Value?.IdentityNumber}|{paper}", QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        using var svg = new SvgQRCode(data);
        return SafeFragment.Svg("qr", Encoding.UTF8.GetBytes(svg.GetGraphic(4)), $"QR {code}");
    }

    private static ContextValue Context(params IEnumerable<(string Name, string Text)> entries) =>
        new(entries.Select(e => KeyValuePair.Create(e.Name, Value.Of(e.Text))));
}
