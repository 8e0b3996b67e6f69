namespace LongAn.Workflows.Templates;

/// <summary>What rendering a template came to.</summary>
public abstract record TemplateResult
{
    private protected TemplateResult()
    {
    }
}

/// <summary>The filled-in HTML.</summary>
public sealed record Rendered(string Html) : TemplateResult;

/// <summary>The template could not be filled in; the dossier gets an incident.</summary>
/// <param name="Code">Stable code: <c>template.failed</c>, <c>template.steps</c>, <c>template.output</c> or <c>template.cancelled</c>.</param>
/// <param name="Message">What went wrong.</param>
/// <param name="Line">Line of the template counted from 1, null when it is not known.</param>
public sealed record TemplateFailure(string Code, Text Message, int? Line) : TemplateResult;

/// <summary>What a template may use up.</summary>
/// <param name="MaxSteps">Turns of all loops together. Default 20,000.</param>
/// <param name="MaxOutput">Characters of HTML. Default 1,000,000.</param>
public sealed record TemplateLimits(int MaxSteps = 20_000, int MaxOutput = 1_000_000)
{
    /// <summary>The defaults.</summary>
    public static TemplateLimits Usual { get; } = new();
}
