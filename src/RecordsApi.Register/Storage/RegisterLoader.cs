using Microsoft.EntityFrameworkCore;
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
public sealed class RegisterLoader(RegisterContext context)
{
    /// <summary>Reads it.</summary>
    public async Task<RegisterInputs> LoadAsync(CancellationToken cancellation)
    {
        var rows = new PrintedRowTable();
        await foreach (var row in context.PrintedRows.AsNoTracking().OrderBy(r => r.Key).AsAsyncEnumerable().WithCancellation(cancellation))
            rows.NumberOf(PrintedRowMapping.ToCells(row));

        var places = await PlacesAsync(cancellation);
        var files = await context.Publications.AsNoTracking().OrderBy(p => p.Key)
            .Select(p => new { p.Key, p.FileName, p.Sha256, p.Columns }).ToListAsync(cancellation);
        return new RegisterInputs(
            [.. files.Select(f => new PublicationFile(f.FileName, f.Sha256, f.Columns.Split('|'), places.GetValueOrDefault(f.Key) ?? []))],
            rows,
            await context.DecisionFacts.AsNoTracking().OrderBy(d => d.Number).ToListAsync(cancellation),
            await context.Rulings.AsNoTracking().OrderBy(r => r.Subject).ThenBy(r => r.Key).ToListAsync(cancellation))
        {
            Entered = await new EnteredLoader(context).LoadAsync(cancellation),
            Ids = await IdsAsync(cancellation),
            ReadFrom = await context.RegisterFacts.Where(f => f.Name == "version").Select(f => f.Value).FirstOrDefaultAsync(cancellation),
        };
    }

    private async Task<KnownIds> IdsAsync(CancellationToken cancellation)
    {
        var publications = await context.Publications.Select(p => new { p.FileName, p.Sha256, p.Key, p.Id }).ToListAsync(cancellation);
        var names = from n in context.AgencyNames
                    join g in context.Agencies on n.AgencyId equals g.Id
                    orderby n.AgencyId, n.FirstSeenOn, n.Name
                    select new { g.State, n.Name, g.Id };
        var decisions = await context.Decisions.Where(d => !d.Entered).AsNoTracking().ToListAsync(cancellation);
        return new()
        {
            Publications = publications.ToDictionary(p => (p.FileName, p.Sha256), p => (p.Key, p.Id)),
            AgencyNames = [.. (await names.ToListAsync(cancellation)).Select(n => (n.State, n.Name, n.Id))],
            Decisions = decisions.GroupBy(d => new DecisionKey(d.State, d.AgencyId, d.Body, d.DecidedOn, d.Kind, d.Outcome, d.Purpose))
                .ToDictionary(same => same.Key, same => same.First().Id),
        };
    }

    private async Task<Dictionary<int, List<RowPlace>>> PlacesAsync(CancellationToken cancellation)
    {
        // A quarter of a million rows: read from the provider as numbers, in the order of the key.
        var places = new Dictionary<int, List<RowPlace>>();
        await context.Database.OpenConnectionAsync(cancellation);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = context.PublicationRows.OrderBy(r => r.PublicationKey).ThenBy(r => r.RowNumber)
            .Select(r => new { r.PublicationKey, r.RowNumber, r.Hidden, r.PrintedRowKey }).ToQueryString();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<RowPlace>? open = null;
        var key = 0;
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (open is null || key != reader.GetInt32(0))
                places.Add(key = reader.GetInt32(0), open = []);
            open.Add(new RowPlace(reader.GetInt32(1), reader.GetBoolean(2), reader.GetInt32(3) - 1));
        }

        return places;
    }
}
