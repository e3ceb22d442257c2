using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Pages;

/// <summary>How agreements differ between two dates, or between two timestamps at which the register described them.</summary>
internal static class GetComparePage
{
    private const int RowsOfSection = 25;

    private const int Rows = 100;

    private const string Fields =
        "&fields=agreementId,kind,cause,state,model,fields,agencyNameBefore,agencyNameAfter,statusBefore,statusAfter,statusSinceBefore,statusSinceAfter,signedOnBefore,signedOnAfter,sourceIds,links";

    /// <summary>Handles <c>GET /compare</c>.</summary>
    public static async Task<RazorComponentResult> HandleAsync(BoundQuery<ComparePageQuery> query, PageContextFactory pages, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        var times = ComparedTimes.Create(query.Value, page);
        var show = query.Value.Show;
        var list = $"compare?{times.Parameters}{query.Value.Filters}&sort=state,agencyName,agreementId,cause";
        var (sections, position) = show is null ? (await ReadAllAsync(page, list, times), null) : await ReadOneAsync(page, list + page.Position, show, Rows);
        var place = query.Value.State is { } state ? $" in {PageText.NameState(state)}" : "";
        var head = new PageHead($"Compare {times.Title}{place}", "Agreements that were added, left, were renamed or were corrected between two days, or between two states of knowledge.")
        {
            Data = [DataLink.ToList("Differences", show is null ? list : list + ComparisonSection.ToFilter(show))],
            HasDay = false,
        };
        return PageResult.Create<ComparePage>(new ComparePageContent(page, head, times, query.Value.State, query.Value.Phase, sections, position));
    }

    // They are read at the same time, each by a request of its own.
    private static async Task<IReadOnlyList<ComparisonSection>> ReadAllAsync(PageContext page, string list, ComparedTimes times)
    {
        var reading = ComparisonSection.Names.Where(times.CanDiffer).Select(name => Task.Run(() => ReadOneAsync(page, list, name, RowsOfSection)));
        var read = (await Task.WhenAll(reading)).SelectMany(part => part.Sections).ToDictionary(section => section.Name, StringComparer.Ordinal);
        return [.. ComparisonSection.Names.Select(name => read.GetValueOrDefault(name) ?? ComparisonSection.CreateEmpty(name))];
    }

    private static async Task<(IReadOnlyList<ComparisonSection> Sections, PageV1 Position)> ReadOneAsync(PageContext page, string list, string name, int rows)
    {
        var differences = await page.Api.ListAsync<AgreementDifferenceV1>($"{list}{Fields}{ComparisonSection.ToFilter(name)}&limit={rows}");
        return ([ComparisonSection.CreateEmpty(name) with { Total = differences.Page.Total ?? 0, Differences = differences.Data }], differences.Page);
    }
}
