using Microsoft.AspNetCore.WebUtilities;
using RecordsApi.Domain.Geography;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Embeds;

/// <summary>Finds the embeds of addresses.</summary>
internal sealed class EmbedFinder(PageContextFactory pages)
{
    private static readonly string[] TimeNames = ["asOf", "knownAt"];

    /// <summary>The embed of the page at an address, and the times that the address names or, where it names none, the newest ones.</summary>
    /// <param name="query">The request.</param>
    /// <param name="url">An absolute address.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Null if the address is not one of this service, or has no embed.</returns>
    public async Task<(Embed Embed, string Times)?> FindAsync(BoundQuery query, Uri url, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        var own = new Uri(page.BaseUrl);
        if (!url.Authority.Equals(own.Authority, StringComparison.OrdinalIgnoreCase) || url.Scheme is not ("http" or "https") || !url.AbsolutePath.StartsWith(own.AbsolutePath.TrimEnd('/') + '/', StringComparison.Ordinal))
            return null;
        var parameters = QueryHelpers.ParseQuery(url.Query).ToDictionary(parameter => parameter.Key, parameter => parameter.Value.ToString(), StringComparer.Ordinal);
        if (FindTimes(page, parameters) is not { } times)
            return null;
        var path = url.AbsolutePath[own.AbsolutePath.TrimEnd('/').Length..];
        return await FindAsync(page, path.StartsWith("/embed/", StringComparison.Ordinal) ? path["/embed".Length..] : path, parameters) is { } embed ? (embed, times) : null;
    }

    // The address of an embed leads to the embed itself.
    private static async Task<Embed?> FindAsync(PageContext page, string path, Dictionary<string, string> parameters) => path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [] or ["map"] => Embed.ToMap(FindModel(parameters), FindState(parameters.GetValueOrDefault("state"))),
        ["growth"] => Embed.ToGrowth(FindState(parameters.GetValueOrDefault("state"))),
        ["states", var code] when FindState(code) is { } state => Embed.ToMap(model: null, state),
        ["agencies", var id] => await FindAgencyAsync(page, id),
        _ => null,
    };

    private static async Task<Embed?> FindAgencyAsync(PageContext page, string id)
    {
        try
        {
            var agency = await page.Api.GetAsync<AgencyV1>($"agencies/{id}?{page.Knowledge}");
            return Embed.ToAgency(agency.Id, agency.Name);
        }
        catch (PageProblemException)
        {
            return null;
        }
    }

    private static string? FindModel(Dictionary<string, string> parameters) => parameters.GetValueOrDefault("model") is { Length: > 0 } model ? model : null;

    private static string? FindState(string? code) => UsStates.All.FirstOrDefault(state => state.Code == code || state.Geoid == code)?.Code;

    private static string? FindTimes(PageContext page, Dictionary<string, string> parameters)
    {
        var (day, known) = (parameters.GetValueOrDefault(TimeNames[0]), parameters.GetValueOrDefault(TimeNames[1]));
        if ((day is not null && QueryValueParser.ParseDate(day) is null) || (known is not null && QueryValueParser.ParseTimestamp(known) is null))
            return null;
        return $"asOf={day ?? PageText.Format(page.AsOf)}&knownAt={Uri.EscapeDataString(known ?? PageText.Format(page.Register.KnownAt))}";
    }
}
