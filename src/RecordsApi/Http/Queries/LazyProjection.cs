using System.Collections;

namespace RecordsApi.Http.Queries;

/// <summary>Records that are made each time they are taken.</summary>
internal sealed class LazyProjection<TRow, TRecord>(IReadOnlyList<TRow> rows, Func<TRow, TRecord> map) : IReadOnlyList<TRecord>
{
    /// <inheritdoc />
    public int Count => rows.Count;

    /// <inheritdoc />
    public TRecord this[int index] => map(rows[index]);

    /// <inheritdoc />
    public IEnumerator<TRecord> GetEnumerator()
    {
        foreach (var row in rows)
            yield return map(row);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
