using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Changes.V1;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Features.StatusEvents.V1;

namespace RecordsApi.Explorer.Pages;

/// <summary>The content of <see cref="AgreementPage"/>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Head">What it is about.</param>
/// <param name="Agreement">The agreement on the date.</param>
/// <param name="History">Its status events with their sources.</param>
/// <param name="Superseded">Its status events that were superseded.</param>
/// <param name="Listings">The rows of lists that printed it.</param>
/// <param name="Files">The publications in which these rows were first printed, by id.</param>
/// <param name="Others">The agency's other agreements.</param>
/// <param name="Changes">What the register recorded about it, oldest first.</param>
/// <param name="Citations">Its citation in the styles that are not part of the record.</param>
public sealed record AgreementPageContent(
    PageContext Page, PageHead Head, AgreementV1 Agreement, IReadOnlyList<StatusEventV1> History, IReadOnlyList<StatusEventV1> Superseded,
    IReadOnlyList<ListingV1> Listings, IReadOnlyDictionary<string, PublicationV1> Files, IReadOnlyList<AgreementV1> Others, IReadOnlyList<ChangeV1> Changes, StyledCitations Citations);
