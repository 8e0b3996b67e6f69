namespace LongAn.Runtime.Hosting;

/// <summary>Lines a slice has for the person who started the server, shown once it serves.</summary>
public interface IStartNotice
{
    IEnumerable<string> Lines { get; }
}
