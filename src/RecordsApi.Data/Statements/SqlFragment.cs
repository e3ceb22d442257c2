using RecordsApi.Data.Reading;

namespace RecordsApi.Data.Statements;

/// <summary>SQL without values that is put into a statement as it is. Never made of anything that a client sends.</summary>
/// <param name="Text">The SQL.</param>
public readonly record struct SqlFragment(string Text);
