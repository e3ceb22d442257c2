using System.Data.Common;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Lifecycle;

namespace RecordsApi.Data.AgreementStates;

/// <summary>A status event as it is kept with those of all other times, known or superseded.</summary>
/// <param name="Event">The status event.</param>
/// <param name="RecordedAt">The timestamp from which it was known, UTC.</param>
/// <param name="SupersededAt">The timestamp from which it was not known any more, UTC; the last of all timestamps if it still is.</param>
internal readonly record struct RecordedStatusEvent(DatedStatusEvent Event, DateTime RecordedAt, DateTime SupersededAt)
{
    /// <summary>The columns of <see cref="CreateReader"/>, of <c>e</c>.</summary>
    internal const string Columns = """e."AgreementId", e."Id", e."Status", e."OccurredOn", e."Earliest", e."Latest", e."RecordedAt", e."SupersededAt" """;

    /// <summary>Creates what makes status events of the rows of one result.</summary>
    internal static Func<DbDataReader, RecordedStatusEvent> CreateReader(IRegisterDatabaseProvider provider)
    {
        var columns = new InternedColumns(provider);
        return reader =>
        {
            var row = columns.Of(reader);
            return new(
                new(row.GetString(0), row.Get(1, StatusEventIds.ParseNumber, default), row.GetString(2), row.GetString(3), row.GetDate(4), row.GetDate(5)),
                row.GetTimestamp(6), row.GetTimestamp(7, whenNull: DateTime.MaxValue));
        };
    }
}
