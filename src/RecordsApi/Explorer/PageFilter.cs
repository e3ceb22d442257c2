using RecordsApi.Explorer.Context;

namespace RecordsApi.Explorer;

/// <summary>Endpoint filter of pages: what the API answered instead of the records of a page becomes the response.</summary>
internal sealed class PageFilter : IEndpointFilter
{
    private static readonly Func<object, Task> RemoveNavigationHeader = state =>
    {
        // Written for the script of the framework, which pages do not use.
        ((HttpContext)state).Response.Headers.Remove("blazor-enhanced-nav");
        return Task.CompletedTask;
    };

    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.OnStarting(RemoveNavigationHeader, context.HttpContext);
        try
        {
            return await next(context);
        }
        catch (PageProblemException problem)
        {
            return problem.Result;
        }
    }
}
