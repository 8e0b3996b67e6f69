using LongAn.Workflows.Feel;
using NodaTime;
using NodaTime.Text;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace LongAn.Workflows.Templates;

/// <summary>The functions a template may call. Each takes one value, most often through a pipe, and gives nothing for null.</summary>
internal static class TemplateFunctions
{
    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        new("date", "a date", value => Moment(value, t => VietnameseFormat.Date(t.Date))),
        new("long_date", "a date", value => Moment(value, t => VietnameseFormat.LongDate(t.Date))),
        new("time", "a time", value => Time(value) ?? Moment(value, t => VietnameseFormat.Time(t.TimeOfDay))),
        new("date_time", "a date and time", value => Moment(value, VietnameseFormat.DateTime)),
        new("money", "an amount", value => Amount(value) is { } amount ? VietnameseFormat.Number(amount) + " đ" : null),
        new("number", "a number", value => Amount(value) is { } amount ? VietnameseFormat.Number(amount) : null),
        new("upper", "a text", value => value is string text ? text.ToUpperInvariant() : null),
        new("comma_list", "a list", value => value is ScriptArray list ? string.Join(", ", list.Select(VietnameseFormat.Show)) : null),
    ];

    private static string? Time(object value) => value switch
    {
        TimeValue time => VietnameseFormat.Time(time.Value),
        string text when LocalTimePattern.ExtendedIso.Parse(text) is { Success: true } time => VietnameseFormat.Time(time.Value),
        _ => null,
    };

    private static string? Moment(object value, Func<LocalDateTime, string> show) => VietnameseFormat.Moment(value) is { } moment ? show(moment) : null;

    private static decimal? Amount(object value) => value switch
    {
        decimal number => number,
        int number => number,
        long number => number,
        _ => null,
    };
}

/// <summary>A function of a template.</summary>
/// <param name="name">Its name.</param>
/// <param name="expected">What it takes, for the message.</param>
/// <param name="apply">What it gives, or null when the value is not of that kind.</param>
internal sealed class TemplateFunction(string name, string expected, Func<object, string?> apply) : IScriptCustomFunction
{
    public string Name => name;

    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(string);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var place = callerContext?.Span ?? context.CurrentSpan;
        if (arguments.Count != 1)
            throw new ScriptRuntimeException(place, $"Expected one value for {name}, but found {arguments.Count}.");
        return arguments[0] is not { } value
            ? null
            : apply(value) ?? throw new ScriptRuntimeException(place, $"Expected {expected} for {name}, but found something else.");
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
