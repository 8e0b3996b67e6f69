namespace LongAn.Workflows.Dossiers;

/// <summary>Free words of a person.</summary>
public sealed record Remark(string Value)
{
    /// <summary>Shows no value: it is personal, and requests are printed in logs.</summary>
    public override string ToString() => nameof(Remark);
}

/// <summary>Every defect of a notice.</summary>
public sealed record Defects(Sequence<Defect> Items);

/// <summary>Who was present.</summary>
public sealed record PresentPersons(Sequence<PresentPerson> Items);
