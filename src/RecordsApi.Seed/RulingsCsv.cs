using System.Globalization;
using RecordsApi.Domain.Ingestion.Matching;

namespace RecordsApi.Seed;

/// <summary>Reads and writes the file of rulings: reviewers' verdicts on doubtful renames and publications, with reasons.</summary>
public static class RulingsCsv
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">A row is invalid.</exception>
    public static IReadOnlyList<Ruling> Read(string path)
    {
        using var reader = new StreamReader(path);
        using var csv = BundleCsv.CreateReader(reader, path, "subject", "key", "verdict", "reason", "ruled_on");
        var rulings = new List<Ruling>();
        while (csv.Read())
        {
            var text = csv.GetString("ruled_on");
            if (!DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var ruledOn))
            {
                throw new InvalidDataException(
                    $"{path}, row {BundleCsv.GetRowNumber(csv)}, column ruled_on: '{text}' is not a valid date (YYYY-MM-DD).");
            }

            rulings.Add(new Ruling(
                csv.GetString("subject"), csv.GetString("key"), csv.GetString("verdict"), csv.GetString("reason"), ruledOn));
        }

        return rulings;
    }

    /// <summary>Writes the file.</summary>
    public static void Write(string path, IEnumerable<Ruling> rulings) => BundleCsv.Write(path, rulings);
}
