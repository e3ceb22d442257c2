namespace RecordsApi.Domain.Geography;

/// <summary>
/// Reads the publishers' geography (Census Bureau, USGS, Open Civic Data) into jurisdictions. Every GEOID in any of the
/// files is kept; values that no file gives are null, except points, which are computed from those of counties. One exception: if Open Civic Data still has a GEOID that the Census
/// Bureau has replaced, and exactly one newer GEOID of the same state, level and printed name has no division id, the
/// division id moves to the newer one.
/// </summary>
public static class GeographyReader
{
    /// <summary>Reads a folder of raw files.</summary>
    /// <param name="folder">Folder with <c>ocd-us-*.csv</c> and <c>census-*</c> files.</param>
    /// <param name="ct">Cancels reading between two rows.</param>
    /// <returns>The jurisdictions in ordinal order of their ids.</returns>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file lacks one of the published columns.</exception>
    public static IReadOnlyList<JurisdictionFact> Read(string folder, CancellationToken ct)
    {
        var census = CensusTables.Read(folder, ct);
        var ocd = OcdDivisions.Read(folder, ct);
        var build = new JurisdictionBuilder(census, ocd);
        return ComputedPoints.AddTo([.. build.BuildAll().OrderBy(fact => fact.Id, StringComparer.Ordinal)]);
    }
}
