using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace LongAn.Runtime.Http;

/// <summary>The edge at which exceptions end: a request that cannot be read, a silo that does not answer, a fault of ours.</summary>
internal sealed class FaultHandler(ILogger<FaultHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => TooLarge(httpContext),
            BadHttpRequestException => Problems.From(EdgeRefusal.RequestInvalid),
            TimeoutException or OrleansException => Problems.From(EdgeRefusal.AnswerUnknown),
            _ when DatabaseFault.IsOfTheWay(exception) => Problems.From(EdgeRefusal.AnswerUnknown),
            _ => Problems.From(EdgeRefusal.Unexpected),
        };
        if (problem.StatusCode >= StatusCodes.Status500InternalServerError)
            Tell(httpContext.Request.Method, httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.DisplayName, exception);
        await problem.ExecuteAsync(httpContext);
        return true;
    }

    /// <summary>The framework answers a body that is too large with an empty 413: these are the words for it.</summary>
    internal static Task TellTooLarge(StatusCodeContext context) => context.HttpContext.Response.StatusCode == StatusCodes.Status413PayloadTooLarge
        ? TooLarge(context.HttpContext).ExecuteAsync(context.HttpContext)
        : Task.CompletedTask;

    private static ProblemResult TooLarge(HttpContext http)
    {
        var endpoint = http.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? http.GetEndpoint();
        var bytes = endpoint?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize
            ?? http.RequestServices.GetRequiredService<IOptions<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>>().Value.Limits.MaxRequestBodySize ?? 0;
        return Problems.From(EdgeRefusal.RequestTooLarge, ("limit", $"{bytes / (1024 * 1024)} MiB"));
    }

    // What Orleans says about a request that was not answered holds the request: it is not written down.
    private void Tell(string method, string? endpoint, Exception exception)
    {
        if (exception is TimeoutException or OrleansException)
            FaultLog.Unanswered(log, method, endpoint, exception.GetType().Name);
        else if (DatabaseFault.IsOfTheWay(exception))
            FaultLog.Unanswered(log, method, endpoint, exception.GetBaseException().Message);
        else
            FaultLog.Failed(log, method, endpoint, exception);
    }
}

internal static partial class FaultLog
{
    [LoggerMessage(1101, LogLevel.Error, "{Method} {Endpoint} failed")]
    public static partial void Failed(ILogger log, string method, string? endpoint, Exception exception);

    [LoggerMessage(1102, LogLevel.Error, "{Method} {Endpoint} was not answered: {Failure}")]
    public static partial void Unanswered(ILogger log, string method, string? endpoint, string failure);
}
