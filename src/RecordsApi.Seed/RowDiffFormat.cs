using System.Globalization;
using System.Text;
using RecordsApi.Domain.Ingestion;

namespace RecordsApi.Seed;

/// <summary>
/// The rows of a publication, written as what changed since the publication before: a list of a thousand rows that
/// gained two is two words long, and a reader of the difference sees which two.
/// </summary>
/// <remarks>
/// Words, separated by spaces: <c>=12-40</c> the 12th to the 40th row of the publication before; <c>+77</c> the printed
/// row of number 77; <c>@9</c> the next row stands in row 9 of the sheet, where that is not the row after the last one
/// (the first stands in row 2, below the header).
/// </remarks>
internal static class RowDiffFormat
{
    private const int FirstRow = 2;

    /// <summary>Writes rows as what changed since <paramref name="previous"/>.</summary>
    public static string Format(IReadOnlyList<PublicationFileRow> previous, IReadOnlyList<PublicationFileRow> rows)
    {
        var places = new Dictionary<int, Queue<int>>();
        foreach (var (i, row) in previous.Index())
        {
            if (!places.TryGetValue(row.PrintedRowIndex, out var queue))
                places.Add(row.PrintedRowIndex, queue = new Queue<int>());
            queue.Enqueue(i + 1);
        }

        var script = new StringBuilder();
        (int First, int Last)? run = null;
        var next = FirstRow;
        foreach (var row in rows)
        {
            int? place = places.TryGetValue(row.PrintedRowIndex, out var queue) && queue.TryDequeue(out var found) ? found : null;
            if (row.RowNumber == next && run is { } open && place == open.Last + 1)
            {
                run = (open.First, open.Last + 1);
            }
            else
            {
                Flush();
                if (row.RowNumber != next)
                    Append($"@{row.RowNumber}");
                if (place is { } start)
                    run = (start, start);
                else
                    Append($"+{row.PrintedRowIndex}");
            }

            next = row.RowNumber + 1;
        }

        Flush();
        return script.ToString();

        void Append(FormattableString word)
        {
            if (script.Length > 0)
                script.Append(' ');
            script.Append(word.ToString(CultureInfo.InvariantCulture));
        }

        void Flush()
        {
            if (run is { } done)
                Append($"={done.First}-{done.Last}");
            run = null;
        }
    }

    /// <summary>Reads what <see cref="Format"/> wrote; no row is hidden yet.</summary>
    /// <exception cref="FormatException">A word is none of the three, or names a row that is not there.</exception>
    public static List<PublicationFileRow> Parse(IReadOnlyList<PublicationFileRow> previous, string diff)
    {
        var rows = new List<PublicationFileRow>();
        var next = FirstRow;
        foreach (var word in diff.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (word[0])
            {
                case '@':
                    next = ParseNumber(word[1..], word);
                    break;
                case '+':
                    rows.Add(new PublicationFileRow(next++, false, ParseNumber(word[1..], word)));
                    break;
                case '=':
                    var dash = word.IndexOf('-', StringComparison.Ordinal);
                    if (dash < 0)
                        throw InvalidToken(word);
                    var (first, last) = (ParseNumber(word[1..dash], word), ParseNumber(word[(dash + 1)..], word));
                    if (first < 1 || last < first || last > previous.Count)
                        throw InvalidToken(word);
                    for (var i = first; i <= last; i++)
                        rows.Add(new PublicationFileRow(next++, false, previous[i - 1].PrintedRowIndex));
                    break;
                default:
                    throw InvalidToken(word);
            }
        }

        return rows;
    }

    private static int ParseNumber(string digits, string word) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw InvalidToken(word);

    private static FormatException InvalidToken(string word) =>
        new($"'{word}' is no row of the publication before ('=first-last'), printed row ('+number') or row of the sheet ('@row').");
}
