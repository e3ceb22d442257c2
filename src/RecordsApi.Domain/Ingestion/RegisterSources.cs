using System.Globalization;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion;

/// <summary>The sources of the register: reference data and publications.</summary>
internal static class RegisterSources
{
    /// <summary>The id of the FBI's list of law enforcement employees.</summary>
    public const string FbiEmployeesId = GeographySources.FbiEmployees;

    private const string PublisherPageUrl = "https://www.ice.gov/identify-and-arrest/287g";
    /// <summary>The license of works of the federal government.</summary>
    public const string PublicDomainLicense = "Work of the United States government, not subject to copyright (17 U.S.C. 105)";

    /// <summary>The sources of the reference data.</summary>
    public static IReadOnlyList<Source> ReferenceDataSources { get; } =
    [
        CreateReferenceSource(
            "census-pep-2021", "US Census Bureau", "Population estimates, vintage 2021",
            "https://www.census.gov/programs-surveys/popest.html", PublicDomainLicense),
        CreateReferenceSource(
            "census-gazetteer-2017", "US Census Bureau", "Gazetteer, counties, 2017",
            "https://www.census.gov/geographies/reference-files/time-series/geo/gazetteer-files.html", PublicDomainLicense),
        CreateReferenceSource(
            "usgs-gnis", "US Geological Survey", "Geographic Names Information System",
            "https://www.usgs.gov/us-board-on-geographic-names", PublicDomainLicense),
        CreateReferenceSource(
            "ocd", "Open Civic Data", "Open Civic Data division identifiers",
            "https://github.com/opencivicdata/ocd-division-ids", "CC0 1.0"),
        CreateReferenceSource(
            FbiEmployeesId, "FBI", "Crime Data Explorer: law enforcement employees, 2025",
            "https://cde.ucr.cjis.gov/", PublicDomainLicense),
    ];

    /// <summary>Creates the source of a publication.</summary>
    public static Source ForPublication(DerivedPublication derived)
    {
        var publication = derived.Publication;
        var archiveTimestamp = publication.PublishedAt.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        return new Source
        {
            Id = publication.Id,
            Publisher = "U.S. Immigration and Customs Enforcement",
            Kind = SourceKinds.Vocabulary.GetCode(SourceKind.PublishersList),
            Title = $"287(g) {publication.List} agencies, {publication.FileName}",
            Url = PublisherPageUrl,
            ArchivedUrl = publication.Medium == "web-page"
                ? $"https://web.archive.org/web/{archiveTimestamp}/{PublisherPageUrl}"
                : null,
            PublishedOn = publication.PublishedOn,
            Sha256 = publication.Sha256,
            License = PublicDomainLicense,
            RecordedAt = publication.RecordedAt,
        };
    }

    private static Source CreateReferenceSource(string id, string publisher, string title, string url, string license) => new()
    {
        Id = id,
        Publisher = publisher,
        Kind = SourceKinds.Vocabulary.GetCode(SourceKind.GovernmentRecord),
        Title = title,
        Url = url,
        License = license,
        RecordedAt = DateTimeOffset.UnixEpoch,
    };
}
