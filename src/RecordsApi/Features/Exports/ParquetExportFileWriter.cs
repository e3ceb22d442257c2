using System.IO.Compression;
using System.Text.Json;
using Parquet;
using Parquet.Schema;
using RecordsApi.Domain.Time;
using RecordsApi.Http.Formats;

namespace RecordsApi.Features.Exports;

/// <summary>
/// Writes Parquet with the columns of the table in the database file: dates as dates, timestamps as timestamps (UTC), lists as JSON. A row group is
/// written when it is full, so that memory does not grow with the list. The metadata of the file describe it and its columns.
/// </summary>
internal sealed class ParquetExportFileWriter<T> : ExportFileWriter<T>
{
    private const int RowsOfGroup = 5_000;
    private const int MaxKeptBytes = 1 << 24;

    // The smallest size takes longer than all other files together.
    private static readonly ParquetOptions Options = new()
    {
        CompressionMethod = CompressionMethod.Zstd,
        CompressionLevel = CompressionLevel.Fastest,
        MaximumSmallPoolFreeBytes = MaxKeptBytes,
        MaximumLargePoolFreeBytes = MaxKeptBytes,
    };

    private readonly IReadOnlyList<ParquetColumn> columns;
    private ParquetWriter? writer;
    private int buffered;
    private bool hasRowGroup;

    /// <summary>Creates the writer.</summary>
    public ParquetExportFileWriter(HashingFileWriter file, ExportResource resource)
        : base(file, resource, ExportFormats.Parquet) => columns = [.. resource.Table.Columns.Select(ParquetColumn.Create)];

    protected override IReadOnlyList<string> Columns => [.. Resource.Table.Columns.Select(column => column.Name)];

    public override async Task BeginAsync(CancellationToken cancellationToken) =>
        writer = await ParquetWriter.CreateAsync(new ParquetSchema(columns.Select(column => column.Field)), Body, Options, cancellationToken: cancellationToken);

    public override async Task WriteAsync(ExportChunk<T> chunk, CancellationToken cancellationToken)
    {
        foreach (var row in chunk.Rows)
        {
            for (var i = 0; i < columns.Count; i++)
                columns[i].Add(row[i]);
            if (++buffered == RowsOfGroup)
                await WriteRowGroupAsync(cancellationToken);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (writer is not null)
            await writer.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override async Task EndAsync(RegisterV1 register, CancellationToken cancellationToken)
    {
        // A file without a row group has no columns for some readers.
        if (buffered > 0 || !hasRowGroup)
            await WriteRowGroupAsync(cancellationToken);
        writer!.CustomMetadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = Resource.Title,
            ["version"] = register.Version ?? "",
            ["asOf"] = register.AsOf.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            ["knownAt"] = UtcTimestamp.Format(register.KnownAt),
            ["columns"] = JsonSerializer.Serialize(Resource.Table.Columns.ToDictionary(column => column.Name, column => column.Description), JsonSerialization.Options),
        };

        // Writes the end of the file.
        await writer.DisposeAsync();
        writer = null;
    }

    private async Task WriteRowGroupAsync(CancellationToken cancellationToken)
    {
        using var group = writer!.CreateRowGroup();
        foreach (var column in columns)
            await column.WriteAsync(group, cancellationToken);
        group.CompleteValidate();
        (buffered, hasRowGroup) = (0, true);
    }
}
