namespace RecordsApi.Domain.Geography;

/// <summary>
/// Reads the publishers' geography (Census Bureau, USGS, Open Civic Data) into the register's jurisdictions. Every
/// GEOID that any of the files carries is kept, with null for what no file says. One exception: where Open Civic Data
/// still has a GEOID that the Census has replaced, and exactly one newer GEOID of the same state, level and printed
/// name lacks an id, the division id moves to the newer one.
/// </summary>
public static class GeographyReader
{
    /// <summary>Reads a folder of raw files.</summary>
    /// <param name="folder">Folder with <c>ocd-us-*.csv</c> and <c>census-*</c> files.</param>
    /// <param name="ct">Stops the reading between two rows.</param>
    /// <returns>The jurisdictions in ordinal order of their ids.</returns>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file has not the columns it is published with.</exception>
    public static IReadOnlyList<JurisdictionFact> Read(string folder, CancellationToken ct)
    {
        var census = CensusTables.Read(folder, ct);
        var ocd = OcdDivisions.Read(folder, ct);
        var build = new JurisdictionBuilder(census, ocd);
        return [.. build.BuildAll().OrderBy(fact => fact.Id, StringComparer.Ordinal)];
    }
}
