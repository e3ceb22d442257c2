using System.Text.Json;
using RecordsApi.Data.Statements;
using RecordsApi.Domain.AgreementStates;

namespace RecordsApi.Data.AgreementStates;

/// <summary>A total order of agreements, and the conditions by which a page begins after a position in it.</summary>
internal sealed class AgreementOrder
{
    private readonly (AgreementSortKey Key, bool Descending)[] parts;

    /// <summary>Reads the keys of a query.</summary>
    /// <param name="sort">Names of keys, each with a minus in front for descending order; the default order where there are none.</param>
    /// <param name="isSearch">Whether a text is searched for, so that relevance is known and is the default.</param>
    public AgreementOrder(IReadOnlyList<string> sort, bool isSearch)
    {
        IReadOnlyList<string> names = sort.Count > 0 ? sort : [isSearch ? AgreementSort.Relevance : AgreementSort.Default];
        List<(AgreementSortKey, bool)> order = [.. names.Select(name => (Find(name.TrimStart('-')), name.StartsWith('-')))];
        if (!order.Exists(part => part.Item1 == AgreementSort.Keys[^1]))
            order.Add((AgreementSort.Keys[^1], false));
        parts = [.. order];
    }

    /// <summary>The position of a row: the values of the keys, as JSON.</summary>
    public IReadOnlyList<string> GetPosition(AgreementRow row) => [.. parts.Select(part => JsonSerializer.Serialize(part.Key.Position(row)))];

    /// <summary>Writes ORDER BY. Null is the least value.</summary>
    public void AppendOrderBy(SqlText sql, TemporalConditions temporal, ListPositions positions)
    {
        sql.AppendRaw(" ORDER BY ");
        for (var i = 0; i < parts.Length; i++)
        {
            sql.AppendRaw(i == 0 ? "" : ", ");
            parts[i].Key.Append(sql, temporal, positions);
            sql.AppendRaw(parts[i].Descending ? " DESC NULLS LAST" : " ASC NULLS FIRST");
        }
    }

    /// <summary>Writes the condition that a row comes after a position; it begins with AND.</summary>
    public void AppendAfter(SqlText sql, TemporalConditions temporal, ListPositions positions, IReadOnlyList<string> position)
    {
        sql.AppendRaw(" AND (");
        for (var i = 0; i < parts.Length; i++)
        {
            sql.AppendRaw(i == 0 ? "(" : " OR (");
            for (var j = 0; j < i; j++)
            {
                AppendKey(parts[j].Key);
                AppendEqual(sql, position[j]);
                sql.AppendRaw(" AND ");
            }

            AppendBeyond(parts[i], position[i]);
            sql.AppendRaw(")");
        }

        sql.AppendRaw(")");

        void AppendKey(AgreementSortKey key) => key.Append(sql, temporal, positions);

        void AppendBeyond((AgreementSortKey Key, bool Descending) part, string value)
        {
            if (value == "null")
            {
                // Null is the least value: in descending order nothing follows it, in ascending order everything else does.
                if (part.Descending)
                {
                    sql.AppendRaw("1 = 0");
                    return;
                }

                AppendKey(part.Key);
                sql.AppendRaw(" IS NOT NULL");
                return;
            }

            sql.AppendRaw("(");
            AppendKey(part.Key);
            sql.AppendRaw(part.Descending ? " < " : " > ").AppendParameter(Value(value));
            if (part.Descending)
            {
                sql.AppendRaw(" OR ");
                AppendKey(part.Key);
                sql.AppendRaw(" IS NULL");
            }

            sql.AppendRaw(")");
        }
    }

    private static void AppendEqual(SqlText sql, string value)
    {
        if (value == "null")
            sql.AppendRaw(" IS NULL");
        else
            sql.AppendRaw(" = ").AppendParameter(Value(value));
    }

    private static object? Value(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Number ? document.RootElement.GetInt64() : document.RootElement.GetString();
    }

    private static AgreementSortKey Find(string name) =>
        name == AgreementSort.Relevance ? AgreementSort.RelevanceKey : AgreementSort.Keys.First(key => key.Name == name);
}
