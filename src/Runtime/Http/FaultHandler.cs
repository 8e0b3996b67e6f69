using Microsoft.AspNetCore.Diagnostics;

namespace LongAn.Runtime.Http;

/// <summary>The edge at which exceptions end: a request that cannot be read, a silo that does not answer, a fault of ours.</summary>
internal sealed class FaultHandler(ILogger<FaultHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problems.From(EdgeRefusal.FileTooLarge, ("limit", "20 MiB")),
            BadHttpRequestException => Problems.From(EdgeRefusal.RequestInvalid),
            TimeoutException or OrleansException => Problems.From(EdgeRefusal.AnswerUnknown),
            _ => Problems.From(EdgeRefusal.Unexpected),
        };
        if (problem.StatusCode >= StatusCodes.Status500InternalServerError)
            FaultLog.Failed(log, httpContext.Request.Method, httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.DisplayName, exception);
        await problem.ExecuteAsync(httpContext);
        return true;
    }
}

internal static partial class FaultLog
{
    [LoggerMessage(1101, LogLevel.Error, "{Method} {Endpoint} failed")]
    public static partial void Failed(ILogger log, string method, string? endpoint, Exception exception);
}
