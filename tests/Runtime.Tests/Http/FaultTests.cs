using System.Collections.Concurrent;
using System.Net;
using LongAn.Runtime.Procedures;
using LongAn.Workflows.Dossiers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Xunit;

namespace LongAn.Runtime.Tests.Http;

/// <summary>Answers after something failed: as guarded as every other, and without what was sent in the log.</summary>
public sealed class FaultTests : IAsyncLifetime
{
    private const string Secret = "bí mật 079123456789";

    private readonly Breaking _versions = new();
    private readonly Log _log = new();
    private readonly ApiHost _host;

    public FaultTests() => _host = new(builder =>
    {
        builder.Services.Replace(ServiceDescriptor.Singleton<IProcedureVersions>(_versions));
        builder.Logging.ClearProviders().AddProvider(_log);
    });

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_body_that_cannot_be_read_is_answered_with_every_guarding_header()
    {
        var answer = await (await _host.Signed("congdan")).PostText("dossiers", "{");
        answer.Refused(HttpStatusCode.UnprocessableEntity, "requestInvalid");
        Guarded(answer);
    }

    [Fact]
    public async Task A_fault_of_ours_is_answered_with_every_guarding_header()
    {
        _versions.Failure = new InvalidOperationException("broken");
        var answer = await Filed();
        answer.Refused(HttpStatusCode.InternalServerError, "unexpected");
        Guarded(answer);
        Assert.Contains(_log.Lines, line => line.Contains("broken", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_time_out_says_about_the_request_is_not_written_down()
    {
        _versions.Failure = new TimeoutException(Secret);
        var answer = await Filed();
        answer.Refused(HttpStatusCode.ServiceUnavailable, "answerUnknown");
        Guarded(answer);
        Assert.Contains(_log.Lines, line => line.Contains("TimeoutException", StringComparison.Ordinal));
        Assert.DoesNotContain(_log.Lines, line => line.Contains(Secret, StringComparison.Ordinal));
    }

    private async Task<Answer> Filed() => await (await _host.Signed("congdan")).Post("dossiers", Case.Filing(Case.NewId(), Samples.Copy, Samples.CopyData()));

    private static void Guarded(Answer answer)
    {
        Assert.Contains("default-src 'self'", answer.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        Assert.Contains("no-store", answer.Headers["Cache-Control"], StringComparison.Ordinal);
    }

    private sealed class Breaking : IProcedureVersions
    {
        public Exception Failure { get; set; } = new InvalidOperationException();

        public Task<ProcedureVersionId?> Current(string procedureCode) => throw Failure;

        public ValueTask<DossierPlan?> Plan(ProcedureVersionId versionId) => throw Failure;
    }

    private sealed class Log : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                Lines.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }
}
