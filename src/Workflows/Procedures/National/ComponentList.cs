using System.Globalization;
using System.Text.RegularExpressions;

namespace LongAn.Workflows.Procedures.National;

/// <summary>The list of papers of a record: groups, each with names and the numbers that end them.</summary>
internal static partial class ComponentList
{
    private const string Heading = "Tên giấy tờMẫu đơn, tờ khaiSố lượng";
    private const string Field = "thanh_phan_ho_so";

    public static (Sequence<NationalComponent> Components, Sequence<string> Notes) Read(string text, List<NationalFlag> flags)
    {
        var components = new List<NationalComponent>();
        var notes = new List<string>();
        var parts = text.Split(Heading);
        var group = Trimmed(parts[0]);
        foreach (var part in parts.Skip(1))
        {
            var from = 0;
            foreach (Match count in Count().Matches(part))
            {
                Add(group, part[from..count.Index].Trim(), count, components, notes, flags);
                from = count.Index + count.Length;
            }

            // What follows the last number is the heading of the next group.
            group = Trimmed(part[from..]);
        }

        return (components.ToSequence(), notes.ToSequence());
    }

    private static void Add(string? group, string name, Match count, List<NationalComponent> components, List<string> notes, List<NationalFlag> flags)
    {
        var (originals, copies) = (count.Groups["originals"].Value, count.Groups["copies"].Value);
        if (name.Length == 0)
            return;
        if (originals == "0" && copies is "" or "0" || name.StartsWith("Lưu ý", StringComparison.OrdinalIgnoreCase) || name.StartsWith("* Lưu ý", StringComparison.OrdinalIgnoreCase))
        {
            NationalReader.Flag(flags, NationalTrap.NoteAmongComponents, Field, name);
            notes.Add(name);
            return;
        }

        // A name that ends in a number runs into the number of papers: “mẫu số 03” and “1 bản chính” read “031 bản chính”.
        if (originals.Length > 1)
            NationalReader.Flag(flags, NationalTrap.TextScrambled, Field, $"{name}{count.Value}");
        components.Add(new(group, name, originals.Length == 1 ? originals[0] - '0' : originals.Length == 0 ? 0 : null, Whole(copies)));
    }

    private static int Whole(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string? Trimmed(string text) => text.Trim(' ', '-', '*', ':', '\n', '\r', '\t') is { Length: > 0 } words ? words : null;

    [GeneratedRegex(@"(?<originals>\d+) bản chính(?:,\s*(?<copies>\d{1,3}) bản sao)?|(?<copies>\d{1,3}) bản sao(?!\s*có)", RegexOptions.CultureInvariant)]
    private static partial Regex Count();
}
