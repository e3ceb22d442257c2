using RecordsApi.Data.Queries;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Direct;

/// <summary>A question that is simple enough to be answered directly.</summary>
/// <param name="Route">Who answers it.</param>
/// <param name="Path">Path of the address.</param>
/// <param name="Id">Id in the path; null where it has none.</param>
/// <param name="Parsed">The query string, read, without a mistake.</param>
/// <param name="Cursor">Where to go on; null at the start.</param>
internal sealed record DirectQuestion(IDirectRoute Route, string Path, string? Id, ParsedQuery Parsed, Cursor? Cursor) : IBoundQuery
{
    /// <inheritdoc />
    public IReadOnlyList<QueryParameter> Parameters => Route.Parameters;

    /// <inheritdoc />
    public TemporalContext TemporalContext { get; init; } = new(default, default);
}
