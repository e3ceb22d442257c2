using System.Globalization;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion;

/// <summary>Publications and reference data as sources.</summary>
internal static class RegisterSources
{
    /// <summary>Id of the FBI's list of law-enforcement employees.</summary>
    public const string FbiEmployeesId = "fbi-le-employees-2025";

    private const string PublisherPageUrl = "https://www.ice.gov/identify-and-arrest/287g";
    private const string PublicDomainLicence = "Work of the United States government, not subject to copyright (17 U.S.C. 105)";

    /// <summary>Sources of the reference data.</summary>
    public static IReadOnlyList<Source> ReferenceDataSources { get; } =
    [
        CreateReferenceSource("census-pep-2021", "US Census Bureau", "Population estimates, vintage 2021", "https://www.census.gov/programs-surveys/popest.html", PublicDomainLicence),
        CreateReferenceSource("census-gazetteer-2017", "US Census Bureau", "Gazetteer, counties, 2017", "https://www.census.gov/geographies/reference-files/time-series/geo/gazetteer-files.html", PublicDomainLicence),
        CreateReferenceSource("usgs-gnis", "US Geological Survey", "Geographic Names Information System", "https://www.usgs.gov/us-board-on-geographic-names", PublicDomainLicence),
        CreateReferenceSource("ocd", "Open Civic Data", "Open Civic Data division identifiers", "https://github.com/opencivicdata/ocd-division-ids", "CC0 1.0"),
        CreateReferenceSource(FbiEmployeesId, "FBI", "Crime Data Explorer: law enforcement employees, 2025", "https://cde.ucr.cjis.gov/", PublicDomainLicence),
    ];

    /// <summary>A publication as a source.</summary>
    public static Source ForPublication(DerivedPublication derived)
    {
        var p = derived.Publication;
        return new Source
        {
            Id = p.Id,
            Publisher = "U.S. Immigration and Customs Enforcement",
            Kind = SourceKinds.Vocabulary.CodeOf(SourceKind.PublishersList),
            Title = $"287(g) {p.List} agencies, {p.FileName}",
            Url = PublisherPageUrl,
            ArchivedUrl = p.Medium == "web-page"
                ? $"https://web.archive.org/web/{p.PublishedAt.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}/{PublisherPageUrl}"
                : null,
            PublishedOn = p.PublishedOn,
            Sha256 = p.Sha256,
            Licence = PublicDomainLicence,
            RecordedAt = p.RecordedAt,
        };
    }

    private static Source CreateReferenceSource(string id, string publisher, string title, string url, string licence) => new()
    {
        Id = id,
        Publisher = publisher,
        Kind = SourceKinds.Vocabulary.CodeOf(SourceKind.GovernmentRecord),
        Title = title,
        Url = url,
        Licence = licence,
        RecordedAt = DateTimeOffset.UnixEpoch,
    };
}
