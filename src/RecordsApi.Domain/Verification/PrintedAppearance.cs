using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Verification;

/// <summary>
/// What the accepted publications of a list print under one state, name, model, signing date and document, and from when until
/// when. Collected from the rows alone, whichever agreements the register matches them to.
/// </summary>
internal sealed class PrintedAppearance
{
    private static readonly HashSet<string> CountyKinds = new(StringComparer.Ordinal) { "county", "parish", "borough", "city" };

    private PrintedAppearance(Publication publication, PublicationRow row, PrintedListRow printed)
    {
        (List, FirstPosition, LastPosition) = (publication.List, publication.Position!.Value, publication.Position.Value);
        (FirstPublicationId, FirstPublishedOn, RowNumber, Row) = (publication.Id, publication.PublishedOn, row.RowNumber, printed);
        Name = new(printed.State, printed.AgencyPrinted);
        County = NormalizeCounty(printed.CountyPrinted);
    }

    public string List { get; }

    public PrintedListRow Row { get; }

    public PrintedName Name { get; }

    /// <summary>The county without its kind; null if none is printed.</summary>
    public string? County { get; }

    public int FirstPosition { get; }

    public int LastPosition { get; private set; }

    public string FirstPublicationId { get; }

    public DateOnly FirstPublishedOn { get; }

    public int RowNumber { get; }

    /// <summary>Collects the appearances.</summary>
    public static IReadOnlyCollection<PrintedAppearance> Collect(RegisterSnapshot register)
    {
        var appearances = new Dictionary<object, PrintedAppearance>();
        foreach (var publication in register.Publications.Where(p => p.State == "accepted").OrderBy(p => p.Position))
        {
            foreach (var row in register.Rows[publication.Key])
            {
                var printed = register.PrintedRows[row.PrintedRowKey];
                var key = (publication.List, printed.State, printed.AgencyPrinted, printed.CountyPrinted, printed.ModelCode, printed.SignedOn, printed.MoaLink);
                if (appearances.TryGetValue(key, out var known))
                    known.LastPosition = publication.Position!.Value;
                else
                    appearances.Add(key, new(publication, row, printed));
            }
        }

        return appearances.Values;
    }

    /// <summary>The county without its kind; null if the cell names none.</summary>
    public static string? NormalizeCounty(string? printed)
    {
        var words = NameNormalizer.Tokenize(printed ?? "").Where(word => !CountyKinds.Contains(word)).ToList();
        return words is [] or ["na"] or ["n", "a"] ? null : string.Join(' ', words);
    }
}
