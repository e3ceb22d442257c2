using System.Globalization;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace RecordsApi.Http.Formats;

/// <summary>
/// Writes records as an Excel workbook, row by row: a sheet with the columns of <see cref="FlatColumns"/>, and a sheet that says what they are.
/// Texts are cells of text, never formulas or numbers, so that ids keep their zeros; dates and timestamps (UTC) are dates.
/// </summary>
internal sealed class WorkbookWriter : IAsyncDisposable
{
    /// <summary>Name of the first sheet.</summary>
    public const string DataSheet = "Data";

    /// <summary>Name of the sheet about the data.</summary>
    public const string AboutSheet = "About";

    // Limits of the file format.
    private const int MaxRowsOfSheet = 1_048_576;
    private const int MaxCellLength = 32_767;

    // The properties of the document would tell when it was written: the same records are to be the same bytes at any time.
    private static readonly SpreadCheetahOptions Options = new() { PreserveStringWhitespace = true, DocumentProperties = null };

    private readonly SyncWriteBuffer body;
    private readonly Spreadsheet book;
    private readonly FlatColumn[] columns;
    private readonly StyleId bold;
    private readonly StyleId date;
    private readonly StyleId timestamp;
    private readonly StyledCell[] cells;
    private int sheets;
    private int rowsOfSheet;
    private long cut;

    private WorkbookWriter(SyncWriteBuffer body, Spreadsheet book, IReadOnlyList<FieldDescriptor> fields)
    {
        this.body = body;
        this.book = book;
        columns = [.. FlatColumns.ForFields(fields)];
        cells = new StyledCell[columns.Length];
        bold = book.AddStyle(new Style { Font = { Bold = true } });
        date = book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd") });
        timestamp = book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd hh:mm:ss") });
    }

    /// <summary>Number of records written.</summary>
    public long Count { get; private set; }

    /// <summary>Starts a workbook.</summary>
    public static async Task<WorkbookWriter> CreateAsync(Stream body, IReadOnlyList<FieldDescriptor> fields, CancellationToken cancellationToken)
    {
        var buffer = new SyncWriteBuffer(body);
        var writer = new WorkbookWriter(buffer, await Spreadsheet.CreateNewAsync(buffer, Options, cancellationToken), fields);
        await writer.StartSheetAsync(cancellationToken);
        return writer;
    }

    /// <summary>Writes records.</summary>
    public async Task WriteAsync<T>(IEnumerable<T> records, CancellationToken cancellationToken)
    {
        foreach (var record in records)
        {
            if (rowsOfSheet == MaxRowsOfSheet)
                await StartSheetAsync(cancellationToken);
            for (var i = 0; i < columns.Length; i++)
                cells[i] = CreateCell(columns[i].GetScalar(record!));
            await book.AddRowAsync(cells, cancellationToken);
            rowsOfSheet++;
            Count++;
        }
    }

    /// <summary>Writes the sheet about the data, and ends the workbook.</summary>
    /// <param name="about">Its rows: a name and a value each.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task EndAsync(IEnumerable<(string Name, object? Value)> about, CancellationToken cancellationToken)
    {
        var options = new WorksheetOptions();
        options.Column(1).Width = 20;
        options.Column(2).Width = 120;
        await book.StartWorksheetAsync(AboutSheet, options, cancellationToken);
        foreach (var (name, value) in about.Append(("Records", Count)))
            await book.AddRowAsync([new StyledCell(name, bold), CreateCell(value)], cancellationToken);
        if (cut > 0)
            await book.AddRowAsync([new StyledCell("Note", bold), CreateCell($"{cut} texts longer than {MaxCellLength} characters are cut. The other formats have them in full.")], cancellationToken);
        await book.FinishAsync(cancellationToken);
        await body.FlushAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await book.DisposeAsync();
        await body.DisposeAsync();
    }

    private async Task StartSheetAsync(CancellationToken cancellationToken)
    {
        sheets++;
        await book.StartWorksheetAsync(sheets == 1 ? DataSheet : $"{DataSheet} {sheets}", new WorksheetOptions { FrozenRows = 1 }, cancellationToken);
        await book.AddHeaderRowAsync([.. columns.Select(column => column.Name)], bold, cancellationToken);
        rowsOfSheet = 1;
    }

    private StyledCell CreateCell(object? value) => value switch
    {
        null => new((string?)null, null),
        string text => new(Shorten(text), null),
        bool flag => new(flag, null),
        int number => new(number, null),
        long number => new(number, null),
        double number => new(number, null),
        DateOnly day => new(day.ToDateTime(TimeOnly.MinValue), date),
        DateTimeOffset time => new(time.UtcDateTime, timestamp),
        IFormattable other => new(other.ToString(null, CultureInfo.InvariantCulture), null),
        _ => new(Shorten(value.ToString()!), null),
    };

    private string Shorten(string text)
    {
        if (text.Length <= MaxCellLength)
            return text;
        cut++;
        return text[..MaxCellLength];
    }
}
