using RecordsApi.Data.Writing;

namespace RecordsApi.Data.AgreementStates;

/// <summary>The key of a state, as stored.</summary>
/// <param name="AgreementId">Id of the agreement.</param>
/// <param name="RecordedAt">The timestamp from which the state was known.</param>
/// <param name="ValidFrom">The first date on which it applies.</param>
internal readonly record struct AgreementStateKey(string AgreementId, string RecordedAt, string ValidFrom)
{
    /// <summary>The columns of <see cref="Read"/>, of <c>s</c>.</summary>
    public const string Columns = "s.\"AgreementId\", s.\"RecordedAt\", s.\"ValidFrom\"";

    /// <summary>Number of columns.</summary>
    public const int ColumnCount = 3;

    /// <summary>Reads the key of the current row of a result.</summary>
    public static AgreementStateKey Read(InternedColumns row) => new(row.GetString(0), row.GetString(1), row.GetString(2));
}
