namespace RecordsApi.Explorer.Components;

/// <summary>What the table of agreements of a page shows, and what could be chosen.</summary>
/// <param name="Model">The model; null for all.</param>
/// <param name="Status">The status; null for all.</param>
/// <param name="InForce">Whether agreements in force are shown, or others; null for both.</param>
/// <param name="Sort">The sort key, with a minus sign for descending order.</param>
/// <param name="ModelCodes">The models that can be chosen.</param>
public sealed record TableFilters(string? Model, string? Status, bool? InForce, string Sort, IReadOnlyList<string> ModelCodes)
{
    /// <summary>Whether some of the agreements are left out.</summary>
    public bool IsFiltered => Model is not null || Status is not null || InForce is not null;
}
