using RecordsApi.Domain.Detention.Dating;
using RecordsApi.Domain.Detention.Rows;
using RecordsApi.Domain.Detention.Workbooks;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention.Validation;

/// <summary>A list of facilities while it is checked against those published before it.</summary>
internal sealed class CheckedList
{
    private readonly Lazy<Dictionary<string, decimal>> populations;
    private readonly List<string> notes = [];

    /// <summary>Initializes a new instance of the <see cref="CheckedList"/> class.</summary>
    /// <param name="file">The file.</param>
    /// <param name="dates">Its dates.</param>
    /// <param name="facilities">Reads its rows.</param>
    public CheckedList(FacilityFile file, FacilityFileDates dates, ReadFacilities facilities)
    {
        File = file;
        PublishedOn = dates.PublishedOn ?? DateOnly.MinValue;
        IsDated = dates.PublishedOn is not null;
        DataAsOf = dates.DataAsOf;
        FiscalYear = dates.FiscalYear;
        if (dates.Note is not null)
            notes.Add(dates.Note);
        Rows = [.. file.Rows.Select(row => (row, facilities.Get(row)))];
        Columns = FacilityHeadings.FindColumns(file.Columns);
        populations = new(FindPopulations);
    }

    /// <summary>Key of the publication.</summary>
    public required int Key { get; init; }

    /// <summary>Id of the publication.</summary>
    public required string Id { get; init; }

    /// <summary>The file.</summary>
    public FacilityFile File { get; }

    /// <summary>The rows, printed and read.</summary>
    public IReadOnlyList<(FacilityRow Row, ReadFacility Facility)> Rows { get; }

    /// <summary>The columns that are read.</summary>
    public IReadOnlySet<FacilityColumn> Columns { get; }

    /// <summary>Whether the date of publication is known.</summary>
    public bool IsDated { get; }

    /// <summary>Date of publication.</summary>
    public DateOnly PublishedOn { get; }

    /// <summary>Day of the data pull; null if it is not printed or cannot be right.</summary>
    public DateOnly? DataAsOf { get; private set; }

    /// <summary>Fiscal year of the averages.</summary>
    public int? FiscalYear { get; }

    /// <summary>Day of the data: that of the data pull, or that of publication if none is known.</summary>
    public DateOnly ObservedOn => DataAsOf ?? PublishedOn;

    /// <summary>What was decided about the dates; null if there is nothing to say.</summary>
    public string? DateNote => notes.Count == 0 ? null : string.Join(' ', notes);

    /// <summary>Whether the list is accepted, unchanged or quarantined.</summary>
    public PublicationState State { get; private set; } = PublicationState.Quarantined;

    /// <summary>Why it is not accepted, or what it repeats.</summary>
    public string? Reason { get; private set; }

    /// <summary>The list whose rows it repeats; null if it repeats none.</summary>
    public CheckedList? Repeats { get; private set; }

    /// <summary>The average populations by state, city and name. A facility that the list prints several times has their sum.</summary>
    public IReadOnlyDictionary<string, decimal> Populations => populations.Value;

    /// <summary>Number of rows in which somebody was held.</summary>
    public int PopulatedRowCount => File.Rows.Count(row => FacilityNumber.ReadPopulation(row) > 0);

    /// <summary>Adds a note about the dates.</summary>
    public void AddDateNote(string sentence) => notes.Add(sentence);

    /// <summary>Discards the printed day of the data, and says why.</summary>
    public void DiscardDataDay(string sentence)
    {
        DataAsOf = null;
        notes.Add(sentence);
    }

    /// <summary>Accepts the list.</summary>
    public void Accept(string? reason = null) => (State, Reason) = (PublicationState.Accepted, reason);

    /// <summary>Quarantines the list.</summary>
    public void Quarantine(string reason) => (State, Reason) = (PublicationState.Quarantined, reason);

    /// <summary>Takes the list for another one that is published again.</summary>
    public void Repeat(CheckedList repeated, string reason) => (State, Repeats, Reason) = (PublicationState.Unchanged, repeated, reason);

    private Dictionary<string, decimal> FindPopulations() => Rows
        .Select(row => (
            Key: $"{row.Facility.State}|{row.Facility.CityKey}|{row.Facility.NameKey}", Population: FacilityNumber.ReadPopulation(row.Row)))
        .Where(row => row.Population is not null)
        .GroupBy(row => row.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Sum(row => row.Population!.Value), StringComparer.Ordinal);
}
