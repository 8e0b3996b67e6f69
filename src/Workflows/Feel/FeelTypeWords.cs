namespace LongAn.Workflows.Feel;

/// <summary>Types in the words of people.</summary>
public static class FeelTypeWords
{
    /// <summary>A type in both languages: <c>số</c>, <c>danh sách (văn bản)</c>.</summary>
    public static Text Of(FeelType type) => type switch
    {
        SimpleType simple => Of(simple.Kind),
        ListType { Item: var item } when item == FeelType.Any => new("danh sách", "list"),
        ListType { Item: var item } => new($"danh sách ({Of(item).Vi})", $"list ({Of(item).En})"),
        RangeType => new("khoảng giá trị", "range"),
        ContextType => new("nhóm dữ liệu", "context"),
        FunctionType => new("hàm", "function"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Text Of(SimpleKind kind) => kind switch
    {
        SimpleKind.Any => new("giá trị bất kỳ", "any value"),
        SimpleKind.Null => new("không có giá trị", "null"),
        SimpleKind.Number => new("số", "number"),
        SimpleKind.Text => new("văn bản", "text"),
        SimpleKind.Boolean => new("đúng hoặc sai", "true or false"),
        SimpleKind.Date => new("ngày", "date"),
        SimpleKind.Time => new("giờ", "time"),
        SimpleKind.DateTime => new("ngày và giờ", "date and time"),
        SimpleKind.DaysAndTimeDuration => new("khoảng thời gian (ngày, giờ)", "duration (days, hours)"),
        SimpleKind.YearsAndMonthsDuration => new("khoảng thời gian (năm, tháng)", "duration (years, months)"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
