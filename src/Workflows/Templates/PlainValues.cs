using LongAn.Workflows.Feel;
using Scriban.Runtime;

namespace LongAn.Workflows.Templates;

/// <summary>Values of FEEL as the template engine knows them. Values it has no form for stay as they are, without members.</summary>
internal static class PlainValues
{
    public static ScriptObject Of(ContextValue context)
    {
        var result = new ScriptObject(StringComparer.Ordinal);
        foreach (var (name, value) in context)
            result.SetValue(name, Of(value), readOnly: true);
        result.IsReadOnly = true;
        return result;
    }

    private static object? Of(Value value) => value switch
    {
        NullValue => null,
        TextValue text => text.Value,
        NumberValue number => number.Value,
        BooleanValue boolean => boolean.Value,
        ContextValue context => Of(context),
        ListValue list => new ScriptArray(list.Items.Select(Of)) { IsReadOnly = true },
        _ => value,
    };
}
