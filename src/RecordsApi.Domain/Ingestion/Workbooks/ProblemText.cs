namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>Formats the problems found in files and rows.</summary>
internal static class ProblemText
{
    /// <summary>Combines what is wrong and what is expected, both without a trailing period, to two sentences.</summary>
    public static string Format(string problem, string expected) => $"{problem}. Expected: {expected}.";
}
