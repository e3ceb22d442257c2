using RecordsApi.Explorer.Context;
using RecordsApi.Explorer.Layout;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Agreements.V1;

namespace RecordsApi.Explorer.Embeds;

/// <summary>The content of <see cref="AgencyEmbed"/>.</summary>
/// <param name="Page">The page.</param>
/// <param name="Head">What it is about.</param>
/// <param name="Agency">The agency.</param>
/// <param name="Agreements">Its agreements on the date.</param>
public sealed record AgencyEmbedContent(PageContext Page, PageHead Head, AgencyV1 Agency, IReadOnlyList<AgreementV1> Agreements);
