using System.Text;
using LongAn.Workflows.Bpmn;
using Xunit;

namespace LongAn.Workflows.Tests.Bpmn;

public sealed class BpmnWriterTests
{
    [Fact]
    public void Everything_that_was_read_is_written_again_as_it_was()
    {
        var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
            + BpmnText.Process(
                """
                <!-- ghi chú -->
                <bpmn:documentation textFormat="text/html"><![CDATA[<b>Hồ sơ</b> & giấy tờ]]></bpmn:documentation>
                <bpmn:startEvent id="s" name="Dòng một&#xA;dòng &lt;hai&gt;&#xD;" x:mark="đỏ" xmlns:x="urn:other"><bpmn:extensionElements><x:any deep="yes"> <x:more /> </x:any></bpmn:extensionElements></bpmn:startEvent>
                """);

        Assert.Equal(text, Encoding.UTF8.GetString(Written(text)));
    }

    [Fact]
    public void Another_encoding_becomes_utf_8()
    {
        var source = Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + BpmnText.Process("<bpmn:startEvent id=\"s\" name=\"Đà\"/>").Replace("Đ", "&#272;", StringComparison.Ordinal));

        var written = Encoding.UTF8.GetString(Written(BpmnText.Read(source).Document!));

        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>", written, StringComparison.Ordinal);
        Assert.Contains("name=\"Đà\"", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hồ sơ")]
    [InlineData("Ho\u0302\u0300 so\u031B")]
    public void Characters_are_neither_composed_nor_decomposed(string name) =>
        Assert.Contains(name, Encoding.UTF8.GetString(Written(BpmnText.Process($"<bpmn:startEvent id=\"s\" name=\"{name}\"/>"))), StringComparison.Ordinal);

    [Fact]
    public void Writing_leaves_the_stream_open()
    {
        using var stream = new MemoryStream();

        BpmnWriter.Write(BpmnText.Read(BpmnText.Process("<bpmn:startEvent id=\"s\"/>")).Document!, stream);

        Assert.True(stream.CanWrite);
    }

    private static byte[] Written(string text) => Written(BpmnText.Read(text).Document!);

    private static byte[] Written(BpmnDocument document)
    {
        using var stream = new MemoryStream();
        BpmnWriter.Write(document, stream);
        return stream.ToArray();
    }
}
