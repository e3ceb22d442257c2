namespace RecordsApi.Features.Names.V1;

/// <summary>Records to be found in the register.</summary>
/// <param name="Items">What is known of each, 1 to 500.</param>
/// <param name="Limit" example="5">Maximum number of candidates for each item, 1 to 20; 5 by default.</param>
public sealed record ResolveBodyV1(IReadOnlyList<ResolveItemBodyV1> Items, int? Limit);

/// <summary>What is known of a record: a name, an ORI or a GEOID, and more to tell namesakes apart.</summary>
/// <param name="Name" example="Hialiah PD">Name, however it is written; an id or an ORI is recognized too.</param>
/// <param name="State" example="FL">USPS code of its state.</param>
/// <param name="County" example="Miami-Dade">Name of its county.</param>
/// <param name="Ori" example="FL0130600">ORI of the agency.</param>
/// <param name="Geoid" example="1230000">GEOID of the jurisdiction, or of the one in which the agency is located.</param>
/// <param name="Kind" example="agency"><c>agency</c> or <c>jurisdiction</c>; both are looked for by default.</param>
public sealed record ResolveItemBodyV1(string? Name, string? State, string? County, string? Ori, string? Geoid, string? Kind);

/// <summary>The candidates for an item, in the order of the items.</summary>
/// <param name="Match" example="fl-hialeah-police-department">Id of the candidate that is the record without doubt; null if there is none.</param>
/// <param name="Candidates">The candidates, best first; empty if the register has none.</param>
public sealed record ResolutionV1(string? Match, IReadOnlyList<ResolveCandidateV1> Candidates);

/// <summary>A record that can be the one that is looked for.</summary>
/// <param name="Kind" example="agency">What it is; see <c>/v1/enums/named-record-kind</c>.</param>
/// <param name="Id" example="fl-hialeah-police-department">Id.</param>
/// <param name="Name" example="Hialeah Police Department">Name.</param>
/// <param name="State" example="FL">USPS code of its state.</param>
/// <param name="Score" example="75">How likely it is the one, from 0 to 100.</param>
/// <param name="IsMatch" example="false">Whether it is the one without doubt: its score is at least 85, and that of the next at least 10 less.</param>
/// <param name="Reasons">What speaks for and against it; see <c>/v1/enums/resolve-reason</c>.</param>
/// <param name="Link">Full URL of the record.</param>
public sealed record ResolveCandidateV1(
    string Kind, string Id, string Name, string? State, double Score, bool IsMatch, IReadOnlyList<string> Reasons, string Link);
