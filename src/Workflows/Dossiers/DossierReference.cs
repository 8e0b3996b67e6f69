namespace LongAn.Workflows.Dossiers;

/// <summary>A short name for a dossier until it has a code: from its identity, in letters that are not mistaken for each other.</summary>
public static class DossierReference
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Eight letters and digits, such as <c>7K3M-9QXT</c>: the last 40 bits of the identity.</summary>
    public static string Of(DossierId id)
    {
        var bytes = id.Value.ToByteArray(bigEndian: true);
        var bits = 0UL;
        foreach (var b in bytes.AsSpan(11))
            bits = (bits << 8) | b;
        return string.Create(9, bits, static (text, rest) =>
        {
            for (var i = 8; i >= 0; i--)
            {
                if (i == 4)
                {
                    text[i] = '-';
                    continue;
                }

                text[i] = Letters[(int)(rest & 31)];
                rest >>= 5;
            }
        });
    }
}
