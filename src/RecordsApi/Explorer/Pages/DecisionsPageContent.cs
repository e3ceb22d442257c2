using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Http.Formats;

namespace RecordsApi.Explorer.Pages;

/// <summary>The content of <see cref="DecisionsPage"/>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Head">What it is about.</param>
/// <param name="State">The state to which the list is narrowed; null for all.</param>
/// <param name="Outcome">The outcome to which the list is narrowed; null for all.</param>
/// <param name="Decisions">The decisions.</param>
/// <param name="Position">Their position in the list.</param>
public sealed record DecisionsPageContent(
    PageContext Page, PageHead Head, string? State, string? Outcome, IReadOnlyList<DecisionV1> Decisions, PageV1 Position);
