using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Exports.V1;

namespace RecordsApi.Explorer.Pages;

/// <summary>The content of <see cref="DataPage"/>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Head">What it is about.</param>
/// <param name="Manifest">The manifest; null while the files are being written.</param>
/// <param name="Groups">The files by what they contain.</param>
public sealed record DataPageContent(PageContext Page, PageHead Head, ExportsV1? Manifest, IReadOnlyList<ExportGroup> Groups);
