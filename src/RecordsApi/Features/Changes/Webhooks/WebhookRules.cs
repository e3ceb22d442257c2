using System.Net;
using FluentValidation;
using Microsoft.Extensions.Options;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Keys;
using RecordsApi.Domain.Webhooks;
using RecordsApi.Features.Changes.Webhooks.V1;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security.Keys;
using RecordsApi.Outbound;

namespace RecordsApi.Features.Changes.Webhooks;

/// <summary>Validates <see cref="WebhookBodyV1"/>.</summary>
internal sealed class WebhookBodyValidator : AbstractValidator<WebhookBodyV1>
{
    public WebhookBodyValidator()
    {
        RuleFor(w => w.Url).WebUrl();
        RuleFor(w => w.Description).SingleLineName();
        RuleForEach(w => w.Events).VocabularyCode(WebhookEvents.Vocabulary);
    }
}

/// <summary>Rules for webhooks that depend on the register, on the key or on settings.</summary>
internal sealed class WebhookRules(IOptions<OutboundOptions> outbound, IValidator<WebhookFilter> filters)
{
    private const int MaxFilterLength = 2000;

    /// <summary>Returns the errors of what a webhook is made of; null values are not given.</summary>
    public async Task<IReadOnlyList<ValidationError>> FindErrorsAsync(
        RegisterContext db, HttpContext http, string? url, IReadOnlyList<string>? events, string? filter, long? after, CancellationToken cancellationToken)
    {
        var errors = new List<ValidationError>();
        if (url is not null && FindUrlError(new Uri(url)) is { } problem)
            errors.Add(new("/url", problem));
        if (events is not null && (events.Count == 0 || events.Distinct(StringComparer.Ordinal).Count() < events.Count))
            errors.Add(new("/events", "Must be one or more distinct events."));
        if (events?.Contains(WebhookEvents.Vocabulary.GetCode(WebhookEvent.Alarm)) == true && !IsAdministrator(http))
            errors.Add(new("/events", "The event alarm requires a key with the scope register:admin."));
        if (filter is not null)
            errors.AddRange((await FindFilterErrorsAsync(http, filter, cancellationToken)).Select(ToErrorOfFilter));
        if (after is { } sequence && await db.GetLatestSequenceAsync(cancellationToken) is var newest && (sequence < 0 || sequence > newest))
            errors.Add(new("/after", $"{sequence} is not in the log of this register, whose newest entry is number {newest}."));
        return errors;
    }

    private static bool IsAdministrator(HttpContext http) =>
        http.User.HasClaim(ApiKeyAuthenticationHandler.ScopeClaim, KeyScopes.Vocabulary.GetCode(KeyScope.RegisterAdmin));

    private static ValidationError ToErrorOfFilter(ValidationError error) =>
        error with { Parameter = "/filter", Message = error.Parameter.Length == 0 ? error.Message : $"{error.Parameter}: {error.Message}" };

    // The address of a name is checked when a message is sent.
    private string? FindUrlError(Uri url)
    {
        if (outbound.Value.AllowsPrivate(url.Host, url.Port))
            return null;
        if (url.Scheme != Uri.UriSchemeHttps)
            return "Must be an https address.";
        var isPrivate = url.IsLoopback || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && !PublicAddresses.IsPublic(address));
        return isPrivate ? "Must be the address of a public host." : null;
    }

    private async Task<IReadOnlyList<ValidationError>> FindFilterErrorsAsync(HttpContext http, string filter, CancellationToken cancellationToken)
    {
        if (filter.Length > MaxFilterLength)
            return [new("", $"Must be at most {MaxFilterLength} characters.")];
        var parsed = WebhookFilter.Parse(filter);
        if (parsed.Parsed.Errors.Count > 0)
            return parsed.Parsed.Errors;
        var result = await filters.ValidateAsync(http.RequestServices.CreateValidationContext(parsed), cancellationToken);
        return result.GetErrors();
    }
}
