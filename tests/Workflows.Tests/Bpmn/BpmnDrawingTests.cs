using System.Globalization;
using System.Text;
using System.Xml.Linq;
using LongAn.Workflows.Bpmn;
using Xunit;

namespace LongAn.Workflows.Tests.Bpmn;

public sealed class BpmnDrawingTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Every_element_of_the_diagram_is_drawn_once()
    {
        var document = Drawn();

        var drawn = Ids(ToSvg(document));

        var process = document.Model.Processes[0];
        Assert.Equal(
            process.Body.Nodes.Select(n => n.Id).Concat(process.Body.Flows.Select(f => f.Id)).Concat(process.Lanes.Select(l => l.Id)).Append("pool").Order(StringComparer.Ordinal),
            drawn.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Frames_lie_below_lines_lines_below_nodes_and_boundary_events_on_top()
    {
        var order = Ids(ToSvg(Drawn())).ToList();

        Assert.Equal("pool", order[0]);
        Assert.Equal("late", order[^1]);
        Assert.True(order.IndexOf("leader") < order.IndexOf("f1"));
        Assert.True(order.IndexOf("f9") < order.IndexOf("submitted"));
    }

    [Fact]
    public void A_drawing_needs_nothing_from_outside_and_runs_nothing()
    {
        var svg = ToSvg(Drawn(), new Dictionary<string, DrawingMark> { ["sign"] = DrawingMark.Error });

        string[] allowed = ["svg", "title", "g", "rect", "circle", "path", "polyline", "text", "tspan"];
        Assert.All(svg.DescendantsAndSelf(), e => Assert.Contains(e.Name.LocalName, allowed));
        Assert.All(svg.DescendantsAndSelf().Attributes(), a =>
        {
            Assert.False(a.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase), a.ToString());
            Assert.DoesNotContain(a.Name.LocalName, new[] { "id", "style", "href", "class" });
            Assert.DoesNotContain("url(", a.Value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Names_are_text_and_never_markup()
    {
        var svg = ToSvg(Read(File.ReadAllText(Fixture()).Replace("Ký duyệt", "&lt;script&gt;alert(1)&lt;/script&gt;", StringComparison.Ordinal)));

        Assert.Empty(svg.Descendants(Svg + "script"));
        Assert.Contains(svg.Descendants(Svg + "tspan"), t => t.Value.Contains("<script>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(DrawingMark.Done, "done", "đã xong / done")]
    [InlineData(DrawingMark.Current, "current", "đang thực hiện / in progress")]
    [InlineData(DrawingMark.Waiting, "waiting", "đang chờ / waiting")]
    [InlineData(DrawingMark.Error, "error", "có lỗi / error")]
    public void A_mark_changes_fill_and_says_so_in_words(DrawingMark mark, string word, string title)
    {
        var plain = Figure(ToSvg(Drawn()), "intake");
        var marked = Figure(ToSvg(Drawn(), new Dictionary<string, DrawingMark> { ["intake"] = mark, ["gone"] = mark }), "intake");

        Assert.Null(plain.Attribute("data-mark"));
        Assert.Equal(word, marked.Attribute("data-mark")!.Value);
        Assert.Equal("Kiểm tra, tiếp nhận hồ sơ: " + title, marked.Element(Svg + "title")!.Value);
        Assert.NotEqual(plain.Element(Svg + "rect")!.Attribute("fill")!.Value, marked.Element(Svg + "rect")!.Attribute("fill")!.Value);
    }

    [Fact]
    public void Names_of_pools_and_lanes_are_turned()
    {
        var svg = ToSvg(Drawn());

        Assert.StartsWith("rotate(-90 ", Figure(svg, "pool").Element(Svg + "text")!.Attribute("transform")!.Value, StringComparison.Ordinal);
        Assert.StartsWith("rotate(-90 ", Figure(svg, "leader").Element(Svg + "text")!.Attribute("transform")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_words_stay_within_their_task_and_the_whole_is_in_the_title()
    {
        var name = string.Concat(Enumerable.Repeat("Thẩm định rất kỹ lưỡng ", 20)).Trim();
        var svg = ToSvg(Read(File.ReadAllText(Fixture()).Replace("Ký duyệt", name, StringComparison.Ordinal)));

        var figure = Figure(svg, "sign");
        var lines = figure.Descendants(Svg + "tspan").ToList();
        Assert.EndsWith("…", lines[^1].Value, StringComparison.Ordinal);
        Assert.All(lines, l => Assert.InRange(double.Parse(l.Attribute("y")!.Value, CultureInfo.InvariantCulture), 405, 485));
        Assert.Equal(name, figure.Element(Svg + "title")!.Value);
    }

    [Fact]
    public void The_paper_holds_everything()
    {
        var svg = ToSvg(Drawn());

        var box = svg.Attribute("viewBox")!.Value.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        Assert.All(svg.Descendants(Svg + "rect"), r =>
        {
            Assert.True(Number(r, "x") >= box[0] && Number(r, "x") + Number(r, "width") <= box[0] + box[2]);
            Assert.True(Number(r, "y") >= box[1] && Number(r, "y") + Number(r, "height") <= box[1] + box[3]);
        });
    }

    [Fact]
    public void A_file_without_a_diagram_says_so() =>
        Assert.Contains("chưa có hình vẽ", ToSvg(Read(BpmnText.Process("<bpmn:startEvent id=\"s\"/>"))).Value, StringComparison.Ordinal);

    [Theory]
    [InlineData("width=\"120\" height=\"80\"", "width=\"NaN\" height=\"80\"")]
    [InlineData("width=\"120\" height=\"80\"", "width=\"1e300\" height=\"80\"")]
    [InlineData("width=\"120\" height=\"80\"", "width=\"-1\" height=\"80\"")]
    [InlineData("width=\"120\" height=\"80\"", "width=\"0.001\" height=\"0.001\"")]
    [InlineData("<di:waypoint x=\"158\" y=\"130\" />", "")]
    [InlineData("bpmnElement=\"intake\"", "bpmnElement=\"gone\"")]
    public void A_broken_diagram_is_drawn_as_far_as_it_goes(string right, string wrong)
    {
        var text = File.ReadAllText(Fixture());
        Assert.Contains(right, text, StringComparison.Ordinal);

        var svg = ToSvg(Read(text.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Contains("done", Ids(svg));
        Assert.DoesNotContain("NaN", svg.ToString(), StringComparison.Ordinal);
    }

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private static XElement Figure(XElement svg, string id) => svg.Elements(Svg + "g").Single(g => g.Attribute("data-element")?.Value == id);

    private static IEnumerable<string> Ids(XElement svg) => svg.Elements(Svg + "g").Select(g => g.Attribute("data-element")!.Value);

    private static XElement ToSvg(BpmnDocument document, IReadOnlyDictionary<string, DrawingMark>? marks = null) => XElement.Parse(BpmnDrawing.ToSvg(document, marks));

    private static string Fixture() => BpmnText.RepositoryFile("tests", "Workflows.Tests", "Bpmn", "drawn.bpmn");

    private static BpmnDocument Drawn() => Read(File.ReadAllText(Fixture()));

    private static BpmnDocument Read(string text) => BpmnText.Read(Encoding.UTF8.GetBytes(text)).Document!;
}
