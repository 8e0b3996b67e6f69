using LongAn.Workflows;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Feel;
using NodaTime;

namespace LongAn.Runtime.Designs;

/// <summary>What trying an expression and trying a decision share.</summary>
internal static class Trials
{
    /// <summary>Most sample values that are read.</summary>
    private const int MostSamples = 200;
    private const int Longest = 4_000;

    public static FeelSamples Samples(IReadOnlyDictionary<string, string> data, bool arePaths) => FeelSamples.Read(data.Take(MostSamples), arePaths);

    /// <summary>The moment as a Vietnamese clock shows it.</summary>
    public static ZonedDateTime Zoned(Instant at) => at.InZone(DateTimeZone.ForOffset(LegalZone.Offset));

    public static string Show(Value value) => value.ToString() is { Length: > Longest } text ? text[..Longest] + "…" : value.ToString();

    public static Text? Words(FeelFailure? failure) => failure is null ? null : failure.Code switch
    {
        FeelFailureCode.UndeclaredName => new($"Không có dữ liệu tên “{Of(failure, "name")}”.", $"There is no data of the name \"{Of(failure, "name")}\"."),
        FeelFailureCode.TooManySteps => new($"Việc tính dài hơn {Of(failure, "limit")} bước. Hãy viết gọn lại.", $"Expected at most {Of(failure, "limit")} steps. Make it shorter."),
        FeelFailureCode.TooDeep => new($"Biểu thức gọi lồng nhau sâu hơn {Of(failure, "limit")} tầng.", $"Expected at most {Of(failure, "limit")} levels of nesting."),
        FeelFailureCode.TextTooLong => new($"Văn bản dài hơn {Of(failure, "limit")} ký tự.", $"Expected texts of at most {Of(failure, "limit")} characters."),
        FeelFailureCode.ListTooLong => new($"Danh sách dài hơn {Of(failure, "limit")} mục.", $"Expected lists of at most {Of(failure, "limit")} items."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Of(FeelFailure failure, string argument) => failure.Arguments.FirstOrDefault(a => a.Name == argument)?.Value ?? "";
}
