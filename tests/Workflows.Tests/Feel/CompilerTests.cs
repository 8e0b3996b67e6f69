using LongAn.Workflows.Feel;
using Xunit;

namespace LongAn.Workflows.Tests.Feel;

public sealed class CompilerTests
{
    [Theory]
    [InlineData("phí + phí * lệ phí", "phí|lệ phí")]
    [InlineData("for i in danh sách return i + phí", "danh sách|phí")]
    [InlineData("{phí: 1, b: phí}.b", "")]
    [InlineData("danh sách[giá > phí]", "danh sách|phí")]
    [InlineData("count(danh sách)", "danh sách")]
    [InlineData("function(phí) phí + lệ phí", "lệ phí")]
    public void References_are_the_names_read_from_the_scope(string text, string expected)
    {
        var names = new FeelNames(["phí", "lệ phí", "danh sách"]);

        Assert.Equal(expected, string.Join('|', FeelCompiler.Compile(text, names).Expression!.References));
    }

    [Fact]
    public void The_longest_known_name_wins()
    {
        var scope = FeelScope.Of(new ContextValue([new("hồ sơ", Value.Of(1)), new("hồ sơ-gốc", Value.Of(10)), new("gốc", Value.Of(100)), new("ngày/đêm", Value.Of(1000))]));

        Assert.Equal(Value.Of(1110), Evaluate("hồ sơ-gốc + hồ  sơ*gốc + ngày/đêm", new FeelNames(["hồ sơ", "hồ sơ-gốc", "gốc", "ngày/đêm"]), scope));
    }

    [Fact]
    public void Words_side_by_side_are_one_name_where_unknown_names_are_allowed()
    {
        var scope = FeelScope.Of(new ContextValue([new("số ngày làm việc", Value.Of(3)), new("bước 2", Value.Of(true))]));

        Assert.Equal(Value.Of(true), Evaluate("số ngày làm việc > 2 and bước 2", FeelNames.Any, scope));
    }

    [Fact]
    public void Data_with_the_name_of_a_function_leaves_the_function_callable()
    {
        var scope = FeelScope.Of(new ContextValue([new("date", Value.Of(2026)), new("time", Value.Of(8))]));
        var names = new FeelNames(["date", "time"]);

        Assert.Equal(Value.Of(true), Evaluate("date and time(\"2026-11-23T08:00:00\").year = date and date(\"2026-11-23\").year = date", names, scope));
        Assert.Equal(Value.Null, Evaluate("date and time", names, scope));
    }

    [Fact]
    public void Several_errors_are_reported_each_with_its_line_and_column_in_both_languages()
    {
        var compilation = FeelCompiler.Compile("[1 + ,\n  if a b,\n  \"\\\"]", FeelNames.Any);

        Assert.Null(compilation.Expression);
        Assert.Equal([(1, 6), (2, 9), (3, 3)], compilation.Diagnostics.Select(d => (d.Location.Line!.Value, d.Location.Column!.Value)).Take(3));
        Assert.StartsWith("Cần ", compilation.Diagnostics[0].Message.Vi, StringComparison.Ordinal);
        Assert.StartsWith("Expected ", compilation.Diagnostics[0].Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_name_is_answered_with_the_known_one()
    {
        var finding = Assert.Single(FeelCompiler.Compile("Hồ_sơ", new FeelNames(["hồ sơ"])).Diagnostics);

        Assert.Equal("feel.unknown-name", finding.Code);
        Assert.EndsWith("Did you mean 'hồ sơ'?", finding.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void One_expression_serves_many_scopes()
    {
        var expression = FeelCompiler.Compile("x + 1", new FeelNames(["x"])).Expression!;

        Assert.Equal(Enumerable.Range(1, 1000).Select(n => Value.Of(n)), Enumerable.Range(0, 1000).AsParallel().AsOrdered().Select(n => expression.Evaluate(FeelScope.Of(new ContextValue([new("x", Value.Of(n))]))).Value));
    }

    [Fact]
    public void Without_a_moment_there_is_no_now()
    {
        var result = FeelCompiler.Compile("now()", new FeelNames([])).Expression!.Evaluate(FeelScope.Of(ContextValue.Empty));

        Assert.Equal(Value.Null, result.Value);
        Assert.Single(result.Warnings);
    }

    [Fact]
    public void A_type_by_its_own_name_is_known_to_instance_of()
    {
        var names = new FeelNames([]) { Types = [new NamedType("tHồ sơ", new ContextType([new NamedType("mã", new SimpleType(SimpleKind.Text))]))] };

        Assert.Equal(Value.Of(true), Evaluate("{mã: \"a\"} instance of tHồ sơ and not({mã: 1} instance of tHồ sơ)", names, FeelScope.Of(ContextValue.Empty)));
        Assert.Equal("feel.unknown-type", Assert.Single(FeelCompiler.Compile("1 instance of tKhác", names).Diagnostics).Code);
    }

    private static Value Evaluate(string text, FeelNames names, FeelScope scope)
    {
        var (expression, diagnostics) = FeelCompiler.Compile(text, names);
        Assert.Empty(diagnostics);
        return expression!.Evaluate(scope).Value;
    }
}
