using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecordsApi.Data;
using RecordsApi.Data.Importing;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Updating;

namespace RecordsApi.Updating;

/// <summary>Finds what is wrong with the lists as the register holds them: old, quarantined, or much shorter than before.</summary>
internal sealed class RegisterAlarms(
    IDbContextFactory<RegisterContext> contexts, AcceptancePreview preview, IOptions<UpdateOptions> options, TimeProvider clock)
{
    private const int MaxNamed = 10;

    private static readonly string Quarantined = PublicationStates.Vocabulary.GetCode(PublicationState.Quarantined);

    /// <summary>Finds them.</summary>
    /// <param name="open">The alarms that are raised; what they say is not computed again.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    public async Task<IReadOnlyList<Alarm>> FindAsync(IReadOnlyList<Alarm> open, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var ruledOn = (await context.Rulings.Where(r => r.Subject == "publication").Select(r => r.Key).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var alarms = new List<Alarm>();
        foreach (var list in options.Value.GetLists())
        {
            var code = ListKinds.GetCode(list);
            var publications = context.Publications.AsNoTracking().Where(p => p.List == code);
            var newest = await publications.Where(p => p.Position != null).OrderByDescending(p => p.Position).FirstOrDefaultAsync(cancellationToken);
            if (newest is null)
                continue;
            if (FindAge(newest) is { } outdated)
                alarms.Add(outdated);
            var counted = await publications.Where(p => p.Position != null && p.RepeatsId == null).OrderByDescending(p => p.Position).Take(2).ToListAsync(cancellationToken);
            if (counted is [var last, var previous] && !ruledOn.Contains(last.FileName) && FindRowLoss(list, last, previous) is { } loss)
                alarms.Add(loss);
            foreach (var publication in await FindQuarantinedAsync(context, publications, newest, cancellationToken))
            {
                if (!ruledOn.Contains(publication.FileName))
                {
                    alarms.Add(open.FirstOrDefault(alarm => alarm.Kind == AlarmKind.Quarantined && alarm.Subject == publication.FileName)
                        ?? new(AlarmKind.Quarantined, publication.FileName, await DescribeAsync(publication, cancellationToken)));
                }
            }
        }

        return alarms;
    }

    // Of those after the newest publication that counts, a ruling is needed on the newest only. One that the page links to needs one whatever its date.
    private static async Task<IEnumerable<Publication>> FindQuarantinedAsync(
        RegisterContext context, IQueryable<Publication> publications, Publication newest, CancellationToken cancellationToken)
    {
        var linked = await context.RetrievedFiles.Where(f => f.IsLinked).Select(f => f.FileName).ToListAsync(cancellationToken);
        var quarantined = await publications.Where(p => p.State == Quarantined && (p.PublishedAt > newest.PublishedAt || linked.Contains(p.FileName)))
            .OrderByDescending(p => p.PublishedAt).ToListAsync(cancellationToken);
        return quarantined.Take(1).Concat(quarantined.Where(p => p.PublishedAt <= newest.PublishedAt)).DistinctBy(p => p.FileName);
    }

    private Alarm? FindAge(Publication newest)
    {
        var days = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).DayNumber - newest.PublishedOn.DayNumber;
        return days <= options.Value.MaximumAgeDays ? null : new(
            AlarmKind.ListOutdated, newest.List,
            $"The newest publication of the {newest.List} list, {newest.FileName}, is of {newest.PublishedOn:O}, more than {options.Value.MaximumAgeDays} days ago.");
    }

    private Alarm? FindRowLoss(ListKind list, Publication last, Publication previous)
    {
        var percent = list == ListKind.Pending ? options.Value.PendingRowLossPercent : options.Value.RowLossPercent;
        return last.RowCount >= previous.RowCount * (1 - (percent / 100)) ? null : new(
            AlarmKind.RowsLost, last.List,
            string.Create(CultureInfo.InvariantCulture, $"{last.FileName} has {last.RowCount} rows, {previous.FileName} had {previous.RowCount}: more than {percent} percent fewer. ")
            + $"Compare them; if the list is right, run: review settle '{last.FileName}' accepted --reason '…'");
    }

    private async Task<string> DescribeAsync(Publication publication, CancellationToken cancellationToken)
    {
        var effects = await preview.CreateAsync(publication.FileName, cancellationToken);
        return $"{publication.FileName} is quarantined and changes nothing. {publication.Reason} If it is accepted, {effects.Unlisted.Count} agreements are not listed "
            + $"any more{Name(effects.Unlisted)}, {effects.Ended.Count} end at once{Name(effects.Ended)} and {effects.Listed.Count} are newly listed. "
            + $"All of them: review show '{publication.FileName}'. To decide: review settle '{publication.FileName}' accepted --reason '…', or quarantined instead of accepted.";
    }

    private static string Name(IReadOnlyList<string> ids) => ids.Count == 0 ? ""
        : $" ({string.Join(", ", ids.Take(MaxNamed))}{(ids.Count > MaxNamed ? ", …" : "")})";
}
