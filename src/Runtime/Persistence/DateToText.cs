using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace LongAn.Runtime.Persistence;

/// <summary>A date in a column: ISO 8601, which sorts and compares in every database.</summary>
public sealed class DateToText() : ValueConverter<LocalDate, string>(
    date => LocalDatePattern.Iso.Format(date),
    text => LocalDatePattern.Iso.Parse(text).Value);
