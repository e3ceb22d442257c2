using System.Globalization;
using RecordsApi.Domain.Ingestion.Matching;

namespace RecordsApi.Seed;

/// <summary>The file of rulings: what people decided about doubtful renames and publications, and why.</summary>
public static class RulingsCsv
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">A row cannot be read.</exception>
    public static IReadOnlyList<Ruling> Read(string path)
    {
        using var reader = new StreamReader(path);
        using var csv = BundleCsv.CreateReader(reader, path, "subject", "key", "verdict", "reason", "ruled_on");
        var rulings = new List<Ruling>();
        while (csv.Read())
        {
            var day = csv.GetString("ruled_on");
            if (!DateOnly.TryParseExact(day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var ruledOn))
                throw new InvalidDataException($"{path}, row {BundleCsv.GetRowNumber(csv)}, column ruled_on: '{day}' is not a day such as 2025-06-17.");
            rulings.Add(new Ruling(csv.GetString("subject"), csv.GetString("key"), csv.GetString("verdict"), csv.GetString("reason"), ruledOn));
        }

        return rulings;
    }

    /// <summary>Writes the file.</summary>
    public static void Write(string path, IEnumerable<Ruling> rulings) => BundleCsv.Write(path, rulings);
}
