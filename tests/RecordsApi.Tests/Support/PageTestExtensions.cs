using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace RecordsApi.Tests.Support;

/// <summary>Reads pages as a browser does.</summary>
public static class PageTestExtensions
{
    /// <summary>Gets the page at a URL, which must exist.</summary>
    public static async Task<IHtmlDocument> GetPageAsync(this RegisterApiFactory service, string address)
    {
        ArgumentNullException.ThrowIfNull(service);
        return Parse(await service.GetTextAsync(address));
    }

    /// <summary>Parses a page.</summary>
    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>The text of the elements that a selector finds, without the white space around it.</summary>
    public static string[] GetTexts(this IHtmlDocument page, string selector)
    {
        ArgumentNullException.ThrowIfNull(page);
        return [.. page.QuerySelectorAll(selector).Select(element => element.TextContent.Trim())];
    }
}
