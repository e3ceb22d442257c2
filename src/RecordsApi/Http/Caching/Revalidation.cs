using Microsoft.Net.Http.Headers;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Security.Keys;
using RecordsApi.Http.Versioning;
using RecordsApi.Register.Storage;

namespace RecordsApi.Http.Caching;

/// <summary>Endpoint metadata: the endpoint finds the validators of its answers itself, and sends them as they are.</summary>
internal sealed record OwnValidators;

/// <summary>Entity tags on every answer of the register, and 304 to who holds the answer already.</summary>
internal static class Revalidation
{
    /// <summary>Finds the validator of each answer, and writes it where the answer comes out right.</summary>
    public static void UseValidators(this IApplicationBuilder app)
    {
        var watch = app.ApplicationServices.GetRequiredService<RegisterWatch>();
        var clock = app.ApplicationServices.GetRequiredService<TimeProvider>();
        app.Use((http, next) =>
        {
            var endpoint = http.GetEndpoint()?.Metadata;
            if (!HttpMethods.IsGet(http.Request.Method)
                || endpoint?.GetMetadata<AskedParameters>() is null || endpoint.GetMetadata<OwnValidators>() is not null
                || endpoint.GetMetadata<RequiresScope>() is not null)
                return next(http);
            var validator = Validator.Of(http, watch.Current(), clock.GetUtcNow());
            http.Features.Set(validator);
            http.Response.OnStarting(() =>
            {
                var headers = http.Response.Headers;
                headers.Vary = $"{HeaderNames.Accept}, {HeaderNames.AcceptEncoding}";
                if (http.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified && headers.ETag.Count == 0)
                    validator.WriteTo(headers);

                // An answer from memory does not pass what tells the versions.
                if (http.Response.StatusCode == StatusCodes.Status200OK)
                    headers.TryAdd(UnknownVersion.Header, UnknownVersion.Number);
                return Task.CompletedTask;
            });
            return next(http);
        });
    }

    /// <summary>Answers 304 to who holds the answer already: the tables are not asked.</summary>
    public static void UseNotModified(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Features.Get<Validator>()?.IsHeldBy(http.Request) != true)
            return next(http);
        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    });
}
