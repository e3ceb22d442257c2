using Microsoft.Data.Sqlite;
using RecordsApi.Data.Exports;

namespace RecordsApi.Data.Sqlite.Exports;

/// <summary>The tables of an exported database that describe it.</summary>
internal static class DocumentationTables
{
    private const string Schema =
        """
        CREATE TABLE metadata ( -- What this file is: its version, its times, its license, how to cite it
          name TEXT NOT NULL, -- Name.
          value TEXT NOT NULL, -- Value.
          description TEXT NOT NULL, -- What it means.
          PRIMARY KEY (name)
        ) WITHOUT ROWID;
        CREATE TABLE tables ( -- The tables and views
          name TEXT NOT NULL, -- Name.
          kind TEXT NOT NULL, -- list: the records of a list of the API. view: made from other tables.
          list TEXT, -- Name of the list in the API and of its files; null for a view.
          description TEXT NOT NULL, -- What it contains.
          PRIMARY KEY (name)
        ) WITHOUT ROWID;
        CREATE TABLE fields ( -- The columns of the lists
          tableName TEXT NOT NULL REFERENCES tables, -- The table.
          name TEXT NOT NULL, -- The column.
          position INTEGER NOT NULL, -- Position in the table, from 1.
          field TEXT NOT NULL, -- The field in the API, and the column in CSV.
          type TEXT NOT NULL, -- text, integer, number, boolean (0 or 1), date (YYYY-MM-DD), timestamp (UTC, ISO 8601), text-list or record-list (a JSON array).
          isKey INTEGER NOT NULL, -- Whether it is part of the primary key.
          refersTo TEXT, -- The table whose key it contains; null if it is not a reference.
          description TEXT NOT NULL, -- What it contains.
          PRIMARY KEY (tableName, name)
        ) WITHOUT ROWID;
        """;

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["metadata", "tables", "fields"];

    /// <summary>Creates and fills them.</summary>
    public static void Write(SqliteConnection file, IReadOnlyList<ExportTable> tables, IReadOnlyList<ExportFact> facts)
    {
        file.Execute(Schema);
        using var metadata = new RowInsert(file, "metadata", 3);
        foreach (var fact in facts)
            metadata.Insert([fact.Name, fact.Value, fact.Description]);
        using var names = new RowInsert(file, "tables", 4);
        using var fields = new RowInsert(file, "fields", 8);
        foreach (var table in tables)
        {
            names.Insert([table.Name, "list", table.Resource, table.Title]);
            for (var i = 0; i < table.Columns.Count; i++)
                fields.Insert(Describe(table, table.Columns[i], i + 1));
        }

        foreach (var view in ExportViews.All)
            names.Insert([view.Name, "view", null, view.Description]);
    }

    private static object?[] Describe(ExportTable table, ExportColumn column, long position)
    {
        var reference = table.References.FirstOrDefault(reference => reference.Field == column.Field);
        return
        [
            table.Name, column.Name, position, column.Field, GetName(column.Type), table.Key.Contains(column.Field),
            reference is null ? null : ExportTable.NameFor(reference.Resource), column.Description,
        ];
    }

    private static string GetName(ExportColumnType type) => type switch
    {
        ExportColumnType.Text => "text",
        ExportColumnType.Integer => "integer",
        ExportColumnType.Number => "number",
        ExportColumnType.Boolean => "boolean",
        ExportColumnType.Date => "date",
        ExportColumnType.Timestamp => "timestamp",
        ExportColumnType.TextList => "text-list",
        _ => "record-list",
    };
}
