using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace RecordsApi.Data.PostgreSql.Schema;

/// <summary>Orders the entries of indexes as lists are ordered: null is the least value.</summary>
internal static class NullOrder
{
    /// <summary>Configures all indexes of a model that are ordered.</summary>
    public static void Configure(IMutableModel model)
    {
        foreach (var index in model.GetEntityTypes().SelectMany(entity => entity.GetIndexes()).Where(index => index.Properties.Any(property => property.IsNullable) && index.GetMethod() is null))
            index.SetNullSortOrder(index.Properties.Select(property => property.IsNullable ? NullSortOrder.NullsFirst : NullSortOrder.Unspecified).ToArray());
    }
}
