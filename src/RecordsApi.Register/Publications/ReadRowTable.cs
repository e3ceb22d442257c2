using RecordsApi.Register.Publications.Rows;

namespace RecordsApi.Register.Publications;

/// <summary>What was made of each distinct printed row. A row is read once, as of the first publication that prints it.</summary>
internal sealed class ReadRowTable(PrintedRowTable printed)
{
    private static readonly ReadRow Blank = new(null, null, null, null, null, null, null, null, [], []);

    private readonly DateOnly?[] plainDays = PlainDays(printed);
    private readonly ReadRow?[] read = new ReadRow?[printed.Count];

    /// <summary>All rows read, by number.</summary>
    public IReadOnlyList<ReadRow> All => [.. read.Select((row, i) => row ?? throw new InvalidOperationException($"Printed row {i} is in no publication."))];

    /// <summary>A row that was read.</summary>
    public ReadRow Read(int number) => read[number] ?? throw new InvalidOperationException($"Printed row {number} was not read yet.");

    /// <summary>Reads the rows of a publication that no earlier one printed.</summary>
    public void ReadAll(DerivedPublication derived)
    {
        foreach (var place in derived.File.Rows)
        {
            read[place.PrintedRow] ??=
                RowReader.Read(printed[place.PrintedRow], derived.List, derived.Publication.PublishedOn) ?? Blank;
        }
    }

    /// <summary>The newest signing day a file prints that can be trusted to date it; null where there is none.</summary>
    public DateOnly? NewestSignedIn(PublicationFile file, DateOnly? claimed, DateOnly today) =>
        NewestSigned.Of(file.Rows.Select(place => plainDays[place.PrintedRow]), claimed, today);

    private static DateOnly?[] PlainDays(PrintedRowTable printed)
    {
        var days = new DateOnly?[printed.Count];
        for (var i = 0; i < days.Length; i++)
            days[i] = NewestSigned.Plain(printed[i]);
        return days;
    }
}
