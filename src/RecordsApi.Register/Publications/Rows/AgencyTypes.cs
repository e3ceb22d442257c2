using System.Text.RegularExpressions;

namespace RecordsApi.Register.Publications.Rows;

/// <summary>Reads TYPE: what kind of government the agency belongs to.</summary>
internal static partial class AgencyTypes
{
    private static readonly Spelling Words = new(
    [
        new("COUNTY", "county"),
        new("PARISH", "county"),
        new("MUNICIPALITY", "municipality"),
        new("MUNICIPAL", "municipality"),
        new("CITY", "municipality"),
        new("STATE", "state"),
        new("STATE AGENCY", "state"),
    ]);

    public static string? Read(string? printed, Findings findings)
    {
        if (PrintedText.Clean(printed) is not { } clean) return null;
        if (PrintedText.IsPlaceholder(clean))
        {
            findings.Note($"TYPE is printed as “{clean}”, which says nothing.");
            return null;
        }

        if (Words.Exactly(clean) is { } word) return word;
        if (Words.Nearest(clean) is { } near)
        {
            findings.Note($"TYPE is printed as “{clean}” and was read as {near}.");
            return near;
        }

        findings.Note($"TYPE is printed as “{clean}”, which is not a known type; it was kept.");
        return NoWord().Replace(clean, "-").Trim('-').ToLowerInvariant() is { Length: > 0 } kept ? kept : null;
    }

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NoWord();
}
