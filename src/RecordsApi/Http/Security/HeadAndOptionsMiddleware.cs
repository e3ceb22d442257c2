using Microsoft.Net.Http.Headers;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Security;

/// <summary>HEAD and OPTIONS on everything that allows GET.</summary>
internal sealed class HeadAndOptionsMiddleware(RequestDelegate next)
{
    private static readonly Func<object, Task> AddMethods = AddMethodsAsync;

    /// <summary>Responds to HEAD as to GET, without the body, and adds HEAD and OPTIONS to the methods that are allowed.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        if (HttpMethods.IsHead(http.Request.Method))
        {
            http.Request.Method = HttpMethods.Get;
            http.Response.Body = Stream.Null;
            http.Features.Set(HeadRequest.Instance);
        }

        http.Response.OnStarting(AddMethods, http.Response.Headers);
        return next(http);
    }

    private static Task AddMethodsAsync(object state)
    {
        var headers = (IHeaderDictionary)state;
        if (headers[HeaderNames.Allow] is [{ } allowed])
            headers[HeaderNames.Allow] = AddHeadAndOptions(allowed);
        return Task.CompletedTask;
    }

    private static string AddHeadAndOptions(string allowed)
    {
        var methods = allowed.Split(", ");
        string[] head = methods.Contains(HttpMethods.Get) ? [HttpMethods.Head] : [];
        return string.Join(", ", methods.Concat(head).Append(HttpMethods.Options).Distinct());
    }
}
