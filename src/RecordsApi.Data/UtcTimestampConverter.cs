using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data;

/// <summary>Converts timestamps to ISO 8601 text in UTC with a fixed width, so that text order is time order.</summary>
public sealed class UtcTimestampConverter() : ValueConverter<DateTimeOffset, string>(m => UtcTimestamp.Format(m), t => UtcTimestamp.Parse(t));
