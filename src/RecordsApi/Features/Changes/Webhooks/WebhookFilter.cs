using Microsoft.AspNetCore.WebUtilities;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Changes.Webhooks;

/// <summary>The filter of a webhook: that of the change log, without the parameters that say from when.</summary>
internal sealed record WebhookFilter(ParsedQuery Parsed) : IChangeFilterQuery
{
    private static readonly IReadOnlyList<QueryParameter> Parameters = [.. ChangeParameters.Filters.Where(p => p.Name is not ("after" or "since" or "until"))];

    /// <summary>Parses the filter of a webhook.</summary>
    public static WebhookFilter Parse(string filter) => new(ParsedQuery.Parse(new QueryCollection(QueryHelpers.ParseQuery(filter)), Parameters));
}

/// <summary>Validates <see cref="WebhookFilter"/> against the register.</summary>
internal sealed class WebhookFilterValidator : ChangeFilterValidator<WebhookFilter>;
