using System.Collections.Concurrent;
using NodaTime;

namespace LongAn.Runtime.Dossiers;

/// <summary>Dossiers whose turn failed: each rests, twice as long after every failure, so that the others get theirs.</summary>
internal sealed class FailedDossiers
{
    private const int LastStep = 11;

    private readonly ConcurrentDictionary<Guid, Rest> _rests = new();

    public int Count => _rests.Count;

    public bool Rests(Guid dossier, Instant now) => _rests.TryGetValue(dossier, out var rest) && now < rest.Until;

    /// <summary>How long it rests now: two seconds at first, half an hour and a little more at most.</summary>
    public Duration Add(Guid dossier, Instant now)
    {
        var step = _rests.TryGetValue(dossier, out var before) ? Math.Min(before.Step + 1, LastStep) : 1;
        var length = Duration.FromSeconds(1 << step);
        _rests[dossier] = new(step, now + length);
        return length;
    }

    public void Forget(Guid dossier) => _rests.TryRemove(dossier, out _);

    /// <summary>Forgets all others: their timers are gone.</summary>
    public void Keep(IEnumerable<Guid> dossiers)
    {
        foreach (var gone in _rests.Keys.Except(dossiers))
            Forget(gone);
    }

    private sealed record Rest(int Step, Instant Until);
}
