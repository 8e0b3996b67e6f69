using LongAn.Workflows.Feel;
using Scriban.Syntax;

namespace LongAn.Workflows.Templates;

/// <summary>A slip, letter or notice that is filled in with data. Made by <see cref="TemplateReader"/>; may be rendered by several threads at once.</summary>
public sealed class Template
{
    private readonly Scriban.Template _script;

    internal Template(string text, Scriban.Template script) => (Text, _script) = (text, script);

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>Fills the template in. Every value is escaped for HTML; what fails is told, never thrown.</summary>
    /// <param name="data">What its names stand for. A name that is not there is a failure, one that is null shows nothing.</param>
    /// <param name="fragments">Ready pieces of HTML, such as a QR image, by the names the template knows them by.</param>
    /// <param name="limits">What the template may use up; <see cref="TemplateLimits.Usual"/> by default.</param>
    /// <param name="cancellation">Stops a rendering that takes too long: the caller has the clock.</param>
    public TemplateResult Render(
        ContextValue data,
        Sequence<SafeFragment> fragments = default,
        TemplateLimits? limits = null,
        CancellationToken cancellation = default)
    {
        limits ??= TemplateLimits.Usual;
        var output = new BoundedOutput(limits.MaxOutput);
        var context = new SandboxContext(data, fragments, limits, output, cancellation);
        try
        {
            _script.Render(context);
            return new Rendered(output.ToString());
        }
        catch (Exception e) when (Unwrap(e) is { } exceeded)
        {
            return exceeded.Failure;
        }
        catch (Exception e) when (e is OperationCanceledException or ScriptAbortException)
        {
            return new TemplateFailure("template.cancelled", new("Mẫu xử lý quá lâu nên đã dừng.", "The template took too long and was stopped."), null);
        }
        catch (ScriptRuntimeException e)
        {
            return new TemplateFailure("template.failed", new($"Không điền được mẫu: {e.OriginalMessage}", $"The template cannot be filled in: {e.OriginalMessage}"), e.Span.Start.Line + 1);
        }
        catch (Exception e) when (e is ArithmeticException or InvalidCastException or FormatException or ArgumentException or InvalidOperationException or NullReferenceException or NotSupportedException)
        {
            // The foreign engine lets some of its own errors through; they are the template's, not ours.
            return new TemplateFailure("template.failed", new("Không điền được mẫu.", $"The template cannot be filled in: {e.Message}"), null);
        }
    }

    private static TemplateStoppedException? Unwrap(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
        {
            if (e is TemplateStoppedException stopped)
                return stopped;
        }

        return null;
    }
}
