using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Ingestion.Rows;

/// <summary>Reads TYPE: what kind of government the agency belongs to.</summary>
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

    public static string? Parse(string? printed, RowDiagnostics diagnostics)
    {
        if (PrintedText.Clean(printed) is not { } clean)
            return null;
        if (PrintedText.IsPlaceholder(clean))
        {
            diagnostics.AddNote($"TYPE is printed as “{clean}”, which says nothing.");
            return null;
        }

        if (Spellings.FindExact(clean) is { } word)
            return word;
        if (Spellings.FindNearest(clean) is { } near)
        {
            diagnostics.AddNote($"TYPE is printed as “{clean}” and was read as {near}.");
            return near;
        }

        diagnostics.AddNote($"TYPE is printed as “{clean}”, which is not a known type; it was kept.");
        return NonAlphanumeric().Replace(clean, "-").Trim('-').ToLowerInvariant() is { Length: > 0 } kept ? kept : null;
    }

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NonAlphanumeric();
}
