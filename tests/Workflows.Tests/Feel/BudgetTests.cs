using System.Text;
using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Feel;

public sealed class BudgetTests
{
    private static readonly FeelScope Nothing = FeelScope.Of(ContextValue.Empty);

    [Theory]
    [InlineData("for i in 1..1000, j in 1..1000 return i * j", FeelFailureCode.TooManySteps)]
    [InlineData("for i in 1..90000 return [partial]", FeelFailureCode.TooDeep)]
    [InlineData("count(for i in 1..90000, j in 1..1 return sort([1, 2, 3], function(x, y) x < y))", FeelFailureCode.TooManySteps)]
    [InlineData("{f: function(n) n + f(n + 1), r: f(1)}.r", FeelFailureCode.TooDeep)]
    [InlineData("{a: function(f, x, n) if n = 0 then x else f(f, x + x, n - 1), r: a(a, \"aaaaaaaa\", 30)}.r", FeelFailureCode.TextTooLong)]
    [InlineData("{a: function(f, x, n) if n = 0 then x else f(f, concatenate(x, x), n - 1), r: a(a, [1], 30)}.r", FeelFailureCode.ListTooLong)]
    [InlineData("replace(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", \"a\", string(for i in 1..20000 return \"aaaaaaaaaa\"))", FeelFailureCode.TextTooLong)]
    [InlineData("{a: function(f, x, n) if n = 0 then x else f(f, [x], n - 1), r: a(a, [1], 200)}.r", FeelFailureCode.TooDeep)]
    [InlineData("{d: function(f, x, n) if n = 0 then x else f(f, x + x, n - 1), b: d(d, \"aaaaaaaa\", 16), r: for i in 1..20000 return upper case(b)}.r", FeelFailureCode.TooManySteps)]
    [InlineData("{d: function(f, x, n) if n = 0 then x else f(f, x + x, n - 1), b: d(d, \"aaaaaaaa\", 16), r: for i in 1..20000 return string length(b)}.r", FeelFailureCode.TooManySteps)]
    [InlineData("{l: for i in 1..9000 return i, m: for i in 1..9000 return l, r: m = m}.r", FeelFailureCode.TooManySteps)]
    [InlineData("{l: for i in 1..9000 return i, m: for i in 1..9000 return l, r: string(m)}.r", FeelFailureCode.TooManySteps)]
    [InlineData("{l: for i in 1..9000 return i, m: for i in 1..900 return context put({a: l}, \"b\", l), r: m = m}.r", FeelFailureCode.TooManySteps)]
    [InlineData("{l: for i in 1..9000 return i, m: for i in 1..9000 return l, r: m instance of list<list<number>>}.r", FeelFailureCode.TooManySteps)]
    public void Exceeding_a_budget_is_a_failure_with_its_limit(string text, FeelFailureCode expected)
    {
        var result = FeelCompiler.Compile(text, new FeelNames([])).Expression!.Evaluate(Nothing);

        Assert.Equal(expected, result.Failure?.Code);
        Assert.Equal("limit", Assert.Single(result.Failure!.Arguments).Name);
        Assert.Equal(Value.Null, result.Value);
    }

    [Theory]
    [InlineData("@\"9999-12-31T23:59:59-18:00\" > @\"9999-12-31T23:59:59Z\"", "true")]
    [InlineData("@\"-9998-01-01T00:00:00+18:00\" < @\"9999-12-31T23:59:59@Asia/Ho_Chi_Minh\"", "true")]
    [InlineData("@\"9999-12-31T23:59:59@America/New_York\" + @\"PT1S\"", "null")]
    [InlineData("@\"-9998-01-01T00:00:00@Asia/Ho_Chi_Minh\".time offset = null", "false")]
    [InlineData("week of year(@\"9999-12-31\")", "52")]
    [InlineData("for i in @\"9999-12-31\"..@\"9999-12-30\" return i", "[9999-12-31, 9999-12-30]")]
    [InlineData("modulo(79228162514264337593543950335, 0.0000000001)", "0")]
    [InlineData("duration(\"P99999999999999999999D\")", "null")]
    [InlineData("- @\"P768614336404564650Y\"", "-P768614336404564650Y")]
    [InlineData("@\"P768614336404564650Y\" * 13", "null")]
    [InlineData("round half up(79228162514264337593543950335, -28)", "null")]
    public void The_ends_of_what_can_be_said_are_values_or_null(string text, string expected) =>
        Assert.Equal(expected, FeelCompiler.Compile(text, new FeelNames([])).Expression!.Evaluate(Nothing).Value.ToString());

    [Fact]
    public void A_name_the_scope_does_not_declare_is_a_failure_that_names_it()
    {
        var result = FeelCompiler.Compile("phí + 1", FeelNames.Any).Expression!.Evaluate(Nothing);

        Assert.Equal(new FeelFailure(FeelFailureCode.UndeclaredName, [new Argument("name", "phí")]), result.Failure);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("-")]
    [InlineData("not(")]
    [InlineData("{a: ")]
    [InlineData("if ")]
    [InlineData("function() ")]
    [InlineData("x instance of list<")]
    [InlineData("1 in (")]
    [InlineData("a[")]
    [InlineData("f(x: ")]
    public void Deep_nesting_is_an_error_and_not_a_stack_overflow(string opening)
    {
        var text = new StringBuilder().Insert(0, opening, 5_000 / opening.Length).ToString();

        Assert.NotEmpty(FeelCompiler.Compile(text, FeelNames.Any).Diagnostics);
        Assert.NotEmpty(FeelCompiler.CompileUnaryTests(text, FeelNames.Any).Diagnostics);
    }

    [Theory]
    [InlineData("1", "+1")]
    [InlineData("a", ".a")]
    [InlineData("a", "[1]")]
    [InlineData("f", "()")]
    [InlineData("a", " and a")]
    [InlineData("1", " instance of number")]
    public void A_long_chain_is_an_error_and_not_a_stack_overflow(string start, string link)
    {
        var chain = start + new StringBuilder().Insert(0, link, 19_000 / link.Length);

        Assert.Equal("feel.too-deep", Assert.Single(FeelCompiler.Compile(chain, FeelNames.Any).Diagnostics).Code);
        var shorter = start + new StringBuilder().Insert(0, link, 900);
        Assert.NotNull(FeelCompiler.Compile(shorter, FeelNames.Any).Expression);
    }

    [Fact]
    public void A_text_that_is_too_long_is_an_error()
    {
        var compilation = FeelCompiler.Compile(new string('1', 20_001), FeelNames.Any);

        Assert.Null(compilation.Expression);
        Assert.Equal("feel.too-long", Assert.Single(compilation.Diagnostics).Code);
    }

    [Theory]
    [InlineData("(a+)+\\\\1$")]
    [InlineData("((a|aa)*)\\\\1$")]
    [InlineData("(a*)(a*)(a*)(a*)\\\\1b")]
    public void A_pattern_with_a_back_reference_that_could_explode_gives_null_with_a_warning_on_every_machine(string pattern)
    {
        var result = Evaluate($"matches(\"{new string('a', 60)}b\", \"{pattern}\")");

        Assert.Equal(Value.Null, result.Value);
        Assert.Contains("too much work", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(a)\\\\1", true)]
    [InlineData("^(a+?)[b-d\\\\]]*\\\\1$", true)]
    [InlineData("(\\\\p{Lu})\\\\1", false)]
    [InlineData("(?:x|(y))\\\\1{2,3}z", false)]
    public void A_pattern_with_a_back_reference_whose_work_is_bounded_is_matched(string pattern, bool matches) =>
        Assert.Equal(Value.Of(matches), Evaluate($"matches(\"aabcaa\", \"{pattern}\")").Value);

    private static FeelResult Evaluate(string text) => FeelCompiler.Compile(text, new FeelNames([])).Expression!.Evaluate(Nothing);
}
