using System.Text.RegularExpressions;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Rows;

/// <summary>Parses the SUPPORT TYPE column to the code of an agreement model.</summary>
internal static partial class AgreementModelParser
{
    private static readonly SpellingCorrector Spellings =
        new(AgreementModels.Aliases.All.Select(entry => KeyValuePair.Create(entry.Alias.ToUpperInvariant(), entry.Code)));

    private const string ExpectedModels = "Task Force Model, Jail Enforcement Model, Warrant Service Officer or Tribal Task Force Model";

    /// <summary>
    /// Returns the code of the model, with spelling errors corrected and noted; null with a problem if the cell is blank or no
    /// model is close.
    /// </summary>
    public static string? Parse(string? printed, RowDiagnostics diagnostics)
    {
        if (PrintedText.Clean(printed) is not { } clean || PrintedText.IsPlaceholder(clean))
        {
            diagnostics.AddProblem("SUPPORT TYPE", printed, "The model is missing", ExpectedModels);
            return null;
        }

        if (Spellings.FindExact(clean) is { } model)
            return model;
        if (Spellings.FindClosest(clean) is { } corrected)
        {
            diagnostics.AddNote($"SUPPORT TYPE is printed as “{clean}” and was read as {corrected}.");
            return corrected;
        }

        diagnostics.AddProblem(
            "SUPPORT TYPE", printed, FindSeveral(printed).Count > 0 ? "The cell names several models" : "The model is unknown", ExpectedModels);
        return null;
    }

    /// <summary>Returns the codes of the models that a cell names, if it names several; otherwise an empty list.</summary>
    public static IReadOnlyList<string> FindSeveral(string? printed)
    {
        if (PrintedText.Clean(printed) is not { } clean || Spellings.FindExact(clean) is not null)
            return [];
        var codes = Separators().Split(clean).Select(part => Spellings.FindExact(part.Trim()) ?? Spellings.FindClosest(part.Trim()))
            .OfType<string>().Distinct().ToList();
        return codes.Count > 1 ? codes : [];
    }

    [GeneratedRegex(@"[,;/&+|]|\band\b|\bor\b|\s-\s", RegexOptions.IgnoreCase)]
    private static partial Regex Separators();
}
