using System.Globalization;
using CsvHelper;

namespace RecordsApi.Domain.Geography;

/// <summary>The seed file of outlines: a line for each county and state, in ordinal order of ids. Rings are separated by semicolons; the first point is absolute, the others are differences from the one before.</summary>
public static class OutlinesCsv
{
    private const char RingSeparator = ';';

    /// <summary>Writes the outlines.</summary>
    public static void Write(TextWriter writer, IEnumerable<Outline> outlines)
    {
        using var csv = CsvWriter.Create(writer, new() { NewLine = "\n" }, leaveOpen: true);
        csv.WriteHeader(["id", "name", "rings"]);
        foreach (var outline in outlines.OrderBy(outline => outline.Id, StringComparer.Ordinal))
        {
            csv.WriteField(outline.Id);
            csv.WriteField(outline.Name);
            csv.WriteField(string.Join(RingSeparator, outline.Rings.Select(Format)));
            csv.EndRecord();
        }
    }

    /// <summary>Reads a file written by <see cref="Write"/>.</summary>
    /// <exception cref="FormatException">A number is not valid.</exception>
    public static IReadOnlyList<Outline> Read(TextReader reader)
    {
        using var csv = CsvReader.Create(reader, new() { Separator = ',' }, leaveOpen: true);
        var outlines = new List<Outline>();
        while (csv.Read())
            outlines.Add(new(csv.GetString("id"), csv.GetString("name"), [.. csv.GetString("rings").Split(RingSeparator).Select(Parse)]));
        return outlines;
    }

    private static string Format(IReadOnlyList<(int X, int Y)> ring) => string.Join(' ', ring.Select((point, i) => i == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{point.X} {point.Y}")
        : string.Create(CultureInfo.InvariantCulture, $"{point.X - ring[i - 1].X} {point.Y - ring[i - 1].Y}")));

    private static IReadOnlyList<(int X, int Y)> Parse(string text)
    {
        var numbers = text.Split(' ');
        var points = new (int X, int Y)[numbers.Length / 2];
        var (x, y) = (0, 0);
        for (var i = 0; i < points.Length; i++)
        {
            x += int.Parse(numbers[2 * i], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            y += int.Parse(numbers[2 * i + 1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            points[i] = (x, y);
        }

        return points;
    }
}
