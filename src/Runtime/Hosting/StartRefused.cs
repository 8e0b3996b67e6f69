namespace LongAn.Runtime.Hosting;

/// <summary>The program cannot do what it was started for; the message is one sentence for the person who started it.</summary>
public sealed class StartRefused(string sentence, Exception? cause = null) : Exception(sentence, cause);
