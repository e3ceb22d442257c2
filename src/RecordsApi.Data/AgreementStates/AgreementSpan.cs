using System.Data.Common;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.AgreementStates;

/// <summary>The properties of an agreement between two dates that statistics and intervals use.</summary>
public sealed record AgreementSpan(
    string AgreementId, string? AgencyId, string? AgencyName, string? AgencyType, string State, string? JurisdictionId, string? JurisdictionName,
    string? JurisdictionLevel, IReadOnlyList<string> CountyIds, string ProgramCode, string ModelCode, string? EventId, string? Status, string? Phase,
    string? CarriedBy, string? StatusBasis, DateOnly? StatusEarliest, DateOnly? StatusLatest, DateOnly? SignedOn, DateOnly FromDay, DateOnly LastDay,
    string RecordedAt, string? SupersededAt, bool HasDocument)
{
    /// <summary>The columns of <see cref="CreateReader"/>, of <c>s</c>.</summary>
    internal const string Columns =
        """
        s."AgreementId", s."AgencyId", s."AgencyName", s."AgencyType", s."State", s."JurisdictionId", s."JurisdictionName",
        s."JurisdictionLevel", s."CountyIds", s."ProgramCode", s."ModelCode", s."EventId", s."Status", s."Phase",
        s."CarriedBy", s."StatusBasis", s."StatusEarliest", s."StatusLatest", s."SignedOn", s."FromDay", s."LastDay",
        s."RecordedAt", s."SupersededAt", CASE WHEN s."Documents" = '[]' THEN 0 ELSE 1 END
        """;

    /// <summary>Number of columns.</summary>
    internal const int ColumnCount = 24;

    /// <summary>Whether the agreement is in force.</summary>
    public bool IsInForce => Phases.IsInForce(Phase);

    /// <summary>The last day on which the status was observed; the last of all days where there is no status.</summary>
    public DateOnly FindLastObservedDay(ListCoverage coverage) =>
        StatusLatest is { } since ? new ObservedStatus(CarriedBy, StatusBasis!, since).FindLastDay(coverage) : DateOnly.MaxValue;

    /// <summary>Creates what makes spans of the rows of one result.</summary>
    internal static Func<DbDataReader, AgreementSpan> CreateReader(IRegisterDatabaseProvider provider)
    {
        var columns = new InternedColumns(provider);
        return reader =>
        {
            var row = columns.Of(reader);
            return new(
                row.GetString(0), row.GetStringOrNull(1), row.GetStringOrNull(2), row.GetStringOrNull(3), row.GetString(4), row.GetStringOrNull(5), row.GetStringOrNull(6),
                row.GetStringOrNull(7), row.GetList(8), row.GetString(9), row.GetString(10), row.GetStringOrNull(11), row.GetStringOrNull(12), row.GetStringOrNull(13),
                row.GetStringOrNull(14), row.GetStringOrNull(15), row.GetDateOrNull(16), row.GetDateOrNull(17), row.GetDateOrNull(18), row.GetDate(19), row.GetDate(20),
                row.GetString(21), row.GetStringOrNull(22), row.GetBoolean(23));
        };
    }

    /// <summary>The state that intervals are made of; only of a span with a status.</summary>
    internal IntervalState ToIntervalState() => new(
        AgreementId, FromDay, LastDay, AgencyId, AgencyName, AgencyType, State, JurisdictionId, JurisdictionName, CountyIds, ProgramCode, ModelCode,
        EventId!, Status!, Phase!, CarriedBy, StatusBasis!, StatusEarliest!.Value, StatusLatest!.Value);
}
