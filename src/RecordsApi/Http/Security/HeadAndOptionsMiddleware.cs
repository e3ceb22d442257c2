using Microsoft.Net.Http.Headers;

namespace RecordsApi.Http.Security;

/// <summary>HEAD and OPTIONS on everything that takes GET.</summary>
internal static class HeadAndOptionsMiddleware
{
    /// <summary>Answers HEAD as GET without its body, and names HEAD and OPTIONS among the methods there are.</summary>
    public static void UseHeadAndOptions(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var method = http.Request.Method;
        if (HttpMethods.IsHead(method))
        {
            http.Request.Method = HttpMethods.Get;
            http.Response.Body = Stream.Null;
        }

        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            if (headers[HeaderNames.Allow] is [{ } allowed])
                headers[HeaderNames.Allow] = AddHeadAndOptions(allowed);
            return Task.CompletedTask;
        });
        await next(http);
    });

    private static string AddHeadAndOptions(string allowed)
    {
        var methods = allowed.Split(", ");
        string[] head = methods.Contains(HttpMethods.Get) ? [HttpMethods.Head] : [];
        return string.Join(", ", methods.Concat(head).Append(HttpMethods.Options).Distinct());
    }
}
