using System.Text;
using Scriban.Parsing;

namespace LongAn.Workflows.Templates;

/// <summary>What reading a template came to. The template is null when there is at least one error.</summary>
public sealed record TemplateReading(Template? Template, Sequence<Diagnostic> Diagnostics);

/// <summary>
/// Reads templates: HTML of a closed subset with <c>{{ … }}</c> of a closed subset of Scriban. A template shows, it does
/// not calculate: names, members, <c>if</c>, <c>for</c> over a list of the data, <c>case</c>, comparison, <c>+</c> and
/// <c>-</c>, and the functions <c>date long_date time date_time money number upper comma_list</c>.
/// </summary>
public static class TemplateReader
{
    /// <summary>Greatest length of a template in characters.</summary>
    public const int MaxLength = 200_000;

    private const int MaxDepth = 60;

    /// <summary>Reads a template. Bad content gives diagnostics, never an exception.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="file">Its path, for the diagnostics.</param>
    public static TemplateReading Parse(string text, string? file = null)
    {
        var diagnostics = new List<Diagnostic>();
        if (text.Length > MaxLength)
        {
            diagnostics.Add(new(Severity.Error, "template.too-long", new($"Mẫu được dài tối đa {MaxLength} ký tự.", $"Expected at most {MaxLength} characters, but found {text.Length}."), new(file)));
            return new(null, diagnostics.ToSequence());
        }

        var script = Scriban.Template.Parse(text, file, new ParserOptions { ExpressionDepthLimit = MaxDepth, ParseFloatAsDecimal = true });
        foreach (var message in script.Messages.Where(m => m.Type == ParserMessageType.Error))
        {
            diagnostics.Add(new(
                Severity.Error,
                "template.syntax",
                new("Sai cú pháp trong phần {{ }} của mẫu.", $"Expected a well-formed template: {message.Message}"),
                new(file, Line: message.Span.Start.Line + 1, Column: message.Span.Start.Column + 1)));
        }

        if (diagnostics.Count == 0)
        {
            new SubsetCheck(file, diagnostics).Visit(script.Page);
            new MarkupCheck(Outline(text, file, diagnostics), file, diagnostics).Run();
        }

        return new(diagnostics.Count == 0 ? new Template(text, script) : null, diagnostics.ToSequence());
    }

    /// <summary>The HTML with each character of code replaced by a mark, so that places stay the same.</summary>
    private static string Outline(string text, string? file, List<Diagnostic> diagnostics)
    {
        if (text.Contains(MarkupCheck.Code, StringComparison.Ordinal))
            diagnostics.Add(new(Severity.Error, "template.markup", new("Mẫu chứa ký tự không dùng được (U+E000).", "Expected no character U+E000 in a template."), new(file)));
        var outline = new StringBuilder(text);
        var within = false;
        var start = 0;
        var line = 0;
        foreach (var token in new Lexer(text, file ?? "", new LexerOptions { Mode = ScriptMode.Default, Lang = ScriptLang.Default }))
        {
            switch (token.Type)
            {
                case TokenType.EscapeEnter:
                    diagnostics.Add(new(Severity.Error, "template.outside-subset", new("Không hỗ trợ khối {%{ }%}.", "Expected no {%{ }%} block: write the text itself."), new(file, Line: token.Start.Line + 1, Column: token.Start.Column + 1)));
                    break;
                case TokenType.CodeEnter:
                    (within, start, line) = (true, token.Start.Offset, token.Start.Line + 1);
                    break;
                case TokenType.CodeExit when within:
                    within = false;
                    for (var i = start; i <= token.End.Offset; i++)
                        outline[i] = outline[i] == '\n' ? '\n' : MarkupCheck.Code;
                    break;
            }
        }

        if (within)
            diagnostics.Add(new(Severity.Error, "template.syntax", new("Thiếu }} để đóng phần {{.", "Expected }} to close the last {{, but found the end of the template."), new(file, Line: line)));
        return outline.ToString();
    }
}
