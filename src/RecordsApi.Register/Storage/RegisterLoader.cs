using RecordsApi.Register.Model;
using RecordsApi.Register.Publications;
using RecordsApi.Register.Publications.Decisions;
using RecordsApi.Register.Publications.Identity;

namespace RecordsApi.Register.Storage;

/// <summary>Everything a register is derived from.</summary>
/// <param name="Files">Files of publications.</param>
/// <param name="Rows">Their distinct rows.</param>
/// <param name="Decisions">Decisions with their sources.</param>
/// <param name="Rulings">What people ruled.</param>
public sealed record RegisterInputs(
    IReadOnlyList<PublicationFile> Files, PrintedRowTable Rows, IReadOnlyList<DecisionFact> Decisions, IReadOnlyList<Ruling> Rulings)
{
    /// <summary>What people entered.</summary>
    public EnteredFacts Entered { get; init; } = EnteredFacts.None;

    /// <summary>The ids that are given out.</summary>
    public KnownIds Ids { get; init; } = KnownIds.None;

    /// <summary>The version of the register they were read from; null where they were read from elsewhere.</summary>
    public string? ReadFrom { get; init; }

    /// <summary>Nothing.</summary>
    public static RegisterInputs None => new([], new PrintedRowTable(), [], []);
}

/// <summary>Reads from the database what its register was derived from.</summary>
public sealed class RegisterLoader(IRegisterConnection register)
{
    /// <summary>Reads it.</summary>
    public async Task<RegisterInputs> LoadAsync(CancellationToken cancellation)
    {
        var rows = new PrintedRowTable();
        foreach (var row in await TableShape<PrintedListRow>.Of.ReadAsync(register, cancellation, nameof(PrintedListRow.Key)))
            rows.NumberOf(PrintedRowMapping.ToCells(row));
        var places = await PlacesAsync(cancellation);
        var publications = await TableShape<Publication>.Of.ReadAsync(register, cancellation, nameof(Publication.Key));
        return new RegisterInputs(
            [.. publications.Select(p => new PublicationFile(p.FileName, p.Sha256, p.Columns.Split('|'), places.GetValueOrDefault(p.Key) ?? []))],
            rows,
            await TableShape<DecisionFact>.Of.ReadAsync(register, cancellation, nameof(DecisionFact.Number)),
            await TableShape<Ruling>.Of.ReadAsync(register, cancellation, nameof(Ruling.Subject), nameof(Ruling.Key)))
        {
            Entered = await new EnteredLoader(register).LoadAsync(cancellation),
            Ids = await IdsAsync(publications, cancellation),
            ReadFrom = await RegisterVersions.NameAsync(register, cancellation),
        };
    }

    private async Task<KnownIds> IdsAsync(List<Publication> publications, CancellationToken cancellation)
    {
        var decisions = (await TableShape<Decision>.Of.ReadAsync(register, cancellation)).Where(d => !d.Entered);
        return new()
        {
            Publications = publications.ToDictionary(p => (p.FileName, p.Sha256), p => (p.Key, p.Id)),
            AgencyNames = await register.RowsAsync(
                """
                SELECT g.State, n.Name, g.Id FROM AgencyNames n JOIN Agencies g ON g.Id = n.AgencyId
                WHERE n.SupersededAt IS NULL AND g.SupersededAt IS NULL ORDER BY n.AgencyId, n.FirstSeenOn, n.Name
                """,
                reader => (reader.GetString(0), reader.GetString(1), reader.GetString(2)), cancellation),
            Decisions = decisions.GroupBy(d => new DecisionKey(d.State, d.AgencyId, d.Body, d.DecidedOn, d.Kind, d.Outcome, d.Purpose))
                .ToDictionary(same => same.Key, same => same.First().Id),
        };
    }

    private async Task<Dictionary<int, List<RowPlace>>> PlacesAsync(CancellationToken cancellation)
    {
        // A quarter of a million rows, as they lie: that is their order unless a publication was written otherwise, while
        // in the order of the key each would be looked up by itself.
        var places = new Dictionary<int, List<RowPlace>>();
        List<RowPlace>? open = null;
        var (key, sorted) = (0, true);
        await register.EachRowAsync(
            "SELECT PublicationKey, RowNumber, Hidden, PrintedRowKey FROM PublicationRows NOT INDEXED",
            reader =>
            {
                if (open is null || key != reader.GetInt32(0))
                {
                    key = reader.GetInt32(0);
                    if (!places.TryGetValue(key, out open))
                        places.Add(key, open = []);
                }

                var place = new RowPlace(reader.GetInt32(1), reader.GetInt32(2) != 0, reader.GetInt32(3) - 1);
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
