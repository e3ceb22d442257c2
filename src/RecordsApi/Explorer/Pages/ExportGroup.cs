using RecordsApi.Features.Exports.V1;

namespace RecordsApi.Explorer.Pages;

/// <summary>A list of the register in its formats.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it contains.</param>
/// <param name="Files">The files.</param>
public sealed record ExportGroup(string Name, string Description, IReadOnlyList<ExportFileV1> Files);
