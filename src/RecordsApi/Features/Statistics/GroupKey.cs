namespace RecordsApi.Features.Statistics;

/// <summary>The common property values of a group of agreements; null for properties that are not grouped by.</summary>
internal sealed record GroupKey(
    string? State, string? Level, string? AgencyType, string? Program, string? Model, string? Status, string? Phase, string? County, string? HasDocument)
{
    /// <summary>The single group if agreements are not grouped.</summary>
    public static GroupKey Ungrouped { get; } = new(null, null, null, null, null, null, null, null, null);

    /// <summary>Names of the properties that agreements can be grouped by.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["state", "level", "agencyType", "program", "model", "status", "phase", "county", "hasDocument"];

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
        "county" => County,
        _ => HasDocument,
    };

    /// <summary>The value of <c>hasDocument</c>; null if agreements are not grouped by it.</summary>
    public bool? HasDocumentValue => HasDocument is null ? null : HasDocument == "true";

    /// <summary>The group without a property, by its name in <see cref="Names"/>, which contains this one.</summary>
    public GroupKey Without(string name) => name switch
    {
        "state" => this with { State = null },
        "level" => this with { Level = null },
        "agencyType" => this with { AgencyType = null },
        "program" => this with { Program = null },
        "model" => this with { Model = null },
        "status" => this with { Status = null },
        "phase" => this with { Phase = null },
        "county" => this with { County = null },
        _ => this with { HasDocument = null },
    };
}
