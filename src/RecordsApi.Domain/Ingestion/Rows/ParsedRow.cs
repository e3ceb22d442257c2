using RecordsApi.Domain.Ingestion.Workbooks;

namespace RecordsApi.Domain.Ingestion.Rows;

/// <summary>The values parsed from a printed row. A value is null if its cell is blank or could not be parsed.</summary>
/// <param name="State">The USPS code of the state or territory: two uppercase letters.</param>
/// <param name="Agency">The name of the agency, normalized by <see cref="PrintedText.Clean"/>.</param>
/// <param name="Type"><c>county</c>, <c>municipality</c>, <c>state</c>, or another type as printed, in lowercase with hyphens.</param>
/// <param name="County">The name of the county, normalized; null if the list states that none applies.</param>
/// <param name="Model">
/// The code of the model: <c>task-force</c>, <c>jail-enforcement</c>, <c>warrant-service-officer</c> or
/// <c>tribal-task-force</c>.
/// </param>
/// <param name="SignedOn">The signing date.</param>
/// <param name="AgreementUrl">The unwrapped URL of the agreement.</param>
/// <param name="AddendumUrl">The unwrapped URL of the addendum.</param>
/// <param name="Notes">What was interpreted, ignored or repaired, one sentence each.</param>
/// <param name="Problems">The cells that could not be parsed.</param>
public sealed record ParsedRow(
    string? State,
    string? Agency,
    string? Type,
    string? County,
    string? Model,
    DateOnly? SignedOn,
    string? AgreementUrl,
    string? AddendumUrl,
    IReadOnlyList<string> Notes,
    IReadOnlyList<CellProblem> Problems)
{
    /// <summary>The codes of the models that the row names, if it names several; otherwise empty.</summary>
    public IReadOnlyList<string> PossibleModels { get; init; } = [];
}
