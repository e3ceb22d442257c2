using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Http.Formats;

namespace RecordsApi.Explorer.Pages;

/// <summary>The content of <see cref="SearchPage"/>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Head">What it is about.</param>
/// <param name="Text">The text that is searched for; null if there is none.</param>
/// <param name="Found">The records whose names are most like it.</param>
public sealed record SearchPageContent(PageContext Page, PageHead Head, string? Text, IReadOnlyList<SuggestionV1> Found);
