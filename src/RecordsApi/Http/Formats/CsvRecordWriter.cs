using CsvHelper;

namespace RecordsApi.Http.Formats;

/// <summary>Writes records as CSV (RFC 4180) with the columns of <see cref="FlatColumns"/>.</summary>
internal sealed class CsvRecordWriter(Stream body, IReadOnlyList<FieldDescriptor> fields, bool byteOrderMark) : IAsyncDisposable
{
    private readonly CsvWriter csv = CsvWriter.Create(body, new() { WriteByteOrderMark = byteOrderMark }, leaveOpen: true);
    private readonly FlatColumn[] columns = [.. FlatColumns.ForFields(fields)];

    /// <summary>Writes the header row.</summary>
    public Task WriteHeaderAsync(CancellationToken cancellationToken) =>
        csv.WriteRecordAsync([.. columns.Select(c => c.Name)], cancellationToken).AsTask();

    /// <summary>Writes records.</summary>
    public async Task WriteAsync<T>(IEnumerable<T> records, CancellationToken cancellationToken)
    {
        foreach (var record in records)
        {
            foreach (var column in columns)
                csv.WriteCell(column.GetValue(record!));
            await csv.EndRecordAsync(cancellationToken);
        }

        await csv.FlushAsync(cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => csv.DisposeAsync();
}
