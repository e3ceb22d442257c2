using RecordsApi.Domain.Ingestion.Dating;

namespace RecordsApi.Domain.Ingestion.Validation;

/// <summary>
/// Whether a file has the columns of the list it says it is. The participating list prints when each agreement was
/// signed; the pending list cannot. Pending rows under the participating name would end every agreement there is.
/// </summary>
internal static class PublicationColumnCheck
{
    /// <summary>Why the file is not the list it says it is; null where it is.</summary>
    public static string? GetQuarantineReason(ListKind list, IReadOnlyList<string> columns)
    {
        var printsSigned = columns.Any(c => c.Trim().Equals("SIGNED", StringComparison.OrdinalIgnoreCase));
        return (list, printsSigned) switch
        {
            (ListKind.Participating, false) =>
                "Its columns are those of the pending list: there is no SIGNED column, which the participating list has.",
            (ListKind.Pending, true) =>
                "Its columns are those of the participating list: there is a SIGNED column, which the pending list does not have.",
            _ => null,
        };
    }
}
