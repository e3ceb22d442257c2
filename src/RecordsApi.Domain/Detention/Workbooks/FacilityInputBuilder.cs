using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention.Workbooks;

/// <summary>Makes the input of the derivation out of workbooks that were read.</summary>
public static class FacilityInputBuilder
{
    /// <summary>Returns the files, and each distinct printed facility once, with keys from 1 in the order of the rows.</summary>
    public static FacilityInput Build(IEnumerable<FacilityTable> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var keys = new Dictionary<PrintedFacility, int>();
        var printed = new List<PrintedFacility>();
        return new FacilityInput([.. tables.Select(table => table.ToFile(GetKey))], printed);

        int GetKey(PrintedFacility facility)
        {
            if (keys.TryGetValue(facility, out var key))
                return key;
            key = printed.Count + 1;
            keys.Add(facility, key);
            printed.Add(facility with { Key = key });
            return key;
        }
    }
}
