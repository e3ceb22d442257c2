using System.Collections;

namespace RecordsApi.Http.Queries;

/// <summary>A list whose items are mapped each time they are read.</summary>
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
