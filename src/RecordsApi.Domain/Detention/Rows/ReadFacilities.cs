using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention.Rows;

/// <summary>The printed facilities of an input, each read once, by key.</summary>
internal sealed class ReadFacilities(IReadOnlyList<PrintedFacility> printed)
{
    private readonly ReadFacility?[] read = new ReadFacility?[printed.Count];

    /// <summary>Returns the printed facility of a row.</summary>
    public PrintedFacility GetPrinted(FacilityRow row) => printed[row.PrintedFacilityKey - 1];

    /// <summary>Returns the facility of a row as read.</summary>
    public ReadFacility Get(FacilityRow row) => read[row.PrintedFacilityKey - 1] ??= FacilityReader.Read(GetPrinted(row));
}
