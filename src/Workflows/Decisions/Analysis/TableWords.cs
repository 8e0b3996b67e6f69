using System.Globalization;
using LongAn.Workflows.Feel;

namespace LongAn.Workflows.Decisions.Analysis;

/// <summary>Says findings about a table in words.</summary>
internal sealed class TableWords(DecisionTable table, string owner, string? file)
{
    private static readonly TableExample Nothing = new([], true);

    public TableFinding Gap(TableExample example, bool isUsual, int more)
    {
        var (vi, en) = Input(example);
        var (viMore, enMore) = more > 0 ? ($" (và {Show(more)} khoảng trống khác)", $" (and {Show(more)} more gaps)") : ("", "");
        return Make(TableFindingKind.Gap, !example.IsFree || isUsual ? Severity.Information : Severity.Warning, "dmn.gap", [], example,
            $"{vi}: không quy tắc nào của “{owner}” khớp{viMore}. Hãy thêm quy tắc hoặc giá trị mặc định.",
            $"Expected a rule of “{owner}” for every input, but {en}: no rule matches{enMore}. Add a rule or a default.");
    }

    public TableFinding Overlap(int first, int second, TableExample example)
    {
        var (vi, en) = Input(example);
        return Make(TableFindingKind.Overlap, example.IsFree ? Severity.Error : Severity.Warning, "dmn.overlap", [first, second], example,
            $"{vi}: quy tắc {Show(first + 1)} và {Show(second + 1)} của “{owner}” cùng khớp, nhưng bảng chỉ cho phép một (Unique). Hãy thu hẹp một quy tắc hoặc đổi quy tắc chọn.",
            $"Expected at most one rule of “{owner}” to match (hit policy Unique), but {en}: rules {Show(first + 1)} and {Show(second + 1)} do. Narrow one of them or choose another hit policy.");
    }

    public TableFinding Contradiction(int first, int second, TableExample example)
    {
        var (vi, en) = Input(example);
        return Make(TableFindingKind.Contradiction, example.IsFree ? Severity.Error : Severity.Warning, "dmn.contradiction", [first, second], example,
            $"{vi}: quy tắc {Show(first + 1)} và {Show(second + 1)} của “{owner}” cùng khớp nhưng cho kết quả khác nhau (Any). Hãy sửa một trong hai.",
            $"Expected rules of “{owner}” that match together to say the same (hit policy Any), but {en}: rules {Show(first + 1)} and {Show(second + 1)} differ. Correct one of them.");
    }

    public TableFinding Masked(int rule) => Make(TableFindingKind.Masked, Severity.Warning, "dmn.masked", [rule], Nothing,
        $"Quy tắc {Show(rule + 1)} của “{owner}” không bao giờ được dùng: các quy tắc được ưu tiên hơn đã khớp mọi trường hợp của nó. Hãy đổi thứ tự hoặc bỏ quy tắc.",
        $"Expected rule {Show(rule + 1)} of “{owner}” to decide something, but rules that win over it match whatever it matches. Move it or remove it.");

    public TableFinding Never(int rule) => Make(TableFindingKind.NeverMatches, Severity.Warning, "dmn.never-matches", [rule], Nothing,
        $"Quy tắc {Show(rule + 1)} của “{owner}” không khớp đầu vào hợp lệ nào: {Cells(rule)}. Hãy so với kiểu và các giá trị cho phép của cột.",
        $"Expected rule {Show(rule + 1)} of “{owner}” to match some allowed input, but it matches none: {Cells(rule)}. Compare its cells with the types and values of the columns.");

    public TableFinding NotJudged(IReadOnlyList<(int Rule, int Column)> cells)
    {
        var rules = cells.Select(c => c.Rule).Distinct().Order().ToSequence();
        var columns = string.Join(", ", cells.Select(c => c.Column).Distinct().Order().Select(c => table.Inputs[c].Text.Trim()));
        return Make(TableFindingKind.NotJudged, Severity.Information, "dmn.not-judged", rules, Nothing,
            $"Ô của quy tắc {Numbers(rules)} ở cột {columns} của “{owner}” không chỉ so sánh với hằng số: chưa kiểm tra được các ô đó còn thiếu hay chồng lấn.",
            $"Expected cells of “{owner}” that compare with constants, but those of rules {Numbers(rules)} in {columns} do more: whether they leave gaps or overlap is not judged.");
    }

    public TableFinding TooLarge() => Make(TableFindingKind.TooLarge, Severity.Information, "dmn.too-large", [], Nothing,
        $"Bảng của “{owner}” có quá nhiều tổ hợp: chỉ kiểm tra được một phần. Hãy tách bảng.",
        $"Expected a table of “{owner}” with fewer combinations: only a part was checked. Split it.");

    private TableFinding Make(TableFindingKind kind, Severity severity, string code, Sequence<int> rules, TableExample example, string vi, string en)
    {
        var line = rules is [var rule, ..] && table.Rules[rule].Line > 0 ? table.Rules[rule].Line : table.Line;
        var element = rules is [var only] && table.Rules[only].Id is { } id ? id : table.Id ?? owner;
        return new(kind, owner, rules.Select(r => r + 1).ToSequence(), example.Values, new(severity, code, new(vi, en), new(file, element, line)));
    }

    private static (string Vi, string En) Input(TableExample example)
    {
        var values = string.Join(", ", example.Values.Select(v => $"{v.Key} = {Show(v.Value)}"));
        return (values.Length == 0, example.IsFree) switch
        {
            (true, _) => ("Mọi đầu vào", "for any input"),
            (_, true) => ("Với " + values, "for " + values),
            _ => ($"Nếu có thể xảy ra {values}", $"if it can be that {values}"),
        };
    }

    private string Cells(int rule) => string.Join("; ", table.Inputs.Select((input, i) => (input.Text, Cell: i < table.Rules[rule].InputEntries.Count ? table.Rules[rule].InputEntries[i].Trim() : ""))
        .Where(c => c.Cell is not ("" or "-")).Select(c => $"{c.Text.Trim()} {c.Cell}"));

    private static string Numbers(Sequence<int> rules) => string.Join(", ", rules.Take(20).Select(r => Show(r + 1))) + (rules.Count > 20 ? "…" : "");

    private static string Show(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A value as people here write it: a date as day, month, year.</summary>
    private static string Show(Value value) => value switch
    {
        DateValue date => date.Value.ToString("d/M/yyyy", CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
