namespace LongAn.Workflows.Templates;

/// <summary>A piece of HTML that is not escaped, because it was made here and not from data.</summary>
public sealed class SafeFragment
{
    private SafeFragment(string name, string html) => (Name, Html) = (name, html);

    /// <summary>The name by which a template shows it.</summary>
    public string Name { get; }

    internal string Html { get; }

    /// <summary>A PNG image within the page, such as a QR code.</summary>
    /// <param name="name">The name by which a template shows it.</param>
    /// <param name="png">The bytes of the image.</param>
    /// <param name="alt">What it shows, for those who cannot see it.</param>
    public static SafeFragment Png(string name, ReadOnlySpan<byte> png, string alt) => Image(name, "image/png", png, alt);

    /// <summary>An SVG image within the page. As an image it cannot run scripts.</summary>
    /// <param name="name">The name by which a template shows it.</param>
    /// <param name="svg">The bytes of the image.</param>
    /// <param name="alt">What it shows, for those who cannot see it.</param>
    public static SafeFragment Svg(string name, ReadOnlySpan<byte> svg, string alt) => Image(name, "image/svg+xml", svg, alt);

    private static SafeFragment Image(string name, string mediaType, ReadOnlySpan<byte> bytes, string alt) =>
        new(name, $"<img src=\"data:{mediaType};base64,{Convert.ToBase64String(bytes)}\" alt=\"{VietnameseFormat.Escape(alt)}\">");
}
