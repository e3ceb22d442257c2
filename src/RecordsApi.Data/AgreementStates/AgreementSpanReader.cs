using System.Data.Common;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Lifecycle;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Makes spans of the rows of one result, those of each agreement one after another. What several spans share is made once.</summary>
/// <param name="provider">The provider of the database.</param>
internal sealed class AgreementSpanReader(IRegisterDatabaseProvider provider)
{
    /// <summary>The columns, of <c>s</c>, except the last one: whether it is a current record with a status.</summary>
    public const string Columns =
        """
        s."AgreementId", s."AgencyId", s."AgencyName", s."AgencyType", s."State", s."JurisdictionId", s."JurisdictionName",
        s."JurisdictionLevel", s."CountyIds", s."ProgramCode", s."ModelCode", s."EventId", s."Status", s."Phase",
        s."CarriedBy", s."StatusBasis", s."StatusEarliest", s."StatusLatest", s."SignedOn", s."ValidFrom", s."ValidThrough",
        s."RecordedAt", s."SupersededAt", CASE WHEN s."Documents" = '[]' THEN 0 ELSE 1 END
        """;

    private const int HasStatusColumn = 24;

    private readonly InternedColumns columns = new(provider);
    private readonly Dictionary<SpanStatus, SpanStatus> statuses = [];
    private SpanParty? lastParty;

    /// <summary>The span of the row at which a reader is.</summary>
    public RecordedSpan Read(DbDataReader reader)
    {
        var row = columns.Of(reader);
        var span = new AgreementSpan(
            ReadParty(row), ReadStatus(row), row.Get<int?>(11, id => StatusEventIds.ParseNumber(id), null), row.GetDateOrNull(16), row.GetDateOrNull(17), row.GetDateOrNull(18),
            row.GetDate(19), row.GetDate(20), row.GetTimestamp(21), row.GetTimestamp(22, whenNull: DateTime.MaxValue));
        return new(span, row.GetBoolean(HasStatusColumn));
    }

    private SpanParty ReadParty(InternedColumns row)
    {
        var party = new SpanParty(
            row.GetString(0), row.GetStringOrNull(1), row.GetStringOrNull(2), row.GetStringOrNull(3), row.GetString(4), row.GetStringOrNull(5), row.GetStringOrNull(6),
            row.GetStringOrNull(7), row.GetList(8), row.GetString(9), row.GetString(10));
        return lastParty = party == lastParty ? lastParty : party;
    }

    private SpanStatus ReadStatus(InternedColumns row)
    {
        var status = new SpanStatus(row.GetStringOrNull(12), row.GetStringOrNull(13), row.GetStringOrNull(14), row.GetStringOrNull(15), row.GetBoolean(23));
        return statuses.TryGetValue(status, out var known) ? known : statuses[status] = status;
    }
}
