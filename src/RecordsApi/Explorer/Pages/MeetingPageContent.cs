using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Decisions.V1;

namespace RecordsApi.Explorer.Pages;

/// <summary>The content of <see cref="MeetingPage"/>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Head">What it is about.</param>
/// <param name="Meeting">The meeting with its sources.</param>
/// <param name="Decisions">The decisions made at it.</param>
public sealed record MeetingPageContent(PageContext Page, PageHead Head, MeetingV1 Meeting, IReadOnlyList<DecisionV1> Decisions);
