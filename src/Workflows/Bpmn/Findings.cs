using System.Xml;
using System.Xml.Linq;

namespace LongAn.Workflows.Bpmn;

/// <summary>Findings in the order they were made, with the place of the element they concern.</summary>
internal sealed class Findings(int limit)
{
    private readonly List<Diagnostic> _list = [];

    public void Error(string code, XElement at, string vi, string en) => Add(new(Severity.Error, code, new(vi, en), PlaceOf(at)));

    public void Warning(string code, XElement at, string vi, string en) => Add(new(Severity.Warning, code, new(vi, en), PlaceOf(at)));

    public void NotExecuted(XElement at, string what) => Error(
        "bpmn.not-executed",
        at,
        $"Phần tử “{what}” chưa được hệ thống thực thi. Hãy vẽ lại bằng các phần tử được hỗ trợ.",
        $"Expected an element that is executed, but found “{what}”. Redraw this part with supported elements.");

    public Sequence<Diagnostic> ToSequence() =>
        _list.OrderBy(d => d.Location.Line ?? 0).ThenBy(d => d.Location.Column ?? 0).ToSequence();

    private static Location PlaceOf(XElement element)
    {
        var line = (IXmlLineInfo)element;
        return new(
            ElementId: element.AncestorsAndSelf().Select(BpmnNames.Id).FirstOrDefault(id => id is not null),
            Line: line.HasLineInfo() ? line.LineNumber : null,
            Column: line.HasLineInfo() ? line.LinePosition : null);
    }

    private void Add(Diagnostic diagnostic)
    {
        if (_list.Count < limit)
            _list.Add(diagnostic);
        else if (_list.Count == limit)
            _list.Add(new(Severity.Error, "bpmn.too-many-findings", new($"Tệp có hơn {limit} lỗi; các lỗi sau không được liệt kê.", $"The file has more than {limit} findings; the rest is not listed."), new(Line: int.MaxValue)));
    }
}
