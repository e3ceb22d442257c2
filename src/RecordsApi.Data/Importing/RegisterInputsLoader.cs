using RecordsApi.Data.Connections;
using RecordsApi.Data.Merging;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Statements;
using RecordsApi.Data.Versioning;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Detention;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.OrderingAgreements;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Importing;

/// <summary>The inputs of a derivation.</summary>
/// <param name="Files">Publication files.</param>
/// <param name="Rows">Their distinct printed rows.</param>
/// <param name="Decisions">Decisions with their sources.</param>
/// <param name="Rulings">Rulings of reviewers.</param>
public sealed record RegisterInputs(
    IReadOnlyList<PublicationFile> Files, PrintedRowTable Rows, IReadOnlyList<DecisionFact> Decisions, IReadOnlyList<Ruling> Rulings)
{
    /// <summary>Publications that are known to exist but are not held.</summary>
    public IReadOnlyList<UnheldPublication> UnheldPublications { get; init; } = [];

    /// <summary>Basic ordering agreements as reported.</summary>
    public IReadOnlyList<OrderingAgreementFact> OrderingAgreements { get; init; } = [];

    /// <summary>Files with lists of detention facilities.</summary>
    public FacilityInput Facilities { get; init; } = FacilityInput.None;

    /// <summary>Manual entries that the derivation must respect.</summary>
    public ManualFacts ManualFacts { get; init; } = ManualFacts.None;

    /// <summary>Ids that have been assigned before.</summary>
    public AssignedIds AssignedIds { get; init; } = AssignedIds.None;

    /// <summary>The dataset version of the register from which they were read; null if they come from elsewhere.</summary>
    public string? SourceVersion { get; init; }

    /// <summary>Empty inputs.</summary>
    public static RegisterInputs Empty => new([], new PrintedRowTable(), [], []);
}

/// <summary>Loads the inputs of a register from its database.</summary>
public sealed class RegisterInputsLoader(IRegisterConnection register)
{
    /// <summary>Loads the inputs.</summary>
    public async Task<RegisterInputs> LoadAsync(CancellationToken cancellation)
    {
        var rows = new PrintedRowTable();
        foreach (var row in await TableMapping<PrintedListRow>.Instance.ReadAsync(register, cancellation, nameof(PrintedListRow.Key)))
            rows.GetOrAddIndex(PrintedRowMapping.ToCells(row));
        var rowsByPublication = await ReadRowPositionsAsync(cancellation);
        var publications = await TableMapping<Publication>.Instance.ReadAsync(register, cancellation, nameof(Publication.Key));
        return new RegisterInputs(
            [.. publications.Select(p => new PublicationFile(
                p.FileName, p.Sha256, p.Columns.Length == 0 ? [] : p.Columns.Split('|'), rowsByPublication.GetValueOrDefault(p.Key) ?? [])
            {
                SavedAt = p.SavedAt,
            })],
            rows,
            await TableMapping<DecisionFact>.Instance.ReadAsync(register, cancellation, nameof(DecisionFact.Number)),
            await TableMapping<Ruling>.Instance.ReadAsync(register, cancellation, nameof(Ruling.Subject), nameof(Ruling.Key)))
        {
            UnheldPublications = await TableMapping<UnheldPublication>.Instance.ReadAsync(
                register, cancellation, nameof(UnheldPublication.RetrievedAt), nameof(UnheldPublication.FileName)),
            OrderingAgreements = await TableMapping<OrderingAgreementFact>.Instance.ReadAsync(register, cancellation, nameof(OrderingAgreementFact.Number)),
            Facilities = await new FacilityInputLoader(register).LoadAsync(cancellation),
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
                WHERE n.SupersededAt IS NULL AND g.SupersededAt IS NULL ORDER BY n.FirstSeenOn, n.AgencyId, n.Name
                """,
                reader => (reader.GetString(0), reader.GetString(1), reader.GetString(2)), cancellation),
            Decisions = decisions.GroupBy(d => new DecisionKey(d.State, d.AgencyId, d.Body, d.DecidedOn, d.Kind, d.Outcome, d.Purpose))
                .ToDictionary(same => same.Key, same => same.First().Id),
        };
    }

    private async Task<Dictionary<int, List<PublicationFileRow>>> ReadRowPositionsAsync(CancellationToken cancellation)
    {
        // A quarter of a million rows, read in storage order, which is the required order unless a publication was written
        // differently. Reading in key order would look up each row separately.
        var rowsByPublication = new Dictionary<int, List<PublicationFileRow>>();
        List<PublicationFileRow>? currentRows = null;
        var (key, sorted) = (0, true);
        await register.ForEachRowAsync(
            "SELECT PublicationKey, RowNumber, Hidden, PrintedRowKey FROM PublicationRows NOT INDEXED",
            reader =>
            {
                if (currentRows is null || key != reader.GetInt32(0))
                {
                    key = reader.GetInt32(0);
                    if (!rowsByPublication.TryGetValue(key, out currentRows))
                        rowsByPublication.Add(key, currentRows = []);
                }

                var row = new PublicationFileRow(reader.GetInt32(1), reader.GetBoolean(2), reader.GetInt32(3) - 1);
                sorted &= currentRows.Count == 0 || currentRows[^1].RowNumber < row.RowNumber;
                currentRows.Add(row);
            },
            cancellation);
        if (!sorted)
        {
            foreach (var rows in rowsByPublication.Values)
                rows.Sort((a, b) => a.RowNumber.CompareTo(b.RowNumber));
        }

        return rowsByPublication;
    }
}
