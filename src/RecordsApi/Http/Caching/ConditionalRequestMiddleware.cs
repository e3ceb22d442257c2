using Microsoft.Net.Http.Headers;
using RecordsApi.Data.Versioning;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security.Keys;
using RecordsApi.Http.Versioning;

namespace RecordsApi.Http.Caching;

/// <summary>Endpoint metadata: the endpoint finds the validators of its answers itself, and sends them as they are.</summary>
internal sealed record SkipConditionalRequests;

/// <summary>Entity tags on every answer of the register, and 304 to who holds the answer already.</summary>
internal static class ConditionalRequestMiddleware
{
    /// <summary>Finds the validator of each answer, and writes it where the answer comes out right.</summary>
    public static void UseConditionalRequests(this IApplicationBuilder app)
    {
        var watch = app.ApplicationServices.GetRequiredService<DatasetVersionMonitor>();
        var clock = app.ApplicationServices.GetRequiredService<TimeProvider>();
        app.Use((http, next) =>
        {
            var endpoint = http.GetEndpoint()?.Metadata;
            if (!HttpMethods.IsGet(http.Request.Method)
                || endpoint?.GetMetadata<QueryParametersMetadata>() is null || endpoint.GetMetadata<SkipConditionalRequests>() is not null
                || endpoint.GetMetadata<RequiredScopeMetadata>() is not null)
                return next(http);
            var validator = ConditionalRequest.Create(http, watch.GetCurrent(), clock.GetUtcNow());
            http.Features.Set(validator);
            http.Response.OnStarting(() =>
            {
                validator.ApplyCacheHeaders(http.Response);
                return Task.CompletedTask;
            });
            return next(http);
        });
    }

    /// <summary>Writes the headers that go with an answer of the register, whose status is known by then.</summary>
    public static void ApplyCacheHeaders(this ConditionalRequest validator, HttpResponse response)
    {
        var headers = response.Headers;
        headers.Vary = $"{HeaderNames.Accept}, {HeaderNames.AcceptEncoding}";
        if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified && headers.ETag.Count == 0)
            validator.WriteHeaders(headers);

        // An answer from memory, or one that is given directly, does not pass what tells the versions.
        if (response.StatusCode == StatusCodes.Status200OK)
            headers.TryAdd(UnknownApiVersion.SupportedVersionsHeader, UnknownApiVersion.SupportedVersions);
    }

    /// <summary>Answers 304 to who holds the answer already: the tables are not asked.</summary>
    public static void UseNotModified(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Features.Get<ConditionalRequest>()?.IsNotModified(http.Request) != true)
            return next(http);
        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    });
}
