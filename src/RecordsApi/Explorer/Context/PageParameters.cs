using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Context;

/// <summary>Parameters of pages.</summary>
internal static class PageParameters
{
    /// <summary>A parameter of the API with one value at most, as a field of a form has it.</summary>
    public static QueryParameter Single(QueryParameter parameter) => parameter with { AllowsMultiple = false, AllowsExclusion = false };
}
