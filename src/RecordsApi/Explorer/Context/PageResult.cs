using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace RecordsApi.Explorer.Context;

/// <summary>Renders pages.</summary>
internal static class PageResult
{
    /// <summary>A page with its content.</summary>
    /// <typeparam name="TPage">The component. It has a parameter <c>Content</c>.</typeparam>
    public static RazorComponentResult Create<TPage>(object content)
        where TPage : IComponent => new(typeof(TPage), new Dictionary<string, object?> { ["Content"] = content });
}
