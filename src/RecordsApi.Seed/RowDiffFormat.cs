using System.Globalization;
using System.Text;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Inputs;

namespace RecordsApi.Seed;

/// <summary>
/// The rows of a publication as a diff to the previous publication: if a list of a thousand rows gained two, the diff is a
/// few tokens long and shows which two.
/// </summary>
/// <remarks>
/// Tokens, separated by spaces: <c>=12-40</c> copies the 12th to the 40th row of the previous publication; <c>+77</c> adds
/// printed row number 77; <c>@9</c> places the next row in row 9 of the worksheet, if that is not the row after the
/// last one (the first row is row 2, below the header).
/// </remarks>
internal static class RowDiffFormat
{
    private const int FirstRow = 2;

    /// <summary>Formats rows as a diff to <paramref name="previous"/>.</summary>
    public static string Format(IReadOnlyList<PublicationFileRow> previous, IReadOnlyList<PublicationFileRow> rows)
    {
        var indexesByRow = new Dictionary<int, Queue<int>>();
        foreach (var (i, row) in previous.Index())
        {
            if (!indexesByRow.TryGetValue(row.PrintedRowIndex, out var queue))
                indexesByRow.Add(row.PrintedRowIndex, queue = new Queue<int>());
            queue.Enqueue(i + 1);
        }

        var diff = new StringBuilder();
        (int First, int Last)? range = null;
        var next = FirstRow;
        foreach (var row in rows)
        {
            int? index = indexesByRow.TryGetValue(row.PrintedRowIndex, out var queue) && queue.TryDequeue(out var found) ? found : null;
            if (row.RowNumber == next && range is { } current && index == current.Last + 1)
            {
                range = (current.First, current.Last + 1);
            }
            else
            {
                Flush();
                if (row.RowNumber != next)
                    Append($"@{row.RowNumber}");
                if (index is { } start)
                    range = (start, start);
                else
                    Append($"+{row.PrintedRowIndex}");
            }

            next = row.RowNumber + 1;
        }

        Flush();
        return diff.ToString();

        void Append(FormattableString token)
        {
            if (diff.Length > 0)
                diff.Append(' ');
            diff.Append(token.ToString(CultureInfo.InvariantCulture));
        }

        void Flush()
        {
            if (range is { } completed)
                Append($"={completed.First}-{completed.Last}");
            range = null;
        }
    }

    /// <summary>Parses a diff written by <see cref="Format"/>; hidden rows are not marked.</summary>
    /// <exception cref="FormatException">A token is invalid or refers to a row that does not exist.</exception>
    public static List<PublicationFileRow> Parse(IReadOnlyList<PublicationFileRow> previous, string diff)
    {
        var rows = new List<PublicationFileRow>();
        var next = FirstRow;
        foreach (var token in diff.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (token[0])
            {
                case '@':
                    next = ParseNumber(token[1..], token);
                    break;
                case '+':
                    rows.Add(new PublicationFileRow(next++, false, ParseNumber(token[1..], token)));
                    break;
                case '=':
                    var dash = token.IndexOf('-', StringComparison.Ordinal);
                    if (dash < 0)
                        throw InvalidToken(token);
                    var (first, last) = (ParseNumber(token[1..dash], token), ParseNumber(token[(dash + 1)..], token));
                    if (first < 1 || last < first || last > previous.Count)
                        throw InvalidToken(token);
                    for (var i = first; i <= last; i++)
                        rows.Add(new PublicationFileRow(next++, false, previous[i - 1].PrintedRowIndex));
                    break;
                default:
                    throw InvalidToken(token);
            }
        }

        return rows;
    }

    private static int ParseNumber(string digits, string token) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw InvalidToken(token);

    private static FormatException InvalidToken(string token) =>
        new($"'{token}' is not valid: expected a range of the previous publication ('=first-last'), a printed row ('+number') "
            + "or a worksheet row ('@row').");
}
