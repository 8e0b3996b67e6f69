using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace LongAn.Runtime.Persistence;

/// <summary>A moment in a column: ticks of 100 nanoseconds since 1970, which sort and compare in every database.</summary>
public sealed class InstantToTicks() : ValueConverter<Instant, long>(
    instant => instant.ToUnixTimeTicks(),
    ticks => Instant.FromUnixTimeTicks(ticks));
