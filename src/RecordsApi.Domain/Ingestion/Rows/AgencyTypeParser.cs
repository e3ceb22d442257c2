using System.Text.RegularExpressions;
using RecordsApi.Domain.Ingestion.Workbooks;

namespace RecordsApi.Domain.Ingestion.Rows;

/// <summary>Parses the TYPE column: the level of government to which the agency belongs.</summary>
internal static partial class AgencyTypeParser
{
    private static readonly SpellingCorrector Spellings = new(
    [
        new("COUNTY", "county"),
        new("PARISH", "county"),
        new("MUNICIPALITY", "municipality"),
        new("MUNICIPAL", "municipality"),
        new("CITY", "municipality"),
        new("STATE", "state"),
        new("STATE AGENCY", "state"),
    ]);

    /// <summary>
    /// Returns the code of the type, with spelling errors corrected and noted; an unknown type as printed, in lowercase with
    /// hyphens; or null if the cell is blank or a placeholder.
    /// </summary>
    public static string? Parse(string? printed, RowDiagnostics diagnostics)
    {
        if (PrintedText.Clean(printed) is not { } clean)
            return null;
        if (PrintedText.IsPlaceholder(clean))
        {
            diagnostics.AddNote($"TYPE is printed as “{clean}”, which is a placeholder.");
            return null;
        }

        if (Spellings.FindExact(clean) is { } type)
            return type;
        if (Spellings.FindClosest(clean) is { } corrected)
        {
            diagnostics.AddNote($"TYPE is printed as “{clean}” and was read as {corrected}.");
            return corrected;
        }

        diagnostics.AddNote($"TYPE is printed as “{clean}”, which is not a known type.");
        return NonAlphanumeric().Replace(clean, "-").Trim('-').ToLowerInvariant() is { Length: > 0 } slug ? slug : null;
    }

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NonAlphanumeric();
}
