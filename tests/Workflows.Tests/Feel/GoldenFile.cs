using LongAn.Workflows.Feel;
using NodaTime;
using Xunit;

namespace LongAn.Workflows.Tests.Feel;

/// <summary>
/// A file of cases: an expression of one or more lines, then a line <c>=&gt; value</c>, or one line <c>!! finding</c> for
/// each error; blank lines between cases. A line of <c># scope</c> gives the names that the cases after it may read,
/// <c># unary value</c> makes them tests of that value. <c>UPDATE_GOLDEN=1</c> writes what came out.
/// </summary>
internal sealed class GoldenFile
{
    private static readonly ZonedDateTime Now = new LocalDateTime(2026, 11, 23, 8, 14).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Ho_Chi_Minh"]);

    private readonly List<string> _actual = [];
    private ContextValue _scope = ContextValue.Empty;
    private Value? _input;

    public static string Folder { get; } = Path.Combine(SourceFolder(), "Golden");

    public static void Check(string path)
    {
        var expected = File.ReadAllText(path);
        var actual = Evaluated(expected);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, actual);
        else
            Assert.Equal(expected.ReplaceLineEndings("\n"), actual);
    }

    /// <summary>The cases with what they came to.</summary>
    public static string Evaluated(string cases)
    {
        var file = new GoldenFile();
        foreach (var block in cases.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            file.Run(block.Trim('\n'));
        return string.Join("\n\n", file._actual) + "\n";
    }

    private void Run(string block)
    {
        if (block.StartsWith('#'))
        {
            _actual.Add(block);
            if (block.StartsWith("# scope ", StringComparison.Ordinal))
                _scope = (ContextValue)Value(block["# scope ".Length..]);
            if (block.StartsWith("# unary", StringComparison.Ordinal))
                _input = block.Length > 8 ? Value(block["# unary ".Length..]) : null;
            return;
        }

        var text = string.Join('\n', block.Split('\n').TakeWhile(l => !l.StartsWith("=>", StringComparison.Ordinal) && !l.StartsWith("!!", StringComparison.Ordinal)));
        var names = new FeelNames(_scope.Select(e => e.Key).ToSequence());
        var compilation = _input is null ? FeelCompiler.Compile(text, names) : FeelCompiler.CompileUnaryTests(text, names);
        var scope = FeelScope.Of(_scope, Now);
        var result = compilation.Expression?.Evaluate(_input is null ? scope : scope.WithInput(_input));
        _actual.Add(text + "\n" + (result switch
        {
            null => string.Join('\n', compilation.Diagnostics.Select(d => $"!! {d.Location} {d.Message.En}")),
            { Failure: { } failure } => $"=> failure {failure.Code} {string.Join(", ", failure.Arguments.Select(a => a.Value))}",
            { Warnings: [var warning, ..] } => $"=> {result.Value}  // {warning}",
            _ => $"=> {result.Value}",
        }));
    }

    private static Value Value(string text) => FeelCompiler.Compile(text, new FeelNames([])).Expression!.Evaluate(FeelScope.Of(ContextValue.Empty)).Value;

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
