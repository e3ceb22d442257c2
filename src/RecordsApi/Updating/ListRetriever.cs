using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecordsApi.Data;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Updating;

namespace RecordsApi.Updating;

/// <summary>Retrieves the lists that the publisher's page links to, and keeps their bytes before anything is derived from them.</summary>
internal sealed class ListRetriever(
    PublisherClient publisher, ReceivedFileStore files, IDbContextFactory<RegisterContext> contexts, IOptions<UpdateOptions> options, TimeProvider clock)
{
    private const long MaxPageBytes = 8 << 20;

    private readonly List<Alarm> problems = [];

    /// <summary>Retrieves what has changed.</summary>
    public async Task<Retrieval> RetrieveAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await context.RetrievedFiles.AsTracking().ToDictionaryAsync(file => file.Address, StringComparer.Ordinal, cancellationToken);
        var before = known.Values.Where(file => file.IsLinked).Select(file => (file.List, file.Sha256)).ToHashSet();
        var (links, page) = await FindLinksAsync(known, cancellationToken);
        if (links is null)
            return new(false, [], problems);
        foreach (var file in known.Values.Where(file => file.List is not null))
            file.IsLinked = links.Any(link => link.Address.AbsoluteUri == file.Address);
        var isKept = new Dictionary<ListLink, RetrievedFile>();
        foreach (var link in links)
        {
            if (await RetrieveAsync(context, link, known.GetValueOrDefault(link.Address.AbsoluteUri), cancellationToken) is { } file)
                isKept.Add(link, file);
            await context.SaveChangesAsync(cancellationToken);
        }

        // Without all its files the page is not known: a response that it is unchanged would hide the missing ones.
        if (page is not null)
        {
            if (isKept.Count < links.Count)
                (page.EntityTag, page.LastModified) = (null, null);
            Store(context, known.GetValueOrDefault(page.Address), page);
        }

        await context.SaveChangesAsync(cancellationToken);
        FindMissingLists(links, isKept);
        var lists = new List<UpdatedList>();
        foreach (var (link, file) in isKept)
            lists.Add(new(link.List, file.Address, file.FileName!, file.Sha256, await ClassifyAsync(context, file, before, cancellationToken)));
        return new(true, lists, problems);
    }

    // No links where it is not known what the page links to; the page where it was retrieved.
    private async Task<(IReadOnlyList<ListLink>? Links, RetrievedFile? Page)> FindLinksAsync(Dictionary<string, RetrievedFile> known, CancellationToken cancellationToken)
    {
        var address = new Uri(options.Value.Page);
        var stored = known.GetValueOrDefault(address.AbsoluteUri);
        var response = await publisher.GetAsync(address, stored, MaxPageBytes, cancellationToken);
        var now = clock.GetUtcNow();
        if (response.Outcome == PublisherOutcome.NotModified && stored is not null)
        {
            stored.CheckedAt = now;
            return ([.. known.Values.Where(file => file is { IsLinked: true, List: not null })
                .OrderBy(file => file.Address, StringComparer.Ordinal)
                .Select(file => new ListLink(ListKinds.Vocabulary.Parse(file.List!), new(file.Address)))], null);
        }

        if (response.Outcome != PublisherOutcome.Retrieved)
        {
            problems.Add(response.Outcome == PublisherOutcome.Refused
                ? new(AlarmKind.Blocked, address.AbsoluteUri, $"The publisher refuses the request for its page. {response.Problem}")
                : new(AlarmKind.Unreachable, address.AbsoluteUri, response.Problem!));
            return (null, null);
        }

        using var html = new MemoryStream(response.Content, writable: false);
        var page = ListPageParser.Parse(html, response.Address!);
        if (page.Links.Count == 0)
        {
            // The validators are not stored, so that the page is read again in the next run.
            problems.Add(page.IsExpected
                ? new(AlarmKind.NoLink, address.AbsoluteUri, $"{address} has no link to a list. Find out where the publisher has moved them, and set Update:Page.")
                : new(AlarmKind.Blocked, address.AbsoluteUri, $"{address} responds with another page, '{page.Title}', as publishers do that refuse programs."));
            return (null, null);
        }

        return (page.Links, new()
        {
            Address = address.AbsoluteUri,
            Sha256 = ReceivedFileStore.ComputeSha256(response.Content),
            EntityTag = response.EntityTag,
            LastModified = response.LastModified,
            RetrievedAt = now,
            CheckedAt = now,
        });
    }

    private async Task<RetrievedFile?> RetrieveAsync(RegisterContext context, ListLink link, RetrievedFile? stored, CancellationToken cancellationToken)
    {
        // Bytes that are lost are retrieved again.
        var stillKept = stored is not null && await files.ReadAsync(stored.Sha256, cancellationToken) is not null ? stored : null;
        var response = await publisher.GetAsync(link.Address, stillKept, WorkbookLimits.Default.MaxFileBytes, cancellationToken);
        var list = ListKinds.GetCode(link.List);
        if (response.Outcome == PublisherOutcome.NotModified && stillKept is not null)
        {
            stillKept.CheckedAt = clock.GetUtcNow();
            return stillKept;
        }

        var problem = response.Outcome switch
        {
            PublisherOutcome.Gone => new Alarm(AlarmKind.ListGone, list, $"The link to the {list} list leads to nothing. {response.Problem}"),
            PublisherOutcome.Refused => new(AlarmKind.Blocked, list, $"The publisher refuses the request for the {list} list. {response.Problem}"),
            PublisherOutcome.Failed or PublisherOutcome.NotModified => new(AlarmKind.Unreachable, list, response.Problem ?? $"{link.Address} responds with 304 to a request without validators."),
            _ when ReceivedFile.IsWebPage(response.Content) =>
                new(AlarmKind.Blocked, list, $"{link.Address} responds with a web page instead of the {list} list, as publishers do that refuse programs."),
            _ when !ReceivedFile.IsZip(response.Content) => new(AlarmKind.FileRejected, list, $"{link.Address} is not a workbook."),
            _ => null,
        };
        var name = default(string);
        if (problem is null)
        {
            (name, var nameProblem) = ReceivedFile.FindName(response);
            if ((nameProblem ?? ReceivedFile.FindProblem(response.Content, name!, cancellationToken)) is { } reason)
                problem = new(AlarmKind.FileRejected, list, $"{link.Address} is not a list. {reason}");
        }

        if (problem is not null)
        {
            problems.Add(problem);
            return null;
        }

        return Store(context, stored, new()
        {
            Address = link.Address.AbsoluteUri,
            List = list,
            FileName = name,
            Sha256 = await files.KeepAsync(response.Content, stillKept?.Sha256, cancellationToken),
            EntityTag = response.EntityTag,
            LastModified = response.LastModified,
            RetrievedAt = clock.GetUtcNow(),
            CheckedAt = clock.GetUtcNow(),
            IsLinked = true,
        });
    }

    private void FindMissingLists(IReadOnlyList<ListLink> links, Dictionary<ListLink, RetrievedFile> kept)
    {
        // A page can also link to a file that is not a workbook. No alarm is needed as long as it links to the workbook, too.
        problems.RemoveAll(problem => problem.Kind is AlarmKind.FileRejected or AlarmKind.ListGone && kept.Keys.Any(link => ListKinds.GetCode(link.List) == problem.Subject));
        foreach (var list in options.Value.GetLists().Where(list => !links.Any(link => link.List == list)).Select(ListKinds.GetCode))
        {
            problems.Add(new(
                AlarmKind.ListGone, list,
                $"{options.Value.Page} has no link to the {list} list any more. If the publisher has given it up, remove it from Update:Lists."));
        }
    }

    private static async Task<ListNews> ClassifyAsync(
        RegisterContext context, RetrievedFile file, HashSet<(string?, string)> before, CancellationToken cancellationToken)
    {
        var publications = context.Publications.AsNoTracking().Where(p => p.List == file.List);
        if (!await publications.AnyAsync(p => p.Sha256 == file.Sha256, cancellationToken))
            return ListNews.New;
        var wasRead = before.Any(known => known.Item1 == file.List);
        var newest = await publications.OrderByDescending(p => p.PublishedAt).Select(p => p.Sha256).FirstAsync(cancellationToken);
        return wasRead && !before.Contains((file.List, file.Sha256)) && newest != file.Sha256 ? ListNews.Reverted : ListNews.Unchanged;
    }

    private static RetrievedFile Store(RegisterContext context, RetrievedFile? stored, RetrievedFile received)
    {
        if (stored is null)
        {
            context.Add(received);
            return received;
        }

        if (stored.Sha256 != received.Sha256)
            stored.RetrievedAt = received.RetrievedAt;
        (stored.FileName, stored.Sha256, stored.EntityTag, stored.LastModified) = (received.FileName, received.Sha256, received.EntityTag, received.LastModified);
        (stored.List, stored.CheckedAt, stored.IsLinked) = (received.List, received.CheckedAt, received.IsLinked);
        return stored;
    }
}
