namespace RecordsApi.Domain.Ingestion.Rows;

/// <summary>States, the District of Columbia and territories with their USPS codes (USPS Publication 28, appendix B).</summary>
internal static class StateNameParser
{
    private const string Table =
        """
        AL ALABAMA|AK ALASKA|AZ ARIZONA|AR ARKANSAS|CA CALIFORNIA|CO COLORADO|CT CONNECTICUT|DE DELAWARE
        DC DISTRICT OF COLUMBIA|FL FLORIDA|GA GEORGIA|HI HAWAII|ID IDAHO|IL ILLINOIS|IN INDIANA|IA IOWA
        KS KANSAS|KY KENTUCKY|LA LOUISIANA|ME MAINE|MD MARYLAND|MA MASSACHUSETTS|MI MICHIGAN|MN MINNESOTA
        MS MISSISSIPPI|MO MISSOURI|MT MONTANA|NE NEBRASKA|NV NEVADA|NH NEW HAMPSHIRE|NJ NEW JERSEY
        NM NEW MEXICO|NY NEW YORK|NC NORTH CAROLINA|ND NORTH DAKOTA|OH OHIO|OK OKLAHOMA|OR OREGON
        PA PENNSYLVANIA|RI RHODE ISLAND|SC SOUTH CAROLINA|SD SOUTH DAKOTA|TN TENNESSEE|TX TEXAS|UT UTAH
        VT VERMONT|VA VIRGINIA|WA WASHINGTON|WV WEST VIRGINIA|WI WISCONSIN|WY WYOMING
        AS AMERICAN SAMOA|GU GUAM|MP NORTHERN MARIANA ISLANDS|PR PUERTO RICO|VI VIRGIN ISLANDS
        """;

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

        diagnostics.AddProblem("STATE", printed, "No state has this name, and not exactly one is near", "the name of a state or territory");
        return null;
    }

    private static IEnumerable<KeyValuePair<string, string>> Spellings()
    {
        foreach (var entry in Table.Split(['|', '\n'], StringSplitOptions.TrimEntries))
        {
            yield return new(entry[3..], entry[..2]);
            yield return new(entry[..2], entry[..2]);
        }

        yield return new("U.S. VIRGIN ISLANDS", "VI");
        yield return new("US VIRGIN ISLANDS", "VI");
        yield return new("WASHINGTON, DC", "DC");
        yield return new("WASHINGTON DC", "DC");
        yield return new("WASHINGTON, D.C.", "DC");
        yield return new("COMMONWEALTH OF THE NORTHERN MARIANA ISLANDS", "MP");
    }
}
