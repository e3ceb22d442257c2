using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;
using RecordsApi.Data.Providers;

namespace RecordsApi.Data.PostgreSql.Search;

/// <summary>The tables of the name index. Each entry has the distinct words of its texts in an index, by which candidates are found.</summary>
internal static class NameSearchTables
{
    private const string WordsSql = """array_to_tsvector(array_remove(string_to_array("Name" || ' ' || "Printed" || ' ' || "Places", ' '), ''))""";

    /// <summary>The table of an index.</summary>
    public static string GetName(NameIndex index) => index switch
    {
        NameIndex.Agencies => "AgencySearch",
        NameIndex.Jurisdictions => "JurisdictionSearch",
        NameIndex.Facilities => "FacilitySearch",
        _ => throw new ArgumentOutOfRangeException(nameof(index), index, "There is no such index."),
    };

    /// <summary>Adds the tables to a model, so that migrations create them.</summary>
    public static void AddTo(ModelBuilder modelBuilder)
    {
        foreach (var index in Enum.GetValues<NameIndex>())
            modelBuilder.SharedTypeEntity<Dictionary<string, object>>(GetName(index), Configure);
    }

    private static void Configure(EntityTypeBuilder<Dictionary<string, object>> table)
    {
        table.ToTable(table.Metadata.Name);
        table.IndexerProperty<long>("Number").UseIdentityAlwaysColumn();
        table.HasKey("Number");
        foreach (var column in (string[])["Id", "Name", "Printed", "Places", "RecordedAt", "SupersededAt"])
            table.IndexerProperty<string>(column).IsRequired();
        table.IndexerProperty<NpgsqlTsVector>("Words").HasComputedColumnSql(WordsSql, stored: true);
        table.HasIndex("Words").HasMethod("gin");
        table.HasIndex("Id");
    }
}
