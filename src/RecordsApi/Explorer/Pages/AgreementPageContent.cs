using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.StatusEvents.V1;

namespace RecordsApi.Explorer.Pages;

/// <summary>The content of <see cref="AgreementPage"/>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Head">What it is about.</param>
/// <param name="Agreement">The agreement on the date.</param>
/// <param name="History">Its status events with their sources.</param>
public sealed record AgreementPageContent(PageContext Page, PageHead Head, AgreementV1 Agreement, IReadOnlyList<StatusEventV1> History);
