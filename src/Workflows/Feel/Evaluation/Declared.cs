namespace LongAn.Workflows.Feel.Evaluation;

/// <summary>Names that one construct declares, in the order of the slots of its frame.</summary>
internal sealed class Declared(Declared? parent, bool isItem)
{
    private readonly List<string> _names = [];

    public Declared? Parent => parent;

    /// <summary>Whether this is the frame of a filter: slot 0 is the item, whose entries are names too.</summary>
    public bool IsItem => isItem;

    public HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    public int Add(string name)
    {
        _names.Add(name);
        return _names.Count - 1;
    }

    public int? Find(string name)
    {
        var place = _names.LastIndexOf(name);
        if (place < 0)
            return null;
        Used.Add(name);
        return place;
    }
}
