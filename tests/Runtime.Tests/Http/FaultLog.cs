using Microsoft.Extensions.Logging;

namespace LongAn.Runtime.Tests.Http;

/// <summary>Shows faults of the server in the output of the tests.</summary>
internal sealed class FaultLog : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose()
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            Console.Error.WriteLine($"{formatter(state, exception)} {exception}");
    }
}
