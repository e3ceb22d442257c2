using RecordsApi.Domain.Model;
using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Changes.V1;
using RecordsApi.Http.Formats;

namespace RecordsApi.Explorer.Pages;

/// <summary>The content of <see cref="NewsPage"/>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Head">What it is about.</param>
/// <param name="State">The state to which the news are narrowed; null for all.</param>
/// <param name="Program">The program to which they are narrowed; null for 287(g) with its agencies and lists.</param>
/// <param name="Kind">The kind to which they are narrowed; null for all.</param>
/// <param name="Corrections"><c>true</c> or <c>false</c> if they are narrowed to corrections or to others; otherwise null.</param>
/// <param name="Changes">The news.</param>
/// <param name="Position">Their position among all news.</param>
public sealed record NewsPageContent(
    PageContext Page, PageHead Head, string? State, string? Program, string? Kind, string? Corrections, IReadOnlyList<ChangeV1> Changes, PageV1 Position)
{
    private static readonly HashSet<string> CorrectionKinds = [.. ChangeKinds.Corrections.Select(ChangeKinds.Vocabulary.GetCode)];

    /// <summary>The news by the day (UTC) on which they were entered, newest first.</summary>
    public IEnumerable<IGrouping<DateOnly, ChangeV1>> Days => Changes.GroupBy(change => DateOnly.FromDateTime(change.EnteredAt.UtcDateTime));

    /// <summary>Whether an entry, or what came with it, changes or removes recorded data.</summary>
    public static bool IsCorrection(ChangeV1 change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return CorrectionKinds.Contains(change.Kind) || change.Details.Any(detail => CorrectionKinds.Contains(detail.Kind));
    }
}
