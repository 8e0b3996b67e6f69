namespace LongAn.Workflows.Calendars;

/// <summary>What reading a legal profile came to. The profile is null when there is at least one error.</summary>
public sealed record LegalProfileReading(LegalProfile? Profile, Sequence<Diagnostic> Diagnostics);

/// <summary>Reads a legal profile from JSON; the fields are those of <see cref="LegalProfile"/> in camel case.</summary>
public static class LegalProfileReader
{
    private const int MaxBytes = 1 << 18;

    private static readonly Dictionary<string, ClockEffect> Effects = new(StringComparer.Ordinal)
    {
        ["NONE"] = ClockEffect.None,
        ["RESTART"] = ClockEffect.Restart,
        ["PAUSE"] = ClockEffect.Pause,
        ["NEW_LIMIT"] = ClockEffect.NewLimit,
    };

    private static readonly Dictionary<string, DueTimeOfDay> DueTimes = new(StringComparer.Ordinal)
    {
        ["END_OF_WORK"] = DueTimeOfDay.EndOfWork,
        ["SAME_TIME"] = DueTimeOfDay.SameTime,
    };

    private static readonly Dictionary<string, PaperSize?> Papers = new(StringComparer.Ordinal)
    {
        ["A4"] = PaperSize.A4,
        ["A5"] = PaperSize.A5,
    };

    /// <summary>Reads a legal profile. Bad content gives diagnostics, never an exception.</summary>
    /// <param name="json">UTF-8 JSON of at most 256 KiB.</param>
    /// <param name="file">Its path, for the diagnostics.</param>
    public static LegalProfileReading Read(Stream json, string file)
    {
        var diagnostics = new List<Diagnostic>();
        using var document = JsonInput.Parse(json, file, MaxBytes, diagnostics);
        if (document is null)
            return new(null, diagnostics.ToSequence());

        var root = new JsonFields(document.RootElement, "", file, diagnostics);
        root.Ignore("note");
        root.Require("effectiveFrom");
        var defaults = new LegalProfile("", new("", ""), new(2000, 1, 1));
        var profile = new LegalProfile(root.RequiredText("id"), root.RequiredWords("name"), root.Date("effectiveFrom") ?? defaults.EffectiveFrom, root.Date("effectiveTo"))
        {
            Active = root.Flag("active", defaults.Active),
            HoursPerDay = root.Number("hoursPerDay", defaults.HoursPerDay, 1, 24),
            TransferCutOff = root.Time("transferCutOff") ?? defaults.TransferCutOff,
            DueTimeOfDay = root.Choice("dueTimeOfDay", DueTimes, defaults.DueTimeOfDay),
            SupplementAfterAppraisal = root.Choice("supplementAfterAppraisal", Effects, defaults.SupplementAfterAppraisal),
            SupplementNoticeDays = root.Whole("supplementNoticeDays", defaults.SupplementNoticeDays, 0, 1000),
            MaxSupplementsAtIntake = root.Whole("maxSupplementsAtIntake", defaults.MaxSupplementsAtIntake, 0, 1000),
            MaxExtensions = root.Whole("maxExtensions", defaults.MaxExtensions, 0, 1000),
            ExtensionNoticeDays = root.Whole("extensionNoticeDays", defaults.ExtensionNoticeDays, 0, 1000),
            ForceMajeureExcluded = root.Flag("forceMajeureExcluded", defaults.ForceMajeureExcluded),
            DossierCodeFormat = root.Text("dossierCodeFormat") ?? defaults.DossierCodeFormat,
            PartialOnlineNeedsReason = root.Flag("partialOnlineNeedsReason", defaults.PartialOnlineNeedsReason),
            AgencyLevels = Texts(root, "agencyLevels"),
            Slips = Slips(root),
            ToVerify = Texts(root, "toVerify"),
        };
        root.Finish();
        if (profile.EffectiveTo < profile.EffectiveFrom)
            root.AddAt("effectiveTo", "profile.period", "Ngày hết hiệu lực phải sau ngày có hiệu lực.", $"Expected an end not earlier than {profile.EffectiveFrom:uuuu-MM-dd}, but found {profile.EffectiveTo:uuuu-MM-dd}.");
        return new(diagnostics.Count == 0 ? profile : null, diagnostics.ToSequence());
    }

    private static Sequence<string> Texts(JsonFields root, string name)
    {
        var texts = new List<string>();
        foreach (var (item, path) in root.Items(name))
        {
            if (item.ValueKind == System.Text.Json.JsonValueKind.String)
                texts.Add(item.GetString()!);
            else
                root.Add(path, "json.wrong-value", "Cần một chuỗi.", $"Expected a text, but found {item.ValueKind}.");
        }

        return texts.ToSequence();
    }

    private static Sequence<SlipForm> Slips(JsonFields root)
    {
        var slips = new List<SlipForm>();
        foreach (var (item, path) in root.Items("slips"))
        {
            var fields = root.Fields(item, path);
            slips.Add(new(fields.RequiredText("number"), fields.RequiredText("key"), fields.RequiredWords("name"), fields.Choice("paper", Papers, null)));
            fields.Finish();
        }

        return slips.ToSequence();
    }
}
