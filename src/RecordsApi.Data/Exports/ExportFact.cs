namespace RecordsApi.Data.Exports;

/// <summary>A fact about an exported database, such as its version.</summary>
/// <param name="Name">Name.</param>
/// <param name="Value">Value.</param>
/// <param name="Description">What it means.</param>
public sealed record ExportFact(string Name, string Value, string Description);
