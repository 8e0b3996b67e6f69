using System.Net;

namespace LongAn.Runtime.Documents.Word;

/// <summary>A piece of a filled-in template.</summary>
internal abstract record Markup;

/// <summary>A text between elements, entities resolved.</summary>
internal sealed record MarkupText(string Text) : Markup;

/// <summary>An element with what is in it.</summary>
internal sealed record MarkupElement(string Name, IReadOnlyDictionary<string, string> Attributes, List<Markup> Children) : Markup
{
    public IEnumerable<string> Classes => Attributes.GetValueOrDefault("class", "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public IEnumerable<MarkupElement> Elements => Children.OfType<MarkupElement>();

    /// <summary>The first element of a name, itself included; null when there is none.</summary>
    public MarkupElement? Find(string name) => Name == name ? this : Elements.Select(child => child.Find(name)).FirstOrDefault(found => found is not null);

    /// <summary>The texts in it, as they stand.</summary>
    public string InnerText => string.Concat(Children.Select(child => child is MarkupElement element ? element.InnerText : ((MarkupText)child).Text));
}

/// <summary>Reads the HTML of a filled-in template: the closed subset that templates are held to, so that nothing else need be understood.</summary>
internal sealed class MarkupReader
{
    private static readonly HashSet<string> Void = ["br", "hr", "img", "meta", "col"];

    private static readonly HashSet<string> Blocks = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "div", "ul", "ol", "dl", "section", "article", "header", "footer", "main"];

    private readonly string _html;
    private readonly Stack<MarkupElement> _open = new();
    private int _place;

    private MarkupReader(string html) => _html = html;

    /// <summary>The root, whose children are what the text holds.</summary>
    public static MarkupElement Read(string html) => new MarkupReader(html).Run();

    private MarkupElement Run()
    {
        var root = new MarkupElement("#", new Dictionary<string, string>(), []);
        _open.Push(root);
        while (_place < _html.Length)
        {
            if (_html[_place] != '<')
                Text(_html.IndexOf('<', _place) is >= 0 and var next ? next : _html.Length);
            else if (Starts("<!--"))
                _place = After("-->");
            else if (Starts("<!"))
                _place = After(">");
            else if (Starts("</"))
                Close();
            else
                Open();
        }

        return root;
    }

    private void Text(int end)
    {
        _open.Peek().Children.Add(new MarkupText(WebUtility.HtmlDecode(_html[_place..end])));
        _place = end;
    }

    private void Close()
    {
        var end = _html.IndexOf('>', _place);
        var name = _html[(_place + 2)..(end < 0 ? _html.Length : end)].Trim().ToLowerInvariant();
        _place = end < 0 ? _html.Length : end + 1;
        if (!_open.Any(element => element.Name == name))
            return;
        while (_open.Pop().Name != name)
        {
            // What was left open within it ends with it.
        }
    }

    private void Open()
    {
        _place++;
        var name = Word().ToLowerInvariant();
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (_place < _html.Length && _html[_place] != '>')
        {
            if (char.IsWhiteSpace(_html[_place]) || _html[_place] == '/')
                _place++;
            else
                Attribute(attributes);
        }

        _place++;
        EndWhatEndsByItself(name);
        var element = new MarkupElement(name, attributes, []);
        _open.Peek().Children.Add(element);
        if (name == "style")
        {
            var end = _html.IndexOf("</style", _place, StringComparison.OrdinalIgnoreCase) is >= 0 and var found ? found : _html.Length;
            element.Children.Add(new MarkupText(_html[_place..end]));
            _place = end;
        }

        if (!Void.Contains(name))
            _open.Push(element);
    }

    /// <summary>A paragraph ends where a block begins, a cell where the next one does, and so on, as HTML says.</summary>
    private void EndWhatEndsByItself(string name)
    {
        if (Blocks.Contains(name) && _open.Peek().Name == "p")
            _open.Pop();
        var (ends, within) = name switch
        {
            "td" or "th" => (new[] { "td", "th" }, "tr"),
            "tr" => (["tr", "td", "th"], "table"),
            "tbody" or "thead" or "tfoot" => (["tbody", "thead", "tfoot", "tr", "td", "th"], "table"),
            "li" => (["li"], "ul"),
            _ => ([], ""),
        };
        if (ends.Length == 0 || !_open.TakeWhile(e => e.Name != "table").Any(e => ends.Contains(e.Name)))
            return;
        while (_open.Peek().Name != within && _open.Peek().Name is not ("ol" or "table" or "tbody" or "thead" or "tfoot" or "#"))
            _open.Pop();
    }

    private void Attribute(Dictionary<string, string> attributes)
    {
        var name = Word();
        if (name.Length == 0)
        {
            _place++;
            return;
        }

        attributes[name] = "";
        if (_place + 1 >= _html.Length || _html[_place] != '=' || _html[_place + 1] is not ('"' or '\''))
            return;
        var quote = _html[++_place];
        var end = _html.IndexOf(quote, ++_place) is >= 0 and var found ? found : _html.Length;
        attributes[name] = WebUtility.HtmlDecode(_html[_place..end]);
        _place = Math.Min(end + 1, _html.Length);
    }

    private string Word()
    {
        var start = _place;
        while (_place < _html.Length && (char.IsAsciiLetterOrDigit(_html[_place]) || _html[_place] == '-'))
            _place++;
        return _html[start.._place];
    }

    private bool Starts(string text) => string.CompareOrdinal(_html, _place, text, 0, text.Length) == 0;

    private int After(string text) => _html.IndexOf(text, _place, StringComparison.Ordinal) is >= 0 and var found ? found + text.Length : _html.Length;
}
