using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using NodaTime.Text;

namespace LongAn.Workflows.Procedures.Manifest;

/// <summary>Reads <c>procedure.json</c>. The same rules stand, for editors, in <c>definitions/schema/procedure.schema.json</c>.</summary>
internal static class ProcedureReader
{
    public const string FileName = "procedure.json";

    private static readonly LocalTimePattern TimeOfDay = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private static readonly (string Word, string Key)[] SlipKeys =
        [.. new[] { "receipt", "supplement", "refusal", "apology", "stop", "control", "register", "obligation" }.Select(key => (key, key))];

    public static Procedure? Read(ReadOnlySpan<byte> bytes, Findings findings)
    {
        if (ObjectReader.Root(bytes, findings) is not { } root)
            return null;

        var level = root.Choice("level", ("full", OnlineLevel.Full), ("partial", OnlineLevel.Partial), ("informationOnly", OnlineLevel.InformationOnly));
        var notes = new List<Text>();
        var procedure = new Procedure(
            root.Text("code", Shapes.ProcedureCode(), "procedure.code-shape", Shapes.ProcedureCodeWords),
            root.Bilingual("name"),
            ReadSector(root.RequiredObject("sector")),
            level,
            ReadPartialReason(root, level),
            ReadDecision(root.RequiredObject("decision")),
            root.List("applicants", required: true, ReadText),
            root.Bilingual("competentAgency"),
            root.Choices("agencyLevels", Provenance.AgencyLevels),
            root.Texts("agencies"),
            root.List("cases", required: true, item => new ProcedureCase(Word(item, "code"), item.Bilingual("name"))),
            root.List("channels", required: true, ReadOffer),
            root.List("components", required: false, item => ReadComponent(item, notes)).Where(component => component is not null).ToSequence()!,
            notes.ToSequence(),
            ReadResult(root.RequiredObject("result")),
            root.List("guide", required: false, ReadText),
            root.OptionalBilingual("conditions"),
            root.List("legalBases", required: true, ReadLegalBasis),
            root.List("facts", required: false, ReadFact),
            Word(root, "form"),
            root.List("slips", required: false, ReadSlip),
            root.Texts("imports"))
        {
            Clock = ClockReader.Read(root.Object("clock")),
        };
        root.End();
        ProcedureRules.Check(procedure, root.Part, findings);
        return procedure;
    }

    private static Text ReadText(ObjectReader item) => new(item.Text("vi"), item.Text("en"));

    private static SlipTemplate ReadSlip(ObjectReader item)
    {
        var (key, template) = (item.Choice("key", SlipKeys), Word(item, "template"));
        if (item.Object("form") is not { } form)
            return new(key, template);
        var own = new SectorForm(key, form.Text("number"), form.Bilingual("name"));
        form.End();
        return new(key, template, own);
    }

    private static string Word(ObjectReader reader, string name) => reader.Text(name, Shapes.Word(), "procedure.name-shape", Shapes.WordWords);

    private static Sector ReadSector(ObjectReader? reader)
    {
        if (reader is null)
            return new("", new("", ""));
        var sector = new Sector(Word(reader, "code"), reader.Bilingual("name"));
        reader.End();
        return sector;
    }

    private static PartialReason? ReadPartialReason(ObjectReader root, OnlineLevel level)
    {
        var reader = level == OnlineLevel.Partial ? root.RequiredObject("partialReason") : root.Object("partialReason");
        if (reader is null)
            return null;
        var reason = new PartialReason(
            reader.Choice(
                "kind",
                ("presence", PartialReasonKind.Presence),
                ("onSiteVerification", PartialReasonKind.OnSiteVerification),
                ("technicalIncident", PartialReasonKind.TechnicalIncident),
                ("otherTechnicalIssue", PartialReasonKind.OtherTechnicalIssue)),
            reader.Bilingual("explanation"),
            reader.Text("legalBasis"),
            Provenance.ReadMark(reader),
            reader.Text("source"));
        reader.End();
        return reason;
    }

    private static PublicationDecision ReadDecision(ObjectReader? reader)
    {
        if (reader is null)
            return new("", Mark.ToVerify, "");
        var decision = new PublicationDecision(reader.Text("number"), Provenance.ReadMark(reader), reader.Text("source"));
        reader.End();
        return decision;
    }

    private static ChannelOffer ReadOffer(ObjectReader item)
    {
        var channel = item.Choice("channel", ("online", Channel.Online), ("direct", Channel.Direct), ("post", Channel.Post));
        return new(channel, item.OptionalText("case"), ReadLimit(item.Object("limit")), ReadFee(item.RequiredObject("fee")));
    }

    internal static TimeLimit? ReadLimit(ObjectReader? reader)
    {
        if (reader is null)
            return null;
        var unit = reader.Choice("unit", ("workingDay", TimeUnit.WorkingDay), ("calendarDay", TimeUnit.CalendarDay), ("hour", TimeUnit.Hour), ("month", TimeUnit.Month));
        var before = reader.OptionalText("sameDayUntil", Shapes.Time(), "procedure.time-shape", Shapes.TimeWords);
        var limit = new TimeLimit(reader.Number("value"), unit, before is not null && TimeOfDay.Parse(before) is { Success: true } time ? time.Value : null);
        if (!limit.IsValid && reader.Has("value"))
        {
            reader.Findings.ErrorAt(
                reader.Part["value"]!,
                "procedure.limit-range",
                $"Thời hạn phải lớn hơn 0 và không quá khoảng một trăm năm, nhưng tìm thấy {limit.Value}. Hãy sửa con số hoặc xoá thời hạn khi hồ sơ quốc gia không ghi.",
                $"Expected a limit of more than 0 and at most about a hundred years, but found {limit.Value}. Correct the number, or leave the limit out when the national record states none.");
        }

        reader.End();
        return limit;
    }

    private static Fee ReadFee(ObjectReader? reader)
    {
        if (reader is null)
            return new(FeeKind.SetByAuthority, null, null);
        var kind = reader.Choice("kind", ("free", FeeKind.Free), ("amount", FeeKind.Amount), ("setByAuthority", FeeKind.SetByAuthority));
        var amount = reader.OptionalNumber("amount");
        if (kind == FeeKind.Amount != amount is >= 0 and <= 1_000_000_000_000m || (amount is { } money && money != decimal.Truncate(money)))
        {
            reader.Findings.ErrorAt(
                reader.Part,
                "procedure.fee-amount",
                "“amount” (đồng, số nguyên không âm) chỉ có và phải có khi “kind” là amount. Miễn phí ghi free; do cơ quan khác quy định ghi setByAuthority.",
                "Expected \"amount\" (whole đồng, not negative) exactly when \"kind\" is amount. Free of charge is \"free\"; set elsewhere is \"setByAuthority\".");
            amount = null;
        }

        var fee = new Fee(kind, (long?)amount, reader.OptionalBilingual("note"));
        reader.End();
        return fee;
    }

    private static ProcedureComponent? ReadComponent(ObjectReader item, List<Text> notes)
    {
        if (item.Choice("kind", ("component", true), ("note", false)))
        {
            return new(
                Word(item, "code"),
                item.Bilingual("name"),
                item.Flag("required"),
                item.OptionalText("when"),
                item.Count("originals"),
                item.Count("copies"),
                item.Flag("replaceable"),
                item.OptionalBilingual("note"));
        }

        notes.Add(item.Bilingual("text"));
        return null;
    }

    private static ResultKind ReadResult(ObjectReader? reader)
    {
        if (reader is null)
            return new(null, new("", ""), null);
        var result = new ResultKind(
            reader.OptionalText("code", Shapes.ResultCode(), "procedure.result-code-shape", Shapes.ResultCodeWords),
            reader.Bilingual("name"),
            reader.OptionalText("template", Shapes.Word(), "procedure.name-shape", Shapes.WordWords));
        reader.End();
        return result;
    }

    private static LegalBasis ReadLegalBasis(ObjectReader item) =>
        new(item.Text("number"), item.Bilingual("name"), Provenance.ReadMark(item), item.Text("source"));

    private static Fact ReadFact(ObjectReader item) =>
        new(item.Bilingual("name"), Provenance.ReadMark(item), item.Text("source"), item.OptionalText("about"));
}
