using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Ingestion.Validation;

namespace RecordsApi.Domain.Ingestion;

/// <summary>The keys by which publications are compared, of each distinct printed row. A row without the values of a key has none.</summary>
internal sealed class KeyedRowTable(ParsedRowTable parsedRows, AgencyDirectory agencies, int printedRowCount)
{
    private const int NoRowKey = -1;

    private readonly int?[] keyByPrintedRow = new int?[printedRowCount];

    /// <summary>The keys.</summary>
    public RowKeyTable Keys { get; } = new();

    /// <summary>Returns the rows of a publication with their keys. Its rows have been parsed.</summary>
    public KeyedRows Get(DerivedPublication derived)
    {
        var printedRowByKey = new Dictionary<int, int>(derived.File.Rows.Count);
        foreach (var row in derived.File.Rows)
        {
            var key = keyByPrintedRow[row.PrintedRowIndex] ??= GetRowKey(parsedRows.Get(row.PrintedRowIndex));
            if (key != NoRowKey && (!printedRowByKey.TryGetValue(key, out var index) || row.PrintedRowIndex < index))
                printedRowByKey[key] = row.PrintedRowIndex;
        }

        return new KeyedRows(derived.File.Rows.Count, printedRowByKey);
    }

    private int GetRowKey(ParsedRow row) => row is { State: { } state, Agency: { } agency, Model: { } model }
        ? Keys.GetOrAddKey(state, agencies.GetSlug(state, agency), model)
        : NoRowKey;
}
