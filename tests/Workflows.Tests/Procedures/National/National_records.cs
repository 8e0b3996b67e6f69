using System.IO.Compression;
using System.Text.Json;
using LongAn.Workflows.Calendars;
using LongAn.Workflows.Dossiers;
using LongAn.Workflows.Procedures.National;
using Xunit;

namespace LongAn.Workflows.Tests.Procedures.National;

public sealed class National_records
{
    private const string Heading = "Hình thức nộpThời gianPhí, lệ phíMô tả";

    [Fact]
    public void Free_in_the_amount_and_money_in_the_description_is_flagged_and_no_fee_is_taken()
    {
        var draft = Draft(channels: Heading + "Trực tuyến5 Ngày làm việcMiễn phí(- Lệ phí cấp giấy phép lái xe: 135.000 đồng/lần.)");
        var row = Assert.Single(draft.Channels);
        Assert.Equal(new TimeLimit(5, TimeUnit.WorkingDay), row.Limit);
        Assert.Null(row.Fee);
        Assert.Equal([NationalTrap.FeeContradicted], draft.Flags.Select(flag => flag.Trap));
    }

    [Fact]
    public void Free_is_free_when_nothing_speaks_against_it() =>
        Assert.Equal(new Fee(FeeKind.Free, null, null), Draft(channels: Heading + "Trực tiếp20 NgàyMiễn phí").Channels.Single().Fee);

    [Fact]
    public void A_missing_time_is_not_taken_from_the_steps_but_they_are_quoted()
    {
        var draft = Draft(channels: Heading + "Trực tuyếnKhông có thông tin8,000 VNĐ", steps: "Trong 03 ngày làm việc, cơ quan trả lời.");
        Assert.Null(draft.Channels.Single().Limit);
        Assert.Equal(8000, draft.Channels.Single().Fee!.Amount);
        var flag = Assert.Single(draft.Flags);
        Assert.Equal(NationalTrap.TimeMissing, flag.Trap);
        Assert.Contains("03 ngày làm việc", flag.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_without_a_unit_is_no_limit()
    {
        var draft = Draft(channels: Heading + "Trực tuyến1Miễn phíDịch vụ bưu chính1Miễn phí");
        Assert.All(draft.Channels, row => Assert.Null(row.Limit));
        Assert.Equal([Channel.Online, Channel.Post], draft.Channels.Select(row => row.Channel));
        Assert.Equal(NationalTrap.UnitMissing, Assert.Single(draft.Flags).Trap);
    }

    [Fact]
    public void A_note_among_the_papers_is_a_note()
    {
        var draft = Draft(components: "* Giấy tờ phải nộp:Tên giấy tờMẫu đơn, tờ khaiSố lượngBản chụp phải rõ nét.0 bản chínhTờ khaiTK.doc1 bản chính,2 bản sao* Giấy tờ phải xuất trình:Tên giấy tờMẫu đơn, tờ khaiSố lượngHộ chiếu1 bản chính");
        Assert.Equal(["Bản chụp phải rõ nét."], draft.Notes);
        Assert.Equal([new("Giấy tờ phải nộp", "Tờ khaiTK.doc", 1, 2), new NationalComponent("Giấy tờ phải xuất trình", "Hộ chiếu", 1, 0)], draft.Components);
        Assert.Equal([NationalTrap.NoteAmongComponents], draft.Flags.Select(flag => flag.Trap));
    }

    [Fact]
    public void The_same_channel_twice_is_kept_twice_and_flagged()
    {
        var draft = Draft(channels: Heading + "Trực tiếp1 Ngày2,000 Việt Nam Đồng(/trang)Trực tiếp1 Ngày10 USD(/bản)");
        Assert.Equal([2000, null], draft.Channels.Select(row => row.Fee?.Amount));
        Assert.Equal([NationalTrap.ChannelTwice], draft.Flags.Select(flag => flag.Trap));
    }

    [Fact]
    public void Torn_sentences_and_numbers_that_ran_together_are_flagged()
    {
        var draft = Draft(steps: "hoàn tất việc sinh tại Trung \nnộp hồ sơ.\nCán bộ kiểm tra.", components: "--Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn theo mẫu số 031 bản chính");
        Assert.Equal([NationalTrap.TextScrambled, NationalTrap.TextScrambled], draft.Flags.Select(flag => flag.Trap));
        Assert.Null(draft.Components.Single().Originals);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"ma_thu_tuc\":\"abc\",\"ten_thu_tuc\":\"x\"}")]
    [InlineData("{\"ma_thu_tuc\":1,\"ten_thu_tuc\":[]}")]
    public void What_is_no_record_is_told_and_never_thrown(string text)
    {
        var reading = NationalReader.Read(text);
        Assert.Null(reading.Draft);
        Assert.NotEqual("", reading.Problem!.En);
    }

    [Fact]
    public void Every_record_of_the_sample_becomes_a_draft_and_every_trap_is_found()
    {
        var file = Sample();
        Assert.SkipWhen(file is null, "The sample of national records is not here: set CONFORMANCE_DATA or put it at ../shared/data.");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        var readings = new List<NationalReading>();
        while (reader.ReadLine() is { } line)
            readings.Add(NationalReader.Read(line));
        Assert.Equal(914, readings.Count);
        Assert.All(readings, reading => Assert.NotNull(reading.Draft));
        Assert.Equal(Enum.GetValues<NationalTrap>(), readings.SelectMany(reading => reading.Draft!.Flags).Select(flag => flag.Trap).Distinct().Order());
        Assert.Contains(Of("1.001193").Flags, flag => flag.Trap == NationalTrap.UnitMissing);
        Assert.Contains(Of("1.001193").Flags, flag => flag.Trap == NationalTrap.TextScrambled);
        Assert.Contains(Of("1.001612").Flags, flag => flag.Trap == NationalTrap.TimeMissing);
        Assert.Contains(Of("3.000347").Flags, flag => flag.Trap == NationalTrap.FeeContradicted);
        Assert.Contains(Of("2.000815").Flags, flag => flag.Trap == NationalTrap.ChannelTwice);
        Assert.Equal("KQ.G15.000031", Of("1.001193").Results.Single().Code);

        NationalDraft Of(string code) => readings.First(reading => reading.Draft!.Code == code).Draft!;
    }

    private static NationalDraft Draft(string channels = Heading + "Trực tiếp1 NgàyMiễn phí", string steps = "", string components = "") =>
        NationalReader.Read(JsonSerializer.Serialize(new Dictionary<string, string>
        {
            ["ma_thu_tuc"] = "1.000001",
            ["ten_thu_tuc"] = "Thủ tục thử nghiệm",
            ["cach_thuc_thuc_hien"] = channels,
            ["trinh_tu_thuc_hien"] = steps,
            ["thanh_phan_ho_so"] = components,
        })).Draft!;

    private static string? Sample()
    {
        var root = Environment.GetEnvironmentVariable("CONFORMANCE_DATA") ?? Path.Combine(Definitions.Folder, "..", "..", "shared", "data");
        var file = Path.Combine(root, "national-procedures", "records.jsonl.gz");
        return File.Exists(file) ? file : null;
    }
}
