namespace RecordsApi.Data.Exports;

/// <summary>A column of an exported table.</summary>
/// <param name="Field">The field of the records, with nested fields after a dot, as in CSV.</param>
/// <param name="Type">Type of its values.</param>
/// <param name="Description">What it contains, on one line.</param>
public sealed record ExportColumn(string Field, ExportColumnType Type, string Description)
{
    /// <summary>Its name where a dot would have to be quoted: the field with underscores.</summary>
    public string Name { get; } = Field.Replace('.', '_');
}
