using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Changes.V1;
using RecordsApi.Features.StatusEvents.V1;

namespace RecordsApi.Explorer.Pages;

/// <summary>The content of <see cref="AgencyPage"/>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Head">What it is about.</param>
/// <param name="Agency">The agency.</param>
/// <param name="Agreements">Its agreements on the date.</param>
/// <param name="Histories">Their status events with sources, by id of the agreement.</param>
/// <param name="Changes">What the register recorded about it, oldest first.</param>
/// <param name="Citations">Its citation in the styles that are not part of the record.</param>
public sealed record AgencyPageContent(
    PageContext Page, PageHead Head, AgencyV1 Agency, IReadOnlyList<AgreementV1> Agreements, IReadOnlyDictionary<string, IReadOnlyList<StatusEventV1>> Histories,
    IReadOnlyList<ChangeV1> Changes, StyledCitations Citations);
