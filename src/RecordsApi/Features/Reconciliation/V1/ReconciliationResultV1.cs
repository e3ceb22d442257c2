using System.Text.Json.Serialization;

namespace RecordsApi.Features.Reconciliation.V1;

/// <summary>A type of record.</summary>
/// <param name="Id" example="county">Id.</param>
/// <param name="Name" example="County">Name.</param>
/// <param name="Broader">Types of which it is a part; omitted if there are none.</param>
public sealed record ReconciliationTypeV1(
    string Id, string Name, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ReconciliationTypeV1>? Broader = null);

/// <summary>The answer to a query.</summary>
/// <param name="Result">The candidates, best first; empty if the register has none.</param>
public sealed record ReconciliationResultV1(IReadOnlyList<ReconciliationCandidateV1> Result);

/// <summary>A record that a query can mean.</summary>
/// <param name="Id" example="fl-hialeah-police-department">Id.</param>
/// <param name="Name" example="Hialeah Police Department">Name.</param>
/// <param name="Description" example="Miami-Dade County, FL">Where it is; omitted if unknown.</param>
/// <param name="Type">Its types.</param>
/// <param name="Score" example="90">How likely it is the one, from 0 to 100.</param>
/// <param name="Match" example="true">Whether it is the one without doubt.</param>
/// <param name="Features">What speaks for and against it.</param>
public sealed record ReconciliationCandidateV1(
    string Id, string Name, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Description,
    IReadOnlyList<ReconciliationTypeV1> Type, double Score, bool Match, IReadOnlyList<ReconciliationFeatureV1> Features);

/// <summary>What speaks for or against a candidate.</summary>
/// <param name="Id" example="same-name">A reason; see <c>/v1/enums/resolve-reason</c>.</param>
/// <param name="Value" example="true">Whether it applies.</param>
public sealed record ReconciliationFeatureV1(string Id, bool Value);

/// <summary>Suggestions.</summary>
/// <typeparam name="T">What is suggested.</typeparam>
/// <param name="Result">The suggestions, best first.</param>
public sealed record SuggestionResultV1<T>(IReadOnlyList<T> Result);

/// <summary>A suggested record.</summary>
/// <param name="Id" example="fl-hialeah-police-department">Id.</param>
/// <param name="Name" example="Hialeah Police Department">Name.</param>
/// <param name="Description" example="Miami-Dade County, FL">Where it is; omitted if unknown.</param>
/// <param name="Notable">Its types.</param>
public sealed record SuggestedEntityV1(
    string Id, string Name, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Description, IReadOnlyList<ReconciliationTypeV1> Notable);

/// <summary>A property.</summary>
/// <param name="Id" example="county">Id.</param>
/// <param name="Name" example="County">Name.</param>
/// <param name="Description">What it is, and whether queries compare it.</param>
public sealed record ReconciliationPropertyV1(string Id, string Name, string Description);

/// <summary>The properties of a type.</summary>
/// <param name="Properties">The properties.</param>
/// <param name="Type" example="agency">The type; omitted if none was given.</param>
public sealed record ProposedPropertiesV1(
    IReadOnlyList<ReconciliationPropertyV1> Properties, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Type);
