namespace RecordsApi.Explorer.Documents;

/// <summary>A heading of a document.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Text">Its text.</param>
/// <param name="Level">Its level; the title of the document has level 1.</param>
public sealed record DocumentHeading(string Id, string Text, int Level);
