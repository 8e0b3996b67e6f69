using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using LongAn.Workflows.Bpmn;
using Xunit;

namespace LongAn.Workflows.Tests.Bpmn;

public sealed class HostileXmlTests
{
    [Theory]
    [InlineData("", "bpmn.not-xml")]
    [InlineData("quy trình", "bpmn.not-xml")]
    [InlineData("<bpmn:definitions>", "bpmn.not-xml")]
    [InlineData("<a/><b/>", "bpmn.not-xml")]
    [InlineData("<a>&#0;</a>", "bpmn.not-xml")]
    [InlineData("<definitions/>", "bpmn.not-bpmn")]
    [InlineData("<package xmlns=\"http://www.wfmc.org/2009/XPDL2.2\"/>", "bpmn.not-bpmn")]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", "bpmn.dtd")]
    [InlineData("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", "bpmn.dtd")]
    [InlineData("<?xml version=\"1.0\" encoding=\"klingon\"?><a/>", "bpmn.encoding")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-7\"?><a/>", "bpmn.encoding")]
    [InlineData("<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>", "bpmn.no-process", true)]
    public void What_is_no_bpmn_gives_one_finding(string text, string code, bool document = false)
    {
        var reading = BpmnText.Read(text);

        var finding = Assert.Single(reading.Diagnostics);
        Assert.Equal((Severity.Error, code), (finding.Severity, finding.Code));
        Assert.Equal(document, reading.Document is not null);
    }

    [Fact]
    public void Bytes_that_are_not_of_the_declared_encoding_are_refused()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("<a>"), 0xC3, 0x28, .. Encoding.UTF8.GetBytes("</a>")];

        Assert.Equal("bpmn.encoding", Assert.Single(BpmnText.Read(bytes).Diagnostics).Code);
    }

    [Fact]
    public void A_file_of_fifty_megabytes_is_refused_without_being_read_whole()
    {
        using var stream = new EndlessSpaces(50 * 1024 * 1024);

        var reading = BpmnReader.Read(stream);

        Assert.Equal("bpmn.too-large", Assert.Single(reading.Diagnostics).Code);
        Assert.Equal(BpmnReadOptions.Default.MaxBytes + 1, stream.Position);
    }

    [Fact]
    public void A_file_of_exactly_the_largest_size_is_read()
    {
        var bytes = Encoding.UTF8.GetBytes(BpmnText.Process("<bpmn:startEvent id=\"s\"/>"));

        Assert.NotNull(BpmnText.Read(bytes, new() { MaxBytes = bytes.Length }).Document);
        Assert.Null(BpmnText.Read(bytes, new() { MaxBytes = bytes.Length - 1 }).Document);
    }

    [Fact]
    public void Nesting_is_bounded()
    {
        string Nested(int levels) => BpmnText.Process($"<bpmn:extensionElements>{Repeat("<a>", levels)}{Repeat("</a>", levels)}</bpmn:extensionElements>");

        Assert.Empty(BpmnText.Read(Nested(97)).Diagnostics);
        Assert.Equal("bpmn.too-deep", BpmnText.Only(Nested(98)).Code);
        Assert.Equal("bpmn.too-deep", BpmnText.Only(Nested(100_000)).Code);
    }

    [Fact]
    public void The_number_of_elements_is_bounded()
    {
        string Many(int count) => BpmnText.Process($"<bpmn:extensionElements>{Repeat("<a/>", count)}</bpmn:extensionElements>");

        Assert.Empty(BpmnText.Read(Many(49_997)).Diagnostics);
        Assert.Equal("bpmn.too-many-elements", BpmnText.Only(Many(49_998)).Code);
    }

    [Fact]
    public void The_length_of_an_attribute_is_bounded()
    {
        string Long(int length) => BpmnText.Process($"<bpmn:startEvent id=\"s\" name=\"{new string('x', length)}\"/>");

        Assert.Empty(BpmnText.Read(Long(100_000)).Diagnostics);
        Assert.Equal("bpmn.attribute-too-long", BpmnText.Only(Long(100_001)).Code);
    }

    [Fact]
    public void The_list_of_findings_is_bounded()
    {
        var reading = BpmnText.Read(BpmnText.Process(Repeat("<bpmn:userTisk/>", 50)), new() { MaxFindings = 10 });

        Assert.Equal(11, reading.Diagnostics.Count);
        Assert.Equal("bpmn.too-many-findings", reading.Diagnostics[10].Code);
    }

    [Property(MaxTest = 300)]
    public Property A_file_with_any_bytes_changed_never_throws()
    {
        var original = Encoding.UTF8.GetBytes(BpmnText.Step("<la:step operation=\"intake\" presence=\"2\"><la:limit value=\"2\" unit=\"hour\"/><la:outcome code=\"a\" name=\"Nhận\" effects=\"accept\"/></la:step>"));
        var changes = Gen.Choose(0, original.Length - 1).Zip(Gen.Choose(0, 255)).ListOf();
        return Prop.ForAll(changes.ToArbitrary(), list =>
        {
            var bytes = (byte[])original.Clone();
            foreach (var (at, value) in list)
                bytes[at] = (byte)value;
            var reading = BpmnText.Read(bytes);
            return reading.Document is not null || reading.HasErrors;
        });
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    /// <summary>A long stream that counts how far it was read.</summary>
    private sealed class EndlessSpaces(long length) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position
        {
            get => _position;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - _position);
            buffer.AsSpan(offset, read).Fill((byte)' ');
            _position += read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
