namespace RecordsApi.Data.Exports;

/// <summary>A table of an exported database: the records of a list.</summary>
/// <param name="Resource">Name of the list.</param>
/// <param name="Title">What it contains, on one line.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Key">The fields of the primary key.</param>
public sealed record ExportTable(string Resource, string Title, IReadOnlyList<ExportColumn> Columns, IReadOnlyList<string> Key)
{
    /// <summary>Name of the table: that of the list with underscores.</summary>
    public string Name { get; } = NameFor(Resource);

    /// <summary>Fields that refer to other lists.</summary>
    public IReadOnlyList<ExportReference> References { get; init; } = [];

    /// <summary>Fields by which rows are often selected; the database has indexes for them and for references.</summary>
    public IReadOnlyList<string> IndexedFields { get; init; } = [];

    /// <summary>Whether most rows repeat the values that others have outside of the key and the fields of <see cref="DistinctFields"/>, so that these are stored once.</summary>
    public bool HasSharedValues { get; init; }

    /// <summary>The fields in addition to the key that are stored for each row of a table with shared values.</summary>
    public IReadOnlyList<string> DistinctFields { get; init; } = [];

    /// <summary>The name of the table of a list.</summary>
    public static string NameFor(string resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return resource.Replace('-', '_');
    }
}
