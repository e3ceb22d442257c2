using RecordsApi.Explorer.Charts;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;

namespace RecordsApi.Explorer.Embeds;

/// <summary>The content of <see cref="ChartEmbed"/>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Head">What it is about.</param>
/// <param name="FullPath">Path of the page that it is a part of.</param>
/// <param name="Chart">The chart.</param>
public sealed record ChartEmbedContent(PageContext Page, PageHead Head, string FullPath, ChartForms Chart);
