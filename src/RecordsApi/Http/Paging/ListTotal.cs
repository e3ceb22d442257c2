using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Http.Asking;
using RecordsApi.Register.Storage;

namespace RecordsApi.Http.Paging;

/// <summary>
/// How many rows a list has. They are counted once for each question and state of the register, in the statement that reads
/// the first page that is asked for.
/// </summary>
internal sealed class ListTotal
{
    private readonly Remembered? memory;
    private readonly string question;

    /// <summary>What is known of it before anything is read.</summary>
    public ListTotal(IQuestion asked, Remembered? memory)
    {
        this.memory = memory;
        question = string.Create(CultureInfo.InvariantCulture,
            $"total of {CursorCodec.TextOf(asked)} {asked.Frame.AsOf:O} {asked.Frame.KnownAt.UtcTicks}");
        if (asked.Reading.Text("count") == "none")
            return;
        Count = asked.Cursor?.Total ?? (memory?.TryGet<long>(question, out var known) == true ? known : null);
        IsWanted = Count is null;
    }

    /// <summary>Whether it still has to be counted.</summary>
    public bool IsWanted { get; private set; }

    /// <summary>The number; null where it is not asked for, or not counted yet.</summary>
    public long? Count { get; private set; }

    /// <summary>Takes the number, and keeps it for the next who asks.</summary>
    public void Keep(long count)
    {
        Take(count);
        memory?.Keep(question, count);
    }

    /// <summary>Takes a number that costs nothing to find again.</summary>
    public void Take(long count) => (Count, IsWanted) = (count, false);

    /// <summary>Reads the rows of a page from the start of the list, and counts those of the list in the same statement.</summary>
    public async Task<List<TRow>> WithPageAsync<TRow>(IQueryable<TRow> page, IQueryable<TRow> all, CancellationToken cancellationToken)
    {
        var rows = await page.Select(row => new Counted<TRow> { Row = row, Total = all.LongCount() }).ToListAsync(cancellationToken);
        Keep(rows is [{ Total: var count }, ..] ? count : 0);
        return [.. rows.Select(row => row.Row)];
    }

    private sealed class Counted<TRow>
    {
        public required TRow Row { get; init; }

        public required long Total { get; init; }
    }
}
