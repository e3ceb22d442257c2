namespace RecordsApi.Updating;

/// <summary>What a run retrieved from the publisher.</summary>
/// <param name="IsPageRead">Whether it is known what the page links to.</param>
/// <param name="Lists">The lists, of which the bytes are kept.</param>
/// <param name="Problems">What is wrong with the page or the files.</param>
internal sealed record Retrieval(bool IsPageRead, IReadOnlyList<UpdatedList> Lists, IReadOnlyList<Alarm> Problems);
