namespace RecordsApi.Features.Statistics;

/// <summary>What the agreements of a group have in common; null where they are not told apart by it.</summary>
internal sealed record GroupKey(
    string? State, string? Level, string? AgencyType, string? Program, string? Model, string? Status, string? Phase, string? County)
{
    /// <summary>The one group of those that are not told apart.</summary>
    public static GroupKey Ungrouped { get; } = new(null, null, null, null, null, null, null, null);

    /// <summary>Names of what agreements can be told apart by.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["state", "level", "agencyType", "program", "model", "status", "phase", "county"];

    /// <summary>The value of a name out of <see cref="Names"/>.</summary>
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
