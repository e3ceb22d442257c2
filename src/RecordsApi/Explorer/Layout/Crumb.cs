namespace RecordsApi.Explorer.Layout;

/// <summary>A page above another one.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Path">Its path, such as <c>/states/FL</c>.</param>
public sealed record Crumb(string Text, string Path);
