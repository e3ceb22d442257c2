using RecordsApi.Domain.Ingestion.Dating;

namespace RecordsApi.Domain.Ingestion.Validation;

/// <summary>
/// Checks that a file has the columns of the list in its file name. Only the participating list has signing dates. A
/// pending list with the file name of a participating list would end every agreement.
/// </summary>
internal static class PublicationColumnCheck
{
    /// <summary>Returns why the columns are not those of the list; null if they are.</summary>
    public static string? GetQuarantineReason(ListKind list, IReadOnlyList<string> columns)
    {
        var hasSigned = columns.Any(c => c.Trim().Equals("SIGNED", StringComparison.OrdinalIgnoreCase));
        return (list, hasSigned) switch
        {
            (ListKind.Participating, false) =>
                "The file has the columns of the pending list: the SIGNED column of the participating list is missing.",
            (ListKind.Pending, true) =>
                "The file has the columns of the participating list: the pending list has no SIGNED column.",
            _ => null,
        };
    }
}
