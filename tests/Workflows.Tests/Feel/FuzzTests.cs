using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Feel.Syntax;
using NodaTime;
using Xunit;

namespace LongAn.Workflows.Tests.Feel;

/// <summary>
/// Random texts, and texts of the golden files with pieces taken out, put in and exchanged: none may throw, hang or overflow the stack.
/// <c>FEEL_FUZZ=1000000</c> tries as many, <c>FEEL_FUZZ_SEED</c> others.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private static readonly FeelNames Names = new(["a", "hồ sơ", "f"]);
    private static readonly ScopeType Types = ScopeType.Unknown.With("a", new SimpleType(SimpleKind.Number), [new("a", "[0..9]")]);

    /// <summary>A budget that keeps a million texts within minutes.</summary>
    private static readonly FeelOptions Options = new() { MaxSteps = 2_000, MaxTextLength = 10_000, MaxListLength = 1_000 };

    private static readonly string[] Pieces =
    [
        "1", "0", "2.5", ".5", "99999999999999999999999999999", "1e400", "\"a\"", "\"đ🐎\"", "@\"P1D\"", "@\"2022-02-29\"", "@\"24:00:00Z\"", "a", "hồ sơ", "f", "?", "null", "true", "item", "partial",
        " and ", " or ", "if ", " then ", " else ", "for i in ", " return ", "some x in ", " satisfies ", "every ", " between ", " instance of ", " in ", "function(x) ", "external ",
        "(", ")", "[", "]", "{", "}", ",", ":", ".", "..", "+", "-", "*", "**", "/", "=", "!=", "<", "<=", ">", ">=", "not(", "count(", "sort(", "replace(", "split(", "string join(", "date and time(",
        "range(", "number(", "\"", "@", "\\", "\\u", "//", "/*", "*/", "list<number>", "context<", "->", "\uD83D", "#", "\n", "\t", "\u00a0", "\u0000", "e5", " ",
    ];

    private static Gen<string> Made { get; } = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);

    private static Gen<string> Mutated { get; } =
        from text in Gen.Elements<string>(Corpus())
        from changes in Change.ArrayOf(3)
        from count in Gen.Choose(1, 2)
        select changes.Take(count).Aggregate(text, (t, change) => change(t));

    private static Gen<Func<string, string>> Change =>
        from kind in Gen.Choose(0, 3)
        from at in Gen.Choose(0, 10_000)
        from taken in Gen.Choose(0, 3)
        from letter in Gen.Choose(32, 0x500)
        from piece in Gen.Elements(Pieces)
        select (Func<string, string>)(text =>
        {
            var place = at % (text.Length + 1);
            var rest = text.Remove(place, Math.Min(taken, text.Length - place));
            return kind switch
            {
                0 => rest,
                1 => text.Insert(place, piece),
                2 => rest.Insert(place, ((char)letter).ToString()),
                _ => text.Insert(place, text[..Math.Min(text.Length, 200)]),
            };
        });

    [Fact]
    public void No_text_throws_hangs_or_overflows()
    {
        var count = Number("FEEL_FUZZ", 20_000);
        var understood = 0;
        var config = Config.QuickThrowOnFailure.WithMaxTest(count).WithEndSize(40).WithQuietOnSuccess(true).WithReplay((ulong)Number("FEEL_FUZZ_SEED", 20261123), 1);
        Check.One(config, Prop.ForAll(Gen.Frequency((1, Made), (4, Mutated)).ToArbitrary(), text =>
        {
            understood += Survive(text) ? 1 : 0;
        }));

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} texts, of which {understood} are expressions"));
        Assert.InRange(understood, count / 20, count - (count / 20));
    }

    /// <summary>Whether the text is an expression.</summary>
    private static bool Survive(string text)
    {
        var scope = new FeelScope(Find, new LocalDateTime(2026, 11, 23, 8, 14).InUtc());
        var expression = FeelCompiler.Compile(text, Names, Options);
        var tests = FeelCompiler.CompileUnaryTests(text, FeelNames.Any, Options);
        foreach (var compilation in new[] { expression, tests })
        {
            if (compilation.Expression is null == !compilation.Diagnostics.Any(d => d.Severity == Severity.Error && d.Location is { Line: > 0, Column: > 0 }))
                throw new InvalidOperationException("Expected either an expression or a finding with its place.");
            if (compilation.Expression?.Evaluate(scope.WithInput(Value.Of(1))) is { Failure: not null, Value: not NullValue })
                throw new InvalidOperationException("Expected null from an evaluation that failed.");
        }

        FeelCheck.Check(text, Names, Types);
        FeelCheck.CheckUnaryTests(text, Names, Types, new SimpleType(SimpleKind.Number));
        FeelCheck.CanHold(text, Names, Types);
        if (expression.Expression is not null && FeelCompiler.Parse(text, Names).Root is var root && !Same(root, FeelCompiler.Parse(root.ToString(), Names)))
            throw new InvalidOperationException("Expected the printed tree to be read as the same tree, but it was printed as " + root);
        return expression.Expression is not null;
    }

    /// <summary>A printed tree may be longer or deeper than the text it was read from, and so beyond the limits.</summary>
    private static bool Same(Expression root, FeelTree again) => again.Diagnostics.Any(d => d.Code is "feel.too-long" or "feel.too-deep") || again.Root == root;

    private static Value? Find(string name) => name switch
    {
        "a" => Value.Of(2),
        "hồ sơ" => Value.Of([new ContextValue([new("a", Value.Of("x"))]), Value.Null, Value.Of(3)]),
        "f" => Value.Null,
        _ => null,
    };

    private static string[] Corpus() =>
    [
        .. Directory.EnumerateFiles(GoldenFile.Folder, "*.feel").Order(StringComparer.Ordinal).SelectMany(File.ReadAllLines)
            .Where(l => l.Length > 0 && l[0] != '#' && !l.StartsWith("=>", StringComparison.Ordinal) && !l.StartsWith("!!", StringComparison.Ordinal)),
    ];

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
