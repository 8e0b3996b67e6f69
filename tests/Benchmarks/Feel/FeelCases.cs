namespace LongAn.Benchmarks;

/// <summary>An expression with the context it is evaluated in, both as FEEL.</summary>
internal sealed record FeelCase(string Name, string Text, string Context);

/// <summary>Ten expressions from simple to nested, and a table of a hundred rules.</summary>
internal static class FeelCases
{
    private const string Dossier = "{channel: \"online\", copies: 3, filedOn: date(\"2022-09-01\"), papers: [{title: \"a\", pages: 5}, {title: \"b\", pages: 12}, {title: \"c\", pages: 1}]}";

    public const int Rules = 100;

    /// <summary>The place of the rule that matches, counted from 0: the last but ten.</summary>
    public const int Matching = 89;

    public static readonly FeelCase[] Expressions =
    [
        new("equality", "channel = \"online\"", Dossier),
        new("arithmetic", "0.1 + copies * 8000 - 2 ** 3 / 7", Dossier),
        new("logic", "channel = \"online\" and copies >= 1 and (copies < 10 or channel = \"post\")", Dossier),
        new("unary tests", "copies in (1, [3..5], > 100)", Dossier),
        new("dates", "filedOn >= date(\"2022-09-01\") and filedOn + duration(\"P1M\") < date(\"2023-01-01\")", Dossier),
        new("texts", "upper case(substring(channel, 1, 2)) + string(copies)", Dossier),
        new("tiers", "if copies <= 2 then copies * 2000 else min([2 * 2000 + (copies - 2) * 1000, 200000])", Dossier),
        new("filter and path", "sum(papers[pages > 2].pages)", Dossier),
        new("iteration", "for i in 1..20 return if modulo(i, 2) = 0 then i * copies else i", Dossier),
        new("nested", "{total: sum(for p in papers return if p.pages > 2 then 2 * 2000 + (p.pages - 2) * 1000 else p.pages * 2000), ok: every p in papers satisfies p.pages > 0, r: if ok then total else null}.r", Dossier),
    ];

    /// <summary>Cells of two columns: steps of a number, and one of three words.</summary>
    public static string[][] Cells { get; } =
        [.. Enumerable.Range(0, Rules).Select(i => new[] { string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{i * 10}..{(i + 1) * 10})"), i % 2 == 0 ? "\"online\", \"post\"" : "not(\"direct\")" })];

    public const string TableContext = "{amount: 895, channel: \"online\"}";
}
