using RecordsApi.Data.Exports;

namespace RecordsApi.Data.Sqlite.Exports;

/// <summary>The statements that create the tables and indexes of an exported database. They contain its documentation, which the schema of the file shows.</summary>
internal static class TableSql
{
    private const string NumberColumn = "valuesId";

    /// <summary>Whether a column of a table with shared values is stored with these.</summary>
    public static bool IsShared(ExportTable table, ExportColumn column) =>
        table.HasSharedValues && !table.Key.Contains(column.Field) && !table.DistinctFields.Contains(column.Field);

    /// <summary>The table with the rows of a table with shared values.</summary>
    public static string GetRowsTable(ExportTable table) => $"{table.Name}_numbered";

    /// <summary>The table with the shared values.</summary>
    public static string GetValuesTable(ExportTable table) => $"{table.Name}_values";

    /// <summary>The statements that create a table.</summary>
    public static IEnumerable<string> CreateTable(ExportTable table)
    {
        if (!table.HasSharedValues)
        {
            yield return CreateTable(table, table.Name, table.Title, table.Columns, table.Key);
            yield break;
        }

        var columns = table.Columns.ToLookup(column => IsShared(table, column));
        var number = new ExportColumn(NumberColumn, ExportColumnType.Integer, "Number of the shared values.");
        yield return CreateTable(
            table, GetValuesTable(table), $"What rows of {table.Name} share, once", [number, .. columns[true]], [NumberColumn]);
        yield return CreateTable(
            table, GetRowsTable(table), $"The rows of {table.Name}", [.. columns[false], number], table.Key);
        yield return $"CREATE VIEW {Quote(table.Name)} AS -- {table.Title}\nSELECT {string.Join(", ", table.Columns.Select(column => Quote(column.Name)))}\n"
            + $"FROM {Quote(GetRowsTable(table))} JOIN {Quote(GetValuesTable(table))} USING ({NumberColumn})";
    }

    /// <summary>The statements that create the indexes of a table.</summary>
    public static IEnumerable<string> CreateIndexes(ExportTable table)
    {
        foreach (var field in table.References.Select(reference => reference.Field).Concat(table.IndexedFields).Distinct())
        {
            var column = table.Columns.Single(column => column.Field == field);
            if (table.Key[0] != field)
                yield return CreateIndex(!table.HasSharedValues ? table.Name : IsShared(table, column) ? GetValuesTable(table) : GetRowsTable(table), column.Name);
        }

        if (table.HasSharedValues)
            yield return CreateIndex(GetRowsTable(table), NumberColumn);
    }

    /// <summary>An identifier in quotation marks: fields may have the name of a keyword.</summary>
    public static string Quote(string name) => $"\"{name}\"";

    private static string CreateIndex(string table, string column) => $"CREATE INDEX {Quote($"{table}_{column}")} ON {Quote(table)} ({Quote(column)})";

    private static string CreateTable(ExportTable table, string name, string title, IEnumerable<ExportColumn> columns, IReadOnlyList<string> key)
    {
        var lines = columns.Select(column => $"  {DefineColumn(table, name, column, key)}, -- {column.Description}\n");
        var names = key.Select(field => Quote(field.Replace('.', '_')));
        return $"CREATE TABLE {Quote(name)} ( -- {title}\n{string.Concat(lines)}  PRIMARY KEY ({string.Join(", ", names)})\n) WITHOUT ROWID";
    }

    private static string DefineColumn(ExportTable table, string name, ExportColumn column, IReadOnlyList<string> key)
    {
        var target = table.References.FirstOrDefault(reference => reference.Field == column.Field) is { } reference ? ExportTable.NameFor(reference.Resource)
            : column.Field == NumberColumn && name != GetValuesTable(table) ? GetValuesTable(table)
            : null;
        return $"{Quote(column.Name)} {GetStorageType(column.Type)}{(key.Contains(column.Field) ? " NOT NULL" : "")}"
            + (target is null ? "" : $" REFERENCES {Quote(target)}");
    }

    private static string GetStorageType(ExportColumnType type) => type switch
    {
        ExportColumnType.Integer or ExportColumnType.Boolean => "INTEGER",
        ExportColumnType.Number => "REAL",
        _ => "TEXT",
    };
}
