using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Importing;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Domain.Updating;

namespace RecordsApi.Updating;

/// <summary>Imports the lists that were received and that the register does not hold, in the order of their publication.</summary>
internal sealed class ListImporter(RegisterImporter importer, ReceivedFileStore files, IDbContextFactory<RegisterContext> contexts)
{
    /// <summary>Imports them, by the same import as the command <c>import</c> and an upload.</summary>
    /// <param name="lists">The lists that were received.</param>
    /// <param name="allowEnds">Whether an import may end any share of the agreements.</param>
    /// <param name="cancellationToken">Cancels it; what is imported stays.</param>
    /// <returns>The lists in the same order, with what was imported; and what stopped an import.</returns>
    public async Task<(IReadOnlyList<UpdatedList> Lists, IReadOnlyList<Alarm> Problems)> ImportAsync(
        IReadOnlyList<UpdatedList> lists, bool allowEnds, CancellationToken cancellationToken)
    {
        var imported = new HashSet<UpdatedList>();
        var problems = new List<Alarm>();
        foreach (var list in lists.Select(list => (List: list, Name: FileNameParser.Parse(list.FileName)))
            .OrderBy(list => list.Name.Date).ThenBy(list => list.List.List).ThenBy(list => list.Name.PartOfDay, StringComparer.Ordinal)
            .ThenBy(list => list.Name.Sequence).ThenBy(list => list.List.FileName, StringComparer.Ordinal).Select(list => list.List))
        {
            if (await IsHeldAsync(list, cancellationToken))
                continue;
            try
            {
                using var content = new MemoryStream((await files.ReadAsync(list.Sha256, cancellationToken))!, writable: false);
                var report = await importer.ImportWorkbookAsync(content, list.FileName, new ImportOptions { AllowEnds = allowEnds }, null, cancellationToken);
                if (report.HasChanged)
                    imported.Add(list);
            }
            catch (ManyEndsException e)
            {
                problems.Add(new(AlarmKind.ImportStopped, list.FileName, $"{list.FileName} was not imported. {e.Message} If the list is right, run: update --allow-ends"));
            }
            catch (Exception e) when (e is WrongClockException or WorkbookException or InvalidDataException or RegisterChangedException)
            {
                problems.Add(new(AlarmKind.ImportStopped, list.FileName, $"{list.FileName} was not imported. {e.Message}"));
            }
        }

        return ([.. lists.Select(list => list with { IsImported = imported.Contains(list) })], problems);
    }

    private async Task<bool> IsHeldAsync(UpdatedList list, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Publications.AnyAsync(p => p.FileName == list.FileName && p.Sha256 == list.Sha256, cancellationToken);
    }
}
