using System.Globalization;
using System.Text.Json;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Execution;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Procedures.Manifest;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Workflows.Procedures.Scenarios;

/// <summary>What came of reading a scenario.</summary>
/// <param name="Scenario">The scenario; null when there is at least one error.</param>
/// <param name="Diagnostics">What was found.</param>
public sealed record ScenarioReading(Scenario? Scenario, Sequence<Diagnostic> Diagnostics);

/// <summary>Reads <c>scenarios/NAME.json</c>. Times are texts <c>yyyy-MM-ddTHH:mm</c> as a Vietnamese clock shows them.</summary>
public static class ScenarioReader
{
    internal static readonly LocalDateTimePattern TimePattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>The scenarios of a package, in order of their paths.</summary>
    public static Sequence<ScenarioReading> ReadAll(ProcedurePackage package) => FilesOf(package).Select(Read).ToSequence();

    /// <summary>The files of a package that are scenarios, in order of their paths.</summary>
    public static IEnumerable<PackageFile> FilesOf(ProcedurePackage package) =>
        package.Files.Where(file => file.Path.StartsWith(PackageHash.ScenarioFolder, StringComparison.Ordinal) && file.Path.EndsWith(".json", StringComparison.Ordinal));

    /// <summary>Reads a scenario. Never throws for what is in the file.</summary>
    public static ScenarioReading Read(PackageFile file)
    {
        var findings = new Findings(file.Path);
        if (ObjectReader.Root(file.Content.Span, findings) is not { } root)
            return new(null, findings.Items.ToSequence());
        var name = root.Bilingual("name");
        var given = root.RequiredObject("given");
        var (profile, at, application) = given is null ? default : ReadGiven(given);
        var steps = root.List("steps", required: false, ReadStep);
        var expect = root.RequiredObject("expect") is { } end ? ReadExpectation(end) : null;
        root.End();
        return new(
            findings.HasErrors ? null : new(name, file.Path, profile, at, application!, steps, expect!),
            Findings.Sorted(findings.Items));
    }

    private static (string? Profile, Instant At, Application Application) ReadGiven(ObjectReader given)
    {
        var profile = given.OptionalText("profile");
        var at = Time(given, "at", given.Text("at"));
        var channel = Word(given, "channel", Channel.Online);
        var applicant = given.RequiredObject("applicant");
        var application = new Application(
            given.Text("case"),
            given.Text("agency"),
            channel,
            Word(given, "filingMode", channel switch { Channel.Online => FilingMode.SelfRemote, Channel.Direct => FilingMode.AssistedAtCounter, _ => FilingMode.PostalAgent }),
            channel == Channel.Online ? new("password", 1, "local") : new("in-person", 0, "none"),
            OnBehalf: channel != Channel.Online,
            applicant is null ? new(1, "", "", null, null, null) : ReadApplicant(applicant),
            Data(given, "data"),
            given.Texts("papers").Select(Paper).ToSequence(),
            Word(given, "returnMode", ReturnMode.Online));
        given.End();
        return (profile, at, application);
    }

    private static Applicant ReadApplicant(ObjectReader reader)
    {
        var applicant = new Applicant(
            reader.Has("kind") ? reader.Count("kind") : 1,
            reader.Text("name"),
            reader.Text("identityNumber"),
            reader.OptionalText("phone"),
            reader.OptionalText("email"),
            reader.OptionalText("address"));
        reader.End();
        return applicant;
    }

    private static ScenarioStep ReadStep(ObjectReader item)
    {
        var at = Time(item, "at", item.Text("at"));
        var action = item.Choice("do", ("complete", 0), ("withdraw", 1), ("extend", 2), ("passTime", 3), ("beginPayment", 4), ("tellPayment", 5), ("excludeForceMajeure", 6), ("endCall", 7)) switch
        {
            0 => ReadCompletion(item),
            1 => new Withdraw(item.Text("reason")),
            2 => new Extend(Time(item, "newDueAt", item.Text("newDueAt")), item.Text("reason")),
            4 => new BeginPayment(),
            5 => new TellPayment(item.Has("payment") ? item.Count("payment") : 1, !item.Flag("failed"), (long?)item.OptionalNumber("amount"), item.Text("transaction")),
            7 => new EndCall(item.Text("call"), Word(item, "end", CallEnd.Completed), item.OptionalText("number"), Data(item, "data")),
            6 => new LoseDays(Date(item, "first"), Date(item, "last"), item.Text("reason")),
            _ => (ScenarioAction)new LetTimePass(),
        };
        var refused = item.Has("refused") ? Word<RejectionCode>(item, "refused", default) : (RejectionCode?)null;
        return new(at, action, refused, item.Object("expect") is { } expect ? ReadExpectation(expect) : null);
    }

    private static CompleteStep ReadCompletion(ObjectReader item) => new(
        item.Text("step"),
        item.Has("by") ? Word<Role>(item, "by", default) : null,
        item.Text("outcome"),
        item.OptionalText("reason"),
        Data(item, "data"),
        item.Texts("papers"),
        item.OptionalText("resultFile"),
        item.List("defects", required: false, defect => new Defect(defect.OptionalText("component"), defect.Text("description"))),
        item.List("present", required: false, person => new PresentPerson(person.Text("name"), person.Text("identityNumber"))),
        OptionalTime(item, "appointmentAt"));

    private static ScenarioExpectation ReadExpectation(ObjectReader reader)
    {
        var expectation = new ScenarioExpectation(
            reader.Has("path") ? reader.Texts("path") : null,
            reader.Has("open") ? reader.Texts("open") : null,
            reader.Has("status") ? Status(reader) : null,
            OptionalTime(reader, "dueAt"),
            OptionalTime(reader, "promisedAt"),
            OptionalTime(reader, "stepDueAt"),
            reader.OptionalText("code"),
            reader.Has("slips") ? reader.Texts("slips").Select(word => Parse<SlipKey>(reader, "slips", word)).ToSequence() : null,
            reader.OptionalText("resultNumber"),
            reader.Has("closure") ? Word<ClosureKind>(reader, "closure", default) : null,
            OptionalTime(reader, "completedAt"),
            (long?)reader.OptionalNumber("owed"),
            reader.Has("payments") ? reader.Texts("payments").Select(word => Parse<PaymentFate>(reader, "payments", word)).ToSequence() : null)
        {
            LateNotice = reader.Has("lateNotice") ? reader.Flag("lateNotice") : null,
            Agencies = reader.Has("agencies") ? reader.Texts("agencies") : null,
            Calls = reader.Has("calls") ? reader.Texts("calls") : null,
        };
        reader.End();
        return expectation;
    }

    private static NationalStatus Status(ObjectReader reader)
    {
        var number = reader.Count("status");
        if (Enum.IsDefined((NationalStatus)number))
            return (NationalStatus)number;
        Wrong(reader, "status", number.ToString(CultureInfo.InvariantCulture), "một trạng thái quốc gia từ 1 đến 10", "a national status from 1 to 10");
        return NationalStatus.Registered;
    }

    /// <summary>A paper stands for itself: scenarios hold no files, so its hash is made of its component's code.</summary>
    internal static Paper Paper(string component) => File(component, component, PaperSource.Upload, component + ".pdf");

    /// <summary>A file that an officer attaches as the result.</summary>
    internal static Paper ResultFile(string fileName) => File(component: null, fileName, PaperSource.Officer, fileName);

    private static Paper File(string? component, string content, PaperSource source, string fileName) => new(
        component,
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(content))),
        content.Length,
        "application/pdf",
        source,
        new FileName(fileName));

    private static ContextValue Data(ObjectReader reader, string name) =>
        reader.Object(name) is { } data ? (ContextValue)ToValue(data.Part) : ContextValue.Empty;

    private static Value ToValue(JsonPart part) => part.Kind switch
    {
        JsonValueKind.Object => new ContextValue(part.Members.Select(member => KeyValuePair.Create(member.Name, ToValue(member.Value)))),
        JsonValueKind.Array => new ListValue(part.Items.Select(ToValue).ToSequence()),
        JsonValueKind.String => Value.Of(part.Literal),
        JsonValueKind.Number => decimal.TryParse(part.Literal, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Value.Of(number) : Value.Null,
        JsonValueKind.True => Value.Of(true),
        JsonValueKind.False => Value.Of(false),
        _ => Value.Null,
    };

    private static T Word<T>(ObjectReader reader, string name, T otherwise)
        where T : struct, Enum => reader.OptionalText(name) is { } word ? Parse<T>(reader, name, word) : otherwise;

    private static T Parse<T>(ObjectReader reader, string name, string word)
        where T : struct, Enum
    {
        if (Words.Parse<T>(word) is { } value)
            return value;
        var words = string.Join(", ", Enum.GetValues<T>().Select(Words.Of));
        Wrong(reader, name, word, $"một trong: {words}", $"one of: {words}");
        return default;
    }

    private static LocalDate Date(ObjectReader reader, string name)
    {
        var text = reader.Text(name);
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } date)
            return date.Value;
        if (text.Length > 0)
            Wrong(reader, name, text, "một ngày dạng 2026-11-23", "a date such as 2026-11-23");
        return default;
    }

    private static Instant? OptionalTime(ObjectReader reader, string name) =>
        reader.OptionalText(name) is { } text ? Time(reader, name, text) : null;

    private static Instant Time(ObjectReader reader, string name, string text)
    {
        if (TimePattern.Parse(text) is { Success: true } time)
            return LegalZone.ToInstant(time.Value);
        if (text.Length > 0)
            Wrong(reader, name, text, "ngày giờ như 2026-11-23T09:00", "a date and time such as 2026-11-23T09:00");
        return default;
    }

    private static void Wrong(ObjectReader reader, string name, string found, string vi, string en) =>
        reader.Findings.ErrorAt(
            reader.Part[name] ?? reader.Part,
            "scenario.value",
            $"“{name}” phải là {vi}, nhưng tìm thấy “{found}”. Hãy sửa giá trị này.",
            $"Expected \"{name}\" to be {en}, but found \"{found}\". Correct this value.");
}
