using RecordsApi.Explorer.Context;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Embeds;

/// <summary>Embeds show one date as known at one timestamp for ever, so that a text that they stand in stays true.</summary>
internal static class PinnedTimes
{
    /// <summary>A redirect to the address with both times; null if the request names both.</summary>
    public static IResult? FindRedirect(BoundQuery query, PageContext page)
    {
        if (query.Parsed.Has("asOf") && query.Parsed.Has("knownAt"))
            return null;
        var others = page.OtherParameters.Select(parameter => $"&{Uri.EscapeDataString(parameter.Name)}={Uri.EscapeDataString(parameter.Value)}");
        return TypedResults.Redirect($"{page.BasePath}{page.Path}?{page.Times}{string.Concat(others)}");
    }
}
