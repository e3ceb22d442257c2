using System.Linq.Expressions;

namespace RecordsApi.Http.Queries;

/// <summary>The keys that a list can be sorted by. The last one added is unique and ends every order.</summary>
internal sealed class SortDefinition<TRow>(string defaultSort)
{
    private readonly List<SortKey<TRow>> keys = [];

    /// <summary>The default order.</summary>
    public string Default { get; } = defaultSort;

    /// <summary>Names of the sort keys.</summary>
    public IReadOnlyList<string> Names => [.. keys.Select(k => k.Name)];

    /// <summary>Adds a sort key.</summary>
    public SortDefinition<TRow> AddKey<TValue>(string name, Expression<Func<TRow, TValue>> value)
    {
        keys.Add(new SortKey<TRow, TValue>(name, value));
        return this;
    }

    /// <summary>Adds these keys to the definition for rows that contain such a row.</summary>
    public SortDefinition<TOuter> AddTo<TOuter>(SortDefinition<TOuter> table, Expression<Func<TOuter, TRow>> row)
    {
        table.keys.AddRange(keys.Select(key => key.ForOuterRow(row)));
        return table;
    }

    /// <summary>The requested order, or the default.</summary>
    public KeysetOrdering<TRow> CreateOrdering(IReadOnlyList<string> requested)
    {
        var parts = requested.Count > 0 ? requested : Default.Split(',');
        List<(SortKey<TRow>, bool)> order = [.. parts.Select(p => (keys.Single(k => k.Name == p.TrimStart('-')), p.StartsWith('-')))];
        if (!order.Exists(part => part.Item1 == keys[^1]))
            order.Add((keys[^1], false));
        return new(order);
    }
}

/// <summary>A total order of rows.</summary>
internal sealed class KeysetOrdering<TRow>(IReadOnlyList<(SortKey<TRow> Key, bool Descending)> parts)
{
    /// <summary>Sorts the rows, starting after a keyset position if there is one.</summary>
    public IQueryable<TRow> Apply(IQueryable<TRow> rows, IReadOnlyList<string>? after)
    {
        if (after is not null)
            rows = rows.Where(AfterPosition(after));
        return parts.Select((part, index) => (part, index))
            .Aggregate(rows, (ordered, p) => p.part.Key.Order(ordered, p.part.Descending, p.index == 0));
    }

    /// <summary>The keyset position of a row.</summary>
    public IReadOnlyList<string> GetPosition(TRow row) => [.. parts.Select(part => part.Key.GetValueJson(row))];

    private Expression<Func<TRow, bool>> AfterPosition(IReadOnlyList<string> position)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        Expression after = Expression.Constant(false);
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            var (key, descending) = parts[i];
            var further = key.After(row, position[i], descending);
            after = i == parts.Count - 1 ? further : Expression.OrElse(further, Expression.AndAlso(key.EqualTo(row, position[i]), after));
        }

        // Lets the database seek to the position instead of scanning from the start of the list for every page.
        if (parts.Count > 1 && parts[0].Key.AtOrAfter(row, position[0], parts[0].Descending) is { } from)
            after = Expression.AndAlso(from, after);
        return Expression.Lambda<Func<TRow, bool>>(after, row);
    }
}
