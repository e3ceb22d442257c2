using System.Globalization;
using System.Text;
using RecordsApi.Domain.Detention.Deriving;
using RecordsApi.Domain.Detention.Workbooks;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Ingestion.Matching;
using Xunit.Abstractions;

namespace RecordsApi.Domain.Tests.Detention;

/// <summary>
/// Replays the workbooks as ICE published them. Skipped unless the environment variable <c>FACILITY_WORKBOOKS</c> names a folder with
/// them and <c>FACILITY_GEOGRAPHY</c> one with the geography files.
/// </summary>
public sealed class PublishedFacilityWorkbooksTests(ITestOutputHelper output)
{
    [PublishedWorkbooksFact]
    public void Every_row_of_every_accepted_workbook_is_observed_as_printed()
    {
        var input = FacilityInputBuilder.Build(
            Directory.GetFiles(PublishedWorkbooksFactAttribute.Folder!, "*.xls*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read));
        var facts = FacilityDerivation.Derive(input, GeographyReader.Read(PublishedWorkbooksFactAttribute.Geography!, CancellationToken.None), Rulings.None);
        var report = new StringBuilder();
        foreach (var group in facts.Publications.GroupBy(publication => publication.Publication.State).OrderBy(group => group.Key, StringComparer.Ordinal))
            report.AppendLine(CultureInfo.InvariantCulture, $"{group.Key}: {group.Count()}");
        foreach (var (publication, _) in facts.Publications.Where(publication => publication.Publication is { State: not "accepted" } or { DateNote: not null }))
            report.AppendLine(CultureInfo.InvariantCulture, $"{publication.Id} ({publication.FileName}): {publication.State}. {publication.Reason} {publication.DateNote}");
        report.AppendLine(CultureInfo.InvariantCulture, $"facilities: {facts.Facilities.Count}, renamed: {facts.Names.GroupBy(name => name.FacilityId).Count(group => group.Count() > 1)}");
        report.AppendLine(CultureInfo.InvariantCulture, $"observations: {facts.Observations.Count}, terms: {facts.Terms.Count}, doubts: {facts.ReviewItems.Count}");
        foreach (var join in facts.Observations.GroupBy(observation => observation.Join).OrderBy(group => group.Key, StringComparer.Ordinal))
            report.AppendLine(CultureInfo.InvariantCulture, $"matched by {join.Key}: {join.Count()}");
        output.WriteLine(report.ToString());

        Assert.Empty(FacilityReplay.FindDifferences(facts, input));
    }

    private static FacilityTable Read(string path)
    {
        using var file = File.OpenRead(path);
        return FacilityWorkbookReader.Read(file, path, null, CancellationToken.None);
    }
}

/// <summary>A test of workbooks as ICE published them, which are not part of the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PublishedWorkbooksFactAttribute : FactAttribute
{
    /// <summary>Creates the attribute.</summary>
    public PublishedWorkbooksFactAttribute() =>
        Skip = Directory.Exists(Folder) && Directory.Exists(Geography) ? null : "FACILITY_WORKBOOKS or FACILITY_GEOGRAPHY names no folder.";

    /// <summary>The folder with the workbooks.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable("FACILITY_WORKBOOKS");

    /// <summary>The folder with the geography files.</summary>
    public static string? Geography => Environment.GetEnvironmentVariable("FACILITY_GEOGRAPHY");
}
