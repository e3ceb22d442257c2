namespace RecordsApi.Features.Statistics;

/// <summary>The common property values of a group of agreements; null for properties that are not grouped by.</summary>
internal sealed record GroupKey(
    string? State, string? Level, string? AgencyType, string? Program, string? Model, string? Status, string? Phase, string? County)
{
    /// <summary>The single group if agreements are not grouped.</summary>
    public static GroupKey Ungrouped { get; } = new(null, null, null, null, null, null, null, null);

    /// <summary>Names of the properties that agreements can be grouped by.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["state", "level", "agencyType", "program", "model", "status", "phase", "county"];

    /// <summary>The value of a property, by its name in <see cref="Names"/>.</summary>
    public string? this[string name] => name switch
    {
        "state" => State,
        "level" => Level,
        "agencyType" => AgencyType,
        "program" => Program,
        "model" => Model,
        "status" => Status,
        "phase" => Phase,
        _ => County,
    };
}
