using LongAn.Runtime.Definitions;
using LongAn.Runtime.Dossiers;
using LongAn.Runtime.Http;
using LongAn.Runtime.Identity;
using LongAn.Runtime.Procedures;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Procedures;

namespace LongAn.Runtime.Documents;

/// <summary>Prints the slips and the result of a dossier: the template of the version they were issued with, filled with the fields frozen then.</summary>
internal sealed class SlipPrinter(PaperFiller filler, AccountNames names, ProcedureCatalogue catalogue, SharedImport shared)
{
    public async Task<Reply<PrintedPaper>> Print(SeenDossier seen, Slip slip, CancellationToken cancellation)
    {
        var fields = slip.Fields.Value ?? ContextValue.Empty;
        var name = (fields["slip"] as ContextValue)?["name"] is TextValue { Value: var own } ? own : $"Phiếu {slip.Form}";
        var subject = Subject(seen.Dossier, name, await names.Find(slip.IssuedBy, cancellation));
        return Fill(await Issued(slip.Version), Words.Of(slip.Key), fields, subject, $"phieu-{slip.Number}");
    }

    public async Task<Reply<PrintedPaper>> Print(SeenDossier seen, IssuedResult result, CancellationToken cancellation)
    {
        var signer = seen.Dossier.History.LastOrDefault(h => seen.Version.Plan.Steps.TryGetValue(h.ElementId, out var step) && step.Step.Operation == Workflows.Bpmn.StepOperation.Sign);
        var officer = signer is null ? null : await names.Find(signer.ClosedBy, cancellation);
        var version = await Issued(result.Version);
        var fields = (result.Fields?.Value ?? ContextValue.Empty).With("number", Value.Of(result.Number));
        var file = $"templates/{version.Plan.Result.Template}.html";
        return filler.Fill(file, version.Text(file) ?? "", fields, Subject(seen.Dossier, version.Plan.Result.Name.Vi, officer), $"ket-qua-{result.Number.Replace('/', '-')}");
    }

    /// <summary>The control slip as it stands now: it is never issued.</summary>
    public Reply<PrintedPaper> PrintControl(SeenDossier seen, LegalProfile profile, NodaTime.Instant now)
    {
        var fields = ControlSlip.Fields(seen.Version.Plan, seen.Dossier, profile, now);
        var name = ((TextValue)((ContextValue)fields["slip"]!)["name"]!).Value;
        return Fill(seen.Version, ControlSlip.Key, fields, Subject(seen.Dossier, name, officer: null), "phieu-kiem-soat");
    }

    /// <summary>A form that the law brought after the version was published prints with the shared template.</summary>
    private Reply<PrintedPaper> Fill(ProcedureEntry version, string key, ContextValue fields, PaperSubject subject, string fileName)
    {
        var file = $"templates/{version.Procedure.Slips.FirstOrDefault(t => t.Key == key)?.Template ?? $"slip-{key}"}.html";
        var text = version.Text(file) ?? (shared.Definitions.Find(file) is { } common ? System.Text.Encoding.UTF8.GetString(common.Content.Span) : "");
        return filler.Fill(file, text, fields, subject, fileName);
    }

    /// <summary>The version a paper was issued with: a migration does not change what was handed out.</summary>
    private async Task<ProcedureEntry> Issued(ProcedureVersionId version) => await catalogue.Version(version)
        ?? throw new InvalidOperationException($"Expected the version {version}, which a paper was issued with, among the published ones.");

    private static PaperSubject Subject(Dossier dossier, string name, string? officer) => new(
        name,
        dossier.Receipt?.Code.ToString() ?? DossierReference.Of(dossier.Id),
        dossier.ProcedureCode,
        dossier.Applicant?.Value?.IdentityNumber,
        dossier.AgencyCode,
        officer ?? "");
}
