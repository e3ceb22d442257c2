namespace RecordsApi.Http.Formats;

/// <summary>A record whose name is like a text.</summary>
/// <param name="Kind" example="agency">What it is; see <c>/v1/enums/named-record-kind</c>.</param>
/// <param name="Id" example="fl-hialeah-police-department">Id.</param>
/// <param name="Name" example="Hialeah Police Department">Name. That of an agreement is the name of its agency and of its model.</param>
/// <param name="State" example="FL">USPS code of its state.</param>
/// <param name="Location" example="Miami-Dade County">The county or state around it, to tell namesakes apart; null if unknown.</param>
/// <param name="MatchedName">The other name, or the initials, that are like the text; null if its own name is.</param>
/// <param name="Score" example="0.91">How like the names are, from 0 to 1.</param>
/// <param name="Link">Full URL of the record.</param>
public sealed record SuggestionV1(
    string Kind, string Id, string Name, string? State, string? Location, string? MatchedName, double Score, string Link);
