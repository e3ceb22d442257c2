using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Statements;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Detention;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Importing;

/// <summary>Loads the files with lists of facilities that a register holds.</summary>
internal sealed class FacilityInputLoader(IRegisterConnection register)
{
    /// <summary>Loads them.</summary>
    public async Task<FacilityInput> LoadAsync(CancellationToken cancellation)
    {
        var publications = await TableMapping<FacilityPublication>.Instance.ReadAsync(register, cancellation, nameof(FacilityPublication.Key));
        if (publications.Count == 0)
            return FacilityInput.None;
        var printed = await TableMapping<PrintedFacility>.Instance.ReadAsync(register, cancellation, nameof(PrintedFacility.Key));
        var rows = (await TableMapping<FacilityRow>.Instance.ReadAsync(register, cancellation, nameof(FacilityRow.PublicationKey), nameof(FacilityRow.RowNumber)))
            .ToLookup(row => row.PublicationKey);
        return new([.. publications.Select(p => ToFile(p, rows[p.Key]))], printed)
        {
            AssignedPublications = publications.ToDictionary(p => (p.FileName, p.Sha256), p => (p.Key, p.Id)),
            AssignedFacilities = await ReadAssignedFacilitiesAsync(publications, cancellation),
        };
    }

    // The same file can be published under two names.
    private async Task<Dictionary<(string Sha256, int RowNumber), string>> ReadAssignedFacilitiesAsync(
        List<FacilityPublication> publications, CancellationToken cancellation)
    {
        var hashes = publications.ToDictionary(p => p.Id, p => p.Sha256, StringComparer.Ordinal);
        var assigned = new Dictionary<(string, int), string>();
        await register.ForEachRowAsync(
            """SELECT "PublicationId", "RowNumber", "FacilityId" FROM "FacilityObservations" WHERE "SupersededAt" IS NULL ORDER BY "Id" """,
            reader => assigned.TryAdd((hashes[reader.GetString(0)], reader.GetInt32(1)), reader.GetString(2)), cancellation);
        return assigned;
    }

    private static FacilityFile ToFile(FacilityPublication publication, IEnumerable<FacilityRow> rows) => new(
        publication.List, publication.FileName, publication.Sha256, publication.Sheet, Split(publication.Columns, '|'), Split(publication.Heading, '\n'), [.. rows])
    {
        Notes = Split(publication.Notes, '\n'),
        SavedAt = publication.SavedAt,
    };

    private static string[] Split(string text, char separator) => text.Length == 0 ? [] : text.Split(separator);
}
