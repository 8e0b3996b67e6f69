namespace LongAn.Workflows.Dossiers;

/// <summary>What people call the ways of filing.</summary>
public static class ChannelWords
{
    /// <summary>The name of a channel.</summary>
    public static Text Of(Channel channel) => channel switch
    {
        Channel.Online => new("Trực tuyến", "Online"),
        Channel.Direct => new("Trực tiếp", "At the counter"),
        _ => new("Bưu chính công ích", "By post"),
    };
}
