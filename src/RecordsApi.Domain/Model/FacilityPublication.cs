namespace RecordsApi.Domain.Model;

/// <summary>One publication of a list of detention facilities by ICE.</summary>
public sealed class FacilityPublication : ITemporalFact, IListPublication
{
    /// <summary>Key within this database; not served.</summary>
    public required int Key { get; set; }

    /// <summary>Id, made of the list and the date: <c>ice-detention-statistics-2025-08-29</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The list, one of <see cref="FacilityListCodes"/>.</summary>
    public required string List { get; init; }

    /// <summary>File name as published.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Name of the worksheet, as printed.</summary>
    public required string Sheet { get; init; }

    /// <summary>Column headings of the worksheet, in order, separated by <c>|</c>.</summary>
    public required string Columns { get; init; }

    /// <summary>The lines above the column headings, as printed, separated by line feeds; empty if there are none.</summary>
    public string Heading { get; set; } = "";

    /// <summary>The lines of notes of the list, as printed, separated by line feeds; empty if there are none.</summary>
    public string Notes { get; set; } = "";

    /// <summary>When the workbook was last saved, according to its own properties (UTC); null if they do not say.</summary>
    public DateTimeOffset? SavedAt { get; set; }

    /// <summary>Date of publication.</summary>
    public required DateOnly PublishedOn { get; init; }

    /// <summary>Day of the data pull that the heading prints; null if it prints none that can be read.</summary>
    public DateOnly? DataAsOf { get; init; }

    /// <summary>US fiscal year that the populations are averages of; null if neither the worksheet nor the heading names one.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>How the date was determined, if it is not the one in the file name; null if there is nothing to say.</summary>
    public string? DateNote { get; init; }

    /// <summary>Number of rows that name a facility.</summary>
    public required int RowCount { get; init; }

    /// <summary><c>accepted</c>, <c>unchanged</c> or <c>quarantined</c>.</summary>
    public required string State { get; set; }

    /// <summary>Why the publication is not accepted, or what it repeats.</summary>
    public string? Reason { get; set; }

    /// <summary>Id of the publication whose rows this one publishes again unchanged; null if it does not.</summary>
    public string? RepeatsId { get; set; }

    /// <inheritdoc />
    public required DateTimeOffset RecordedAt { get; set; }

    /// <inheritdoc />
    public DateTimeOffset? SupersededAt { get; set; }
}

/// <summary>Codes of the lists of detention facilities.</summary>
public static class FacilityListCodes
{
    /// <summary>
    /// The worksheet of facilities in the "Detention Statistics" that ICE publishes about twice a month. It carries facilities that held
    /// at least one person in the fiscal year, so that a missing facility means nothing.
    /// </summary>
    public const string Statistics = "detention-statistics";

    /// <summary>The lists of facilities that ICE released under the Freedom of Information Act.</summary>
    public const string FacilityList = "facility-list";

    /// <summary>With what the ids of the publications of a list begin.</summary>
    /// <param name="list">The list, one of these codes.</param>
    public static string GetIdPrefix(string list) => $"ice-{list}-";

    /// <summary>
    /// Whether an id is that of a publication of one of these lists. Status events and changes name publications of these and of other lists alike;
    /// the ids of all of them begin with the list.
    /// </summary>
    /// <param name="publicationId">The id of a publication of any list.</param>
    public static bool IsPublicationId(string publicationId)
    {
        ArgumentNullException.ThrowIfNull(publicationId);
        return publicationId.StartsWith(GetIdPrefix(Statistics), StringComparison.Ordinal)
            || publicationId.StartsWith(GetIdPrefix(FacilityList), StringComparison.Ordinal);
    }
}
