namespace RecordsApi.Explorer.Desk;

/// <summary>A form of the desk, which sends one kind of write.</summary>
/// <param name="Id">Id in the page.</param>
/// <param name="Title">What it does.</param>
/// <param name="Path">Path of the operation below the version. Names in braces are asked for.</param>
/// <param name="Fields">The fields of the body.</param>
public sealed record DeskForm(string Id, string Title, string Path, IReadOnlyList<DeskField> Fields);
