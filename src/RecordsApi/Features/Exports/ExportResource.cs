using RecordsApi.Data.Exports;
using RecordsApi.Http.Formats;

namespace RecordsApi.Features.Exports;

/// <summary>A list of the service as files and as a table, with all records in the order and shape of the list.</summary>
internal abstract class ExportResource
{
    /// <summary>Name: that of the files.</summary>
    public required string Name { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Fields of the primary key.</summary>
    public IReadOnlyList<string> Key { get; init; } = ["id"];

    /// <summary>Fields that refer to other resources.</summary>
    public IReadOnlyList<ExportReference> References { get; init; } = [];

    /// <summary>Fields by which the rows of the table are often selected.</summary>
    public IReadOnlyList<string> IndexedFields { get; init; } = [];

    /// <summary>Fields of the list that the files leave out.</summary>
    public IReadOnlyList<string> OmittedFields { get; init; } = [];

    /// <summary>Whether most rows repeat the values of others outside of the key and <see cref="DistinctFields"/>.</summary>
    public bool HasSharedValues { get; init; }

    /// <summary>Fields that are not shared although they do not belong to the key.</summary>
    public IReadOnlyList<string> DistinctFields { get; init; } = [];

    /// <summary>Whether it is about facilities or the agreements about them, and so as of the last day of their lists.</summary>
    public bool IsAboutFacilities { get; init; }

    /// <summary>The type of the response record.</summary>
    public abstract Type RecordType { get; }

    /// <summary>File formats.</summary>
    public abstract IReadOnlyList<string> Formats { get; }

    /// <summary>The fields of every record; optional related records are exported as files of their own.</summary>
    public IReadOnlyList<FieldDescriptor> Fields => field ??=
        [.. FieldDescriptors.ForType(RecordType).Where(key => !key.IsOptional && !OmittedFields.Contains(key.Name))];

    /// <summary>Columns of the CSV file.</summary>
    public IReadOnlyList<ExportColumn> Columns => field ??= [.. FlatColumns.ForFields(Fields).Select(column => ExportColumns.Describe(RecordType, column))];

    /// <summary>The columns of formats with types. URLs, which follow from the ids, are left out.</summary>
    public IReadOnlyList<FlatColumn> TypedColumns => field ??= [.. FlatColumns.ForFields([.. Fields.Where(key => key.Name != "links")])];

    /// <summary>The table in the database file; a Parquet file has its columns.</summary>
    public ExportTable Table => field ??= new(Name, Title, [.. TypedColumns.Select(column => ExportColumns.Describe(RecordType, column))], Key)
    {
        References = References,
        IndexedFields = IndexedFields,
        HasSharedValues = HasSharedValues,
        DistinctFields = DistinctFields,
    };

    /// <summary>Whether the files have only some fields of the list.</summary>
    public bool IsSparse => OmittedFields.Count > 0;

    /// <summary>File name for a format.</summary>
    public string FileNameFor(string format) => IsFileCompressed(format) ? $"{Name}.{format}.gz" : $"{Name}.{format}";

    /// <summary>
    /// Whether the file of a format is compressed: text in which most rows repeat the values of others is ten times as long. Parquet compresses its
    /// columns itself.
    /// </summary>
    protected bool IsFileCompressed(string format) => HasSharedValues && format != ExportFormats.Parquet;

    /// <summary>Writes the files and the table.</summary>
    public abstract Task<IReadOnlyList<ExportFile>> WriteAsync(ExportRun run, CancellationToken cancellationToken);
}
