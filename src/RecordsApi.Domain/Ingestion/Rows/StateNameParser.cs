using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Ingestion.Workbooks;

namespace RecordsApi.Domain.Ingestion.Rows;

/// <summary>Parses the STATE column to a USPS code.</summary>
internal static class StateNameParser
{
    private static readonly SpellingCorrector Names = new(Spellings());

    /// <summary>
    /// Returns the USPS code, with spelling errors corrected and noted; null with a problem if the cell is blank or no single
    /// state is close.
    /// </summary>
    public static string? Parse(string? printed, RowDiagnostics diagnostics)
    {
        if (PrintedText.Clean(printed) is not { } clean)
        {
            diagnostics.AddProblem("STATE", printed, "The state is blank", "the name of a state or territory");
            return null;
        }

        if (Names.FindExact(clean) is { } code)
            return code;
        if (Names.FindClosest(clean) is { } corrected)
        {
            diagnostics.AddNote($"STATE is printed as “{clean}” and was read as {corrected}.");
            return corrected;
        }

        diagnostics.AddProblem(
            "STATE", printed, "The state is unknown, and not exactly one state has a similar name", "the name of a state or territory");
        return null;
    }

    private static IEnumerable<KeyValuePair<string, string>> Spellings()
    {
        foreach (var state in UsStates.WithAgencies.Values)
        {
            yield return new(state.ShortName.ToUpperInvariant(), state.Code);
            yield return new(state.Code, state.Code);
        }

        yield return new("U.S. VIRGIN ISLANDS", "VI");
        yield return new("US VIRGIN ISLANDS", "VI");
        yield return new("WASHINGTON, DC", "DC");
        yield return new("WASHINGTON DC", "DC");
        yield return new("WASHINGTON, D.C.", "DC");
        yield return new("COMMONWEALTH OF THE NORTHERN MARIANA ISLANDS", "MP");
    }
}
