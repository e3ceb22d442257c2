using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace RecordsApi.Data.PostgreSql.Schema;

/// <summary>
/// Stores text so that it compares by code point, as it does in SQLite, and dates as text <c>yyyy-MM-dd</c>, as the statements of
/// the register expect. Every text column has the collation: a key with it and a foreign key without it could not use an index.
/// </summary>
internal static class TextColumns
{
    /// <summary>The collation of every text column.</summary>
    public const string Collation = "C";

    private static readonly ValueConverter<DateOnly, string> DateConverter = new(
        date => date.ToString("O", CultureInfo.InvariantCulture), text => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture));

    /// <summary>Configures all columns of a model.</summary>
    public static void Configure(IMutableModel model)
    {
        foreach (var property in model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (type == typeof(DateOnly))
                property.SetValueConverter(DateConverter);
            if (type == typeof(string) || property.GetValueConverter()?.ProviderClrType == typeof(string) || property.GetProviderClrType() == typeof(string))
            {
                property.SetColumnType("text");
                property.SetCollation(Collation);
            }
        }
    }
}
