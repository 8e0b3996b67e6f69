using LongAn.Runtime.Definitions;
using LongAn.Runtime.Http;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Templates;
using QRCoder;

namespace LongAn.Runtime.Documents;

/// <summary>What a paper is about, for its QR code and its head.</summary>
/// <param name="Name">Name of the paper.</param>
/// <param name="Code">Code of the dossier, or its reference before it has one.</param>
public sealed record PaperSubject(string Name, string Code, string ProcedureCode, string? IdentityNumber, string AgencyCode, string Officer);

/// <summary>Fills templates in, within their limits: what was frozen at issue, and the QR code.</summary>
public sealed class PaperFiller(AgencyDirectory agencies, TimeProvider time)
{
    /// <summary>How long one template may take.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(5);

    public Reply<PrintedPaper> Fill(string file, string text, ContextValue fields, PaperSubject subject, string fileName)
    {
        if (TemplateReader.Parse(text, file).Template is not { } template)
            return Unprintable(file, null);
        using var limit = new CancellationTokenSource(TimeLimit, time);
        return template.Render(Completed(fields, subject), [Qr(subject)], cancellation: limit.Token) switch
        {
            Rendered page => new Given<PrintedPaper>(new(page.Html, subject.Name, fileName)),
            TemplateFailure failure => Unprintable(file, failure),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Refused<PrintedPaper> Unprintable(string file, TemplateFailure? failure) =>
        new(Refusal.Of(EdgeRefusal.PaperNotFilled, ("file", file), ("line", failure?.Line?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"), ("reason", failure?.Message.Vi ?? "")));

    /// <summary>What was frozen at issue holds; a paper issued without it is completed with what is known today.</summary>
    private ContextValue Completed(ContextValue fields, PaperSubject subject)
    {
        var agency = agencies.Organisation.Find(subject.AgencyCode);
        if (fields["agency"] is not ContextValue)
            fields = fields.With("agency", Context(("code", subject.AgencyCode), ("name", agency?.Name.Vi ?? subject.AgencyCode), ("oneStop", agency?.OneStop?.Vi ?? "")));
        return fields["officer"] is ContextValue ? fields : fields.With("officer", Context(("name", subject.Officer)));
    }

    /// <summary>The QR code of a paper, at its top left (Circular 01/2023/TT-VPCP): dossier, procedure, person, name of the paper.</summary>
    private static SafeFragment Qr(PaperSubject subject)
    {
        using var data = QRCodeGenerator.GenerateQrCode($"{subject.Code}|{subject.ProcedureCode}|{subject.IdentityNumber}|{subject.Name}", QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        using var png = new PngByteQRCode(data);
        return SafeFragment.Png("qr", png.GetGraphic(8), $"QR {subject.Code}");
    }

    private static ContextValue Context(params IEnumerable<(string Name, string Text)> entries) =>
        new(entries.Select(e => KeyValuePair.Create(e.Name, Value.Of(e.Text))));
}
