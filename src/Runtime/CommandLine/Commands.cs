using LongAn.Runtime.Hosting;

namespace LongAn.Runtime.CommandLine;

internal static class Commands
{
    public static async Task<int> Run()
    {
        var options = new ServerOptions();
        using var folder = DataFolder.Hold(options);
        await Program.Compose(options).RunAsync();
        return 0;
    }
}
