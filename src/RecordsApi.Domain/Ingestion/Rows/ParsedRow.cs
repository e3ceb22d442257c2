namespace RecordsApi.Domain.Ingestion.Rows;

/// <summary>What was made of one printed row.</summary>
/// <param name="State">USPS code of the state or territory, two capital letters.</param>
/// <param name="Agency">Name of the agency, white space and apostrophes tidied.</param>
/// <param name="Type"><c>county</c>, <c>municipality</c>, <c>state</c>, or another word as printed, lower case with hyphens.</param>
/// <param name="County">Name of the county as printed, tidied; null where the list says that none applies.</param>
/// <param name="Model">Code of the model: <c>task-force</c>, <c>jail-enforcement</c>, <c>warrant-service-officer</c> or <c>tribal-task-force</c>.</param>
/// <param name="SignedOn">The day in SIGNED.</param>
/// <param name="AgreementUrl">Address of the agreement, unwrapped.</param>
/// <param name="AddendumUrl">Address of the addendum, unwrapped.</param>
/// <param name="Notes">What was done beyond plain reading, as English sentences.</param>
/// <param name="Problems">Cells that could not be made sense of; their values are null.</param>
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
    IReadOnlyList<CellProblem> Problems);
