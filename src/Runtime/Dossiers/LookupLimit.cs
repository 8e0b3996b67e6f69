using System.Threading.RateLimiting;
using LongAn.Runtime.Http;

namespace LongAn.Runtime.Dossiers;

/// <summary>How often a dossier is looked up without an account, whoever asks: whether it exists or not, so that the limit tells nothing.</summary>
internal sealed class LookupLimit(LimitOptions limits) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(code => RateLimits.PerMinute(code, limits.LookupOfDossier));

    public bool Allows(string code)
    {
        using var lease = _limiter.AttemptAcquire(code);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
