using RecordsApi.Domain.Model;
using RecordsApi.Features.Agreements.V1;

namespace RecordsApi.Features.Agreements;

/// <summary>Makes version 1's printed cells.</summary>
internal static class PrintedRowMapper
{
    /// <summary>The cells as printed.</summary>
    public static PrintedCellsV1 ToPrintedCells(this PrintedListRow row) => new(
        row.StatePrinted, row.AgencyPrinted, row.TypePrinted, row.CountyPrinted, row.ModelPrinted, row.SignedPrinted,
        row.MoaPrinted, row.MoaLink, row.AddendumPrinted, row.AddendumLink);

    /// <summary>What was made of them.</summary>
    public static ReadCellsV1 ToReadCells(this PrintedListRow row) => new(row.State, row.ModelCode, row.SignedOn);
}
