using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Http.Formats;

namespace RecordsApi.Explorer.Pages;

/// <summary>The content of <see cref="ComparePage"/>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Head">What it is about.</param>
/// <param name="Times">What is compared.</param>
/// <param name="State">The state to which the comparison is narrowed; null for all.</param>
/// <param name="Phase">Which agreements are compared; null for those in force.</param>
/// <param name="Sections">The differences by kind.</param>
/// <param name="Position">The position in the only section; null if all are shown.</param>
public sealed record ComparePageContent(
    PageContext Page, PageHead Head, ComparedTimes Times, string? State, string? Phase, IReadOnlyList<ComparisonSection> Sections, PageV1? Position);
