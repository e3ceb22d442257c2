using RecordsApi.Domain.Model;

namespace RecordsApi.Features.Agreements.V1;

/// <summary>Maps printed rows to records of version 1.</summary>
internal static class PrintedRowMapper
{
    /// <summary>Cells as printed.</summary>
    public static PrintedCellsV1 ToPrintedCells(this PrintedListRow row) => new(
        row.StatePrinted, row.AgencyPrinted, row.TypePrinted, row.CountyPrinted, row.ModelPrinted, row.SignedPrinted,
        row.MoaPrinted, row.MoaLink, row.AddendumPrinted, row.AddendumLink);

    /// <summary>The values that were read from them.</summary>
    public static ReadCellsV1 ToReadCells(this PrintedListRow row) => new(row.State, row.ModelCode, row.SignedOn);
}
