namespace RecordsApi.Data.Sqlite.Exports;

/// <summary>A view of an exported database.</summary>
/// <param name="Name">Name.</param>
/// <param name="Description">Which question it answers, on one line.</param>
/// <param name="Sql">The query.</param>
internal sealed record ExportView(string Name, string Description, string Sql);
