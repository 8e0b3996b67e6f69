using System.Text;

namespace LongAn.Workflows.Procedures.Manifest;

/// <summary>Turns byte positions of a UTF-8 text into lines and columns counted from 1, columns in UTF-16 code units.</summary>
internal sealed class LineIndex
{
    private readonly byte[] _text;
    private readonly List<int> _starts = [0];

    public LineIndex(ReadOnlySpan<byte> text)
    {
        _text = text.ToArray();
        for (var i = 0; i < _text.Length; i++)
        {
            if (_text[i] == (byte)'\n')
                _starts.Add(i + 1);
        }
    }

    public (int Line, int Column) Of(int position)
    {
        var found = _starts.BinarySearch(position);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, ColumnAt(line, position - _starts[line]));
    }

    /// <summary>Column of a byte within a line counted from 0.</summary>
    public int ColumnAt(int line, int offset)
    {
        var start = _starts[Math.Min(line, _starts.Count - 1)];
        var length = Math.Clamp(offset, 0, _text.Length - start);
        return Encoding.UTF8.GetCharCount(_text, start, length) + 1;
    }
}
