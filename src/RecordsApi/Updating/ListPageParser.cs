using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Model;

namespace RecordsApi.Updating;

/// <summary>Finds the links to lists in the publisher's page, by their addresses and texts.</summary>
/// <remarks>
/// The address of a file ends with the name of a workbook, or leads to a download whose name is known only from its response. Which list
/// it is follows from the file name; if that does not say so, from the text of the link, and at last from the text around it.
/// </remarks>
internal static partial class ListPageParser
{
    private static readonly HtmlParser Parser = new();

    /// <summary>Parses the page.</summary>
    /// <param name="html">The bytes of the page; the encoding is that which it declares.</param>
    /// <param name="address">The address from which it came.</param>
    public static ListPage Parse(Stream html, Uri address)
    {
        using var document = Parser.ParseDocument(html);
        var root = document.QuerySelector("base[href]")?.GetAttribute("href") is { } href && Uri.TryCreate(address, href, out var given) ? given : address;
        var links = new List<ListLink>();
        foreach (var anchor in document.QuerySelectorAll("a[href]"))
        {
            if (Uri.TryCreate(root, anchor.GetAttribute("href")!.Trim(), out var target) && FindList(anchor, target) is { } list
                && !links.Exists(link => link.Address == target))
                links.Add(new(list, target));
        }

        var title = document.Title?.Trim() ?? "";
        var headings = document.QuerySelectorAll("h1, h2, h3").Select(heading => heading.TextContent).Prepend(title);
        return new(headings.Any(heading => ProgramName().IsMatch(heading)), title, links);
    }

    private static ListKind? FindList(IElement anchor, Uri target)
    {
        if (target.Scheme is not ("http" or "https"))
            return null;
        var name = Uri.UnescapeDataString(target.Segments[^1]);
        var isWorkbook = WorkbookName().IsMatch(name);
        if (!isWorkbook && !DownloadPath().IsMatch(target.AbsolutePath))
            return null;
        string?[] texts = [isWorkbook ? name : null, anchor.TextContent, anchor.GetAttribute("title"), anchor.GetAttribute("aria-label"), anchor.ParentElement?.TextContent];
        return texts.OfType<string>().Select(text => FileNameParser.Parse(text.Replace('/', ' ')).List).FirstOrDefault(list => list is not null);
    }

    [GeneratedRegex(@"\.(xls[xmb]?|csv)$", RegexOptions.IgnoreCase)]
    private static partial Regex WorkbookName();

    [GeneratedRegex(@"^/file-download/", RegexOptions.IgnoreCase)]
    private static partial Regex DownloadPath();

    [GeneratedRegex(@"287\s*\(?\s*g\b", RegexOptions.IgnoreCase)]
    private static partial Regex ProgramName();
}
