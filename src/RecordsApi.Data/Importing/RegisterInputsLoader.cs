using RecordsApi.Data.Connections;
using RecordsApi.Data.Merging;
using RecordsApi.Data.Versioning;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Importing;

/// <summary>Everything a register is derived from.</summary>
/// <param name="Files">Files of publications.</param>
/// <param name="Rows">Their distinct rows.</param>
/// <param name="Decisions">Decisions with their sources.</param>
/// <param name="Rulings">What people ruled.</param>
public sealed record RegisterInputs(
    IReadOnlyList<PublicationFile> Files, PrintedRowTable Rows, IReadOnlyList<DecisionFact> Decisions, IReadOnlyList<Ruling> Rulings)
{
    /// <summary>What people entered.</summary>
    public ManualFacts ManualFacts { get; init; } = ManualFacts.None;

    /// <summary>The ids that are given out.</summary>
    public AssignedIds AssignedIds { get; init; } = AssignedIds.None;

    /// <summary>The version of the register they were read from; null where they were read from elsewhere.</summary>
    public string? SourceVersion { get; init; }

    /// <summary>Nothing.</summary>
    public static RegisterInputs Empty => new([], new PrintedRowTable(), [], []);
}

/// <summary>Reads from the database what its register was derived from.</summary>
public sealed class RegisterInputsLoader(IRegisterConnection register)
{
    /// <summary>Reads it.</summary>
    public async Task<RegisterInputs> LoadAsync(CancellationToken cancellation)
    {
        var rows = new PrintedRowTable();
        foreach (var row in await TableMapping<PrintedListRow>.Instance.ReadAsync(register, cancellation, nameof(PrintedListRow.Key)))
            rows.GetOrAddIndex(PrintedRowMapping.ToCells(row));
        var places = await ReadRowPositionsAsync(cancellation);
        var publications = await TableMapping<Publication>.Instance.ReadAsync(register, cancellation, nameof(Publication.Key));
        return new RegisterInputs(
            [.. publications.Select(p => new PublicationFile(p.FileName, p.Sha256, p.Columns.Split('|'), places.GetValueOrDefault(p.Key) ?? []))],
            rows,
            await TableMapping<DecisionFact>.Instance.ReadAsync(register, cancellation, nameof(DecisionFact.Number)),
            await TableMapping<Ruling>.Instance.ReadAsync(register, cancellation, nameof(Ruling.Subject), nameof(Ruling.Key)))
        {
            ManualFacts = await new ManualFactsLoader(register).LoadAsync(cancellation),
            AssignedIds = await ReadAssignedIdsAsync(publications, cancellation),
            SourceVersion = await DatasetVersionStore.ReadVersionAsync(register, cancellation),
        };
    }

    private async Task<AssignedIds> ReadAssignedIdsAsync(List<Publication> publications, CancellationToken cancellation)
    {
        var decisions = (await TableMapping<Decision>.Instance.ReadAsync(register, cancellation)).Where(d => !d.Entered);
        return new()
        {
            Publications = publications.ToDictionary(p => (p.FileName, p.Sha256), p => (p.Key, p.Id)),
            AgencyNames = await register.QueryAsync(
                """
                SELECT g.State, n.Name, g.Id FROM AgencyNames n JOIN Agencies g ON g.Id = n.AgencyId
                WHERE n.SupersededAt IS NULL AND g.SupersededAt IS NULL ORDER BY n.AgencyId, n.FirstSeenOn, n.Name
                """,
                reader => (reader.GetString(0), reader.GetString(1), reader.GetString(2)), cancellation),
            Decisions = decisions.GroupBy(d => new DecisionKey(d.State, d.AgencyId, d.Body, d.DecidedOn, d.Kind, d.Outcome, d.Purpose))
                .ToDictionary(same => same.Key, same => same.First().Id),
        };
    }

    private async Task<Dictionary<int, List<PublicationFileRow>>> ReadRowPositionsAsync(CancellationToken cancellation)
    {
        // A quarter of a million rows, as they lie: that is their order unless a publication was written otherwise, while
        // in the order of the key each would be looked up by itself.
        var places = new Dictionary<int, List<PublicationFileRow>>();
        List<PublicationFileRow>? open = null;
        var (key, sorted) = (0, true);
        await register.ForEachRowAsync(
            "SELECT PublicationKey, RowNumber, Hidden, PrintedRowKey FROM PublicationRows NOT INDEXED",
            reader =>
            {
                if (open is null || key != reader.GetInt32(0))
                {
                    key = reader.GetInt32(0);
                    if (!places.TryGetValue(key, out open))
                        places.Add(key, open = []);
                }

                var place = new PublicationFileRow(reader.GetInt32(1), reader.GetInt32(2) != 0, reader.GetInt32(3) - 1);
                sorted &= open.Count == 0 || open[^1].RowNumber < place.RowNumber;
                open.Add(place);
            },
            cancellation);
        if (!sorted)
        {
            foreach (var rows in places.Values)
                rows.Sort((one, other) => one.RowNumber.CompareTo(other.RowNumber));
        }

        return places;
    }
}
