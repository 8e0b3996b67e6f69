namespace LongAn.Workflows.Dossiers;

/// <summary>The words by which expressions and packages name the values of closed sets: camel case, as in JSON.</summary>
public static class Words
{
    /// <summary>The word of a value: <c>SelfRemote</c> is <c>selfRemote</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The value of a word, or null when it is not one of the set.</summary>
    public static T? Parse<T>(string? word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(Of(value), word, StringComparison.Ordinal))
                return value;
        }

        return null;
    }
}
