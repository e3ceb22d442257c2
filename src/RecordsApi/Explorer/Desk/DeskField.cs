namespace RecordsApi.Explorer.Desk;

/// <summary>A field of a form.</summary>
/// <param name="Name">Name of the property, with those of the objects around it before dots.</param>
/// <param name="Label">Label.</param>
/// <param name="Hint">What the property means.</param>
/// <param name="Kind">How it is entered: <c>text</c>, <c>date</c>, <c>number</c>, <c>boolean</c>, <c>choice</c>, <c>list</c> (words between commas) or <c>rows</c> (an object in each line).</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="Choices">The values of a choice; null for other kinds.</param>
/// <param name="Columns">Names of the properties in each line of rows; null for other kinds.</param>
public sealed record DeskField(
    string Name, string Label, string? Hint, string Kind, bool IsRequired, IReadOnlyList<string>? Choices = null, IReadOnlyList<string>? Columns = null);
