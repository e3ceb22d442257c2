using CsvHelper;

namespace RecordsApi.Http.Formats;

/// <summary>Writes wire records as CSV (RFC 4180) with the columns of <see cref="CsvColumns{T}"/>.</summary>
internal sealed class CsvRows<T>(Stream body, bool byteOrderMark) : IAsyncDisposable
{
    private readonly CsvWriter csv = CsvWriter.Create(body, new() { WriteByteOrderMark = byteOrderMark }, leaveOpen: true);

    /// <summary>Writes the names of the columns.</summary>
    public Task WriteHeaderAsync(CancellationToken cancellationToken) =>
        csv.WriteRecordAsync([.. CsvColumns<T>.All.Select(c => c.Name)], cancellationToken).AsTask();

    /// <summary>Writes records.</summary>
    public async Task WriteAsync(IEnumerable<T> records, CancellationToken cancellationToken)
    {
        foreach (var record in records)
            await csv.WriteRecordAsync([.. CsvColumns<T>.All.Select(c => c.Read(record))], cancellationToken);
        await csv.FlushAsync(cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => csv.DisposeAsync();
}
