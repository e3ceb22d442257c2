using System.Globalization;
using RecordsApi.Domain.Detention;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Tests.Detention;

/// <summary>Compares the rows of accepted lists, as printed, with the observations of them.</summary>
internal static class FacilityReplay
{
    /// <summary>Returns the rows whose facility, type, average population or guaranteed minimum is not observed as printed.</summary>
    public static IReadOnlyList<string> FindDifferences(FacilityFacts facts, FacilityInput input)
    {
        var observations = facts.Observations.ToDictionary(observation => (observation.PublicationId, observation.RowNumber));
        var names = facts.Names.Select(name => (name.FacilityId, name.Name)).ToHashSet();
        var files = input.Files.ToDictionary(file => (file.FileName, file.Sha256));
        var differences = new List<string>();
        var rows = 0;
        foreach (var (publication, _) in facts.Publications.Where(p => p.Publication.State == "accepted"))
        {
            foreach (var row in files[(publication.FileName, publication.Sha256)].Rows)
            {
                rows++;
                var printed = input.Printed[row.PrintedFacilityKey - 1];
                if (!observations.TryGetValue((publication.Id, row.RowNumber), out var observed))
                    differences.Add($"{publication.Id} {row.RowNumber} {printed.Name}: no observation");
                else if (!Agrees(row, printed, observed) || !names.Contains((observed.FacilityId, observed.NamePrinted)))
                    differences.Add($"{observed.Id} {printed.Name}: {observed.TypePrinted} {observed.AveragePopulation} {observed.GuaranteedMinimum}");
            }
        }

        if (rows != facts.Observations.Count)
            differences.Add($"{facts.Observations.Count} observations of {rows} rows");
        return differences;
    }

    private static bool Agrees(FacilityRow row, PrintedFacility printed, FacilityObservation observed)
    {
        string?[] levels = [row.LevelA, row.LevelB, row.LevelC, row.LevelD];
        var numbers = levels.Select(Parse).ToList();
        var population = numbers.Any(number => number is not null) ? numbers.Sum() : Parse(row.AveragePopulation);
        return Collapse(printed.Name) == Collapse(observed.NamePrinted)
            && Collapse(printed.TypeDetailed ?? printed.Type) == Collapse(observed.TypePrinted)
            && (population is { } value ? Math.Abs(value - (double)(observed.AveragePopulation ?? -1)) <= 0.00501 : observed.AveragePopulation is null)
            && Parse(row.GuaranteedMinimum) == observed.GuaranteedMinimum;
    }

    private static double? Parse(string? text) =>
        double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;

    // White space and the typographic forms of punctuation do not count.
    private static string Collapse(string? text) => string.Concat((text ?? "").Where(char.IsLetterOrDigit));
}
