using LongAn.Workflows.Feel.Builtins;
using LongAn.Workflows.Feel.Evaluation;
using LongAn.Workflows.Feel.Syntax;

namespace LongAn.Workflows.Feel.Analysis;

internal sealed partial class Typing
{
    private static readonly Dictionary<string, SimpleKind> Results = new(StringComparer.Ordinal)
    {
        ["count"] = SimpleKind.Number,
        ["string length"] = SimpleKind.Number,
        ["floor"] = SimpleKind.Number,
        ["ceiling"] = SimpleKind.Number,
        ["abs"] = SimpleKind.Number,
        ["modulo"] = SimpleKind.Number,
        ["number"] = SimpleKind.Number,
        ["string"] = SimpleKind.Text,
        ["substring"] = SimpleKind.Text,
        ["upper case"] = SimpleKind.Text,
        ["lower case"] = SimpleKind.Text,
        ["contains"] = SimpleKind.Boolean,
        ["starts with"] = SimpleKind.Boolean,
        ["ends with"] = SimpleKind.Boolean,
        ["list contains"] = SimpleKind.Boolean,
        ["not"] = SimpleKind.Boolean,
        ["date"] = SimpleKind.Date,
        ["today"] = SimpleKind.Date,
        ["time"] = SimpleKind.Time,
        ["date and time"] = SimpleKind.DateTime,
        ["now"] = SimpleKind.DateTime,
        ["years and months duration"] = SimpleKind.YearsAndMonthsDuration,
    };

    private FeelType OfBinary(Binary binary)
    {
        if (binary.Operator is BinaryOperator.And or BinaryOperator.Or)
        {
            Condition(binary.Left);
            Condition(binary.Right);
            return Boolean;
        }

        var (left, right) = (Of(binary.Left), Of(binary.Right));
        if (binary.Operator is >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual)
        {
            Comparable(binary, left, right);
            return Boolean;
        }

        if ((left == Number && IsWord(right)) || (right == Number && IsWord(left)) || (left == Boolean && Domain.KindOf(right) is not null) || (right == Boolean && Domain.KindOf(left) is not null))
        {
            Find(binary, "feel.arithmetic", $"Không tính được giữa {Vi(left)} và {Vi(right)}: kết quả luôn là null. Hãy đổi kiểu, ví dụ number() hoặc string().",
                $"Expected operands of kinds that can be computed with, but found {En(left)} and {En(right)}: the result is always null. Convert one, such as by number() or string().");
        }

        return left == right && (left == Number || IsWord(left)) ? left : FeelType.Any;
    }

    private static bool IsWord(FeelType type) => type is SimpleType { Kind: SimpleKind.Text };

    private void Condition(Expression condition)
    {
        var type = Of(condition);
        if (type != Boolean && type != FeelType.Any)
        {
            Find(condition, "feel.condition", $"Điều kiện phải đúng hoặc sai, nhưng gặp {Vi(type)}: điều kiện không bao giờ đúng. Hãy so sánh với một giá trị.",
                $"Expected a condition to be true or false, but found {En(type)}: it never holds. Compare it with a value.");
        }
    }

    private void Within(FeelType value, Sequence<UnaryTest> tests)
    {
        var outer = _input;
        _input = value;
        foreach (var test in tests)
        {
            var operand = Of(test.Operand);
            // What is true or false may be a condition about the value; a list and a range are asked for what is in them.
            if (test.Operator is null && operand is SimpleType { Kind: SimpleKind.Boolean })
                continue;
            var asked = test.Operator is not null || value is ListType or RangeType ? operand : operand is ListType or RangeType ? ItemOf(operand) : operand;
            if (value is not (ListType or RangeType))
                Comparable(test.Operand, value, asked);
        }

        _input = outer;
    }

    private void Comparable(Expression at, FeelType left, FeelType right)
    {
        if (left is SimpleType && right is SimpleType && left != right && Domain.KindOf(left) is not null && Domain.KindOf(right) is not null)
        {
            Find(at, "feel.comparison", $"Không so sánh được {Vi(left)} với {Vi(right)}: điều kiện không bao giờ đúng. Hãy sửa giá trị hoặc đổi kiểu.",
                $"Expected values of one kind to compare, but found {En(left)} and {En(right)}: this never holds. Correct the value or convert one.");
        }
    }

    private FeelType Member(MemberPath path, FeelType source)
    {
        switch (source)
        {
            case ContextType context when context.Entries.FirstOrDefault(e => e.Name == path.Member) is { } entry:
                return entry.Type;
            case ContextType context:
                var known = string.Join(", ", context.Entries.Select(e => e.Name).Order(StringComparer.Ordinal).Take(12));
                Find(path, "feel.no-entry", $"“{path.Source}” không có mục “{path.Member}”, chỉ có: {(known.Length > 0 ? known : "không có gì")}. Hãy sửa tên.",
                    $"Expected an entry of “{path.Source}” ({(known.Length > 0 ? known : "it has none")}), but found “{path.Member}”. Correct the name.");
                return FeelType.Any;
            case ListType { Item: ContextType } list:
                return new ListType(Member(path, list.Item));
            case SimpleType { Kind: SimpleKind.Date or SimpleKind.DateTime } when path.Member is "year" or "month" or "day" or "weekday":
                return Number;
            case SimpleType { Kind: SimpleKind.Number or SimpleKind.Text or SimpleKind.Boolean }:
                Find(path, "feel.no-entry", $"“{path.Source}” là {Vi(source)}, không có mục “{path.Member}”. Hãy sửa đường dẫn.",
                    $"Expected something with entries, but “{path.Source}” is {En(source)} and has no “{path.Member}”. Correct the path.");
                return FeelType.Any;
            default:
                return FeelType.Any;
        }
    }

    private FeelType OfCall(Call call, List<FeelType> arguments)
    {
        if (call.Function is not Name { Identifier: var name } || BuiltinTable.Find(name) is not { } function || _declared.Any(d => d.ContainsKey(name)) || scope.Entries.Any(e => e.Name == name))
            return FeelType.Any;
        if (!function.Signatures.Any(s => Takes(s, arguments)))
        {
            var (vi, en) = (string.Join(", ", arguments.Select(Vi)), string.Join(", ", arguments.Select(En)));
            Find(call, "feel.argument", $"Hàm {name}() không nhận ({vi}): kết quả luôn là null. Hãy sửa tham số.",
                $"Expected arguments that {name}() takes, but found ({en}): the result is always null. Correct the arguments.");
        }

        return Results.TryGetValue(name, out var kind) ? new SimpleType(kind) : FeelType.Any;
    }

    private static bool Takes(Signature signature, List<FeelType> arguments)
    {
        var parameters = signature.Parameters;
        if (!signature.Variadic && (arguments.Count > parameters.Count || parameters.Skip(arguments.Count).Any(p => !p.Optional)))
            return false;
        return arguments.Select((a, i) => IsPossible(a, parameters[Math.Min(i, parameters.Count - 1)].Type)).All(p => p);
    }

    /// <summary>Whether a value of a type may be taken for another one; in doubt it may.</summary>
    private static bool IsPossible(FeelType argument, FeelType parameter) =>
        Domain.KindOf(argument) is not { } given || Domain.KindOf(parameter) is not { } asked || given == asked || (given, asked) == (SimpleKind.Date, SimpleKind.DateTime);

    private static string Vi(FeelType type) => type switch
    {
        SimpleType { Kind: SimpleKind.Number } => "số",
        SimpleType { Kind: SimpleKind.Text } => "chuỗi",
        SimpleType { Kind: SimpleKind.Boolean } => "đúng/sai",
        SimpleType { Kind: SimpleKind.Date } => "ngày",
        SimpleType { Kind: SimpleKind.Time } => "giờ",
        SimpleType { Kind: SimpleKind.DateTime } => "ngày giờ",
        SimpleType { Kind: SimpleKind.DaysAndTimeDuration or SimpleKind.YearsAndMonthsDuration } => "khoảng thời gian",
        ListType => "danh sách",
        ContextType => "nhóm mục",
        RangeType => "khoảng",
        _ => "giá trị",
    };

    private static string En(FeelType type) => type switch
    {
        SimpleType { Kind: SimpleKind.Number } => "a number",
        SimpleType { Kind: SimpleKind.Text } => "a text",
        SimpleType { Kind: SimpleKind.Boolean } => "a boolean",
        SimpleType { Kind: SimpleKind.Date } => "a date",
        SimpleType { Kind: SimpleKind.Time } => "a time",
        SimpleType { Kind: SimpleKind.DateTime } => "a date with time",
        SimpleType { Kind: SimpleKind.DaysAndTimeDuration } => "a duration in days",
        SimpleType { Kind: SimpleKind.YearsAndMonthsDuration } => "a duration in months",
        ListType => "a list",
        ContextType => "a context",
        RangeType => "a range",
        _ => "a value",
    };
}
