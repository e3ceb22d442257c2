namespace RecordsApi.Http.Citations;

/// <summary>Which times of the query identify the content of a record.</summary>
internal enum CitedTimes
{
    /// <summary>None: the record never changes.</summary>
    None,

    /// <summary>The knowledge timestamp.</summary>
    KnownAt,

    /// <summary>The valid date and the knowledge timestamp.</summary>
    Both,
}

/// <summary>What a citation says of a record.</summary>
/// <param name="Kind">Kind of record: <c>agreement</c>.</param>
/// <param name="Id">Id of the record.</param>
/// <param name="Path">Path of the record below the API version.</param>
/// <param name="Title">What it is.</param>
/// <param name="Author">Who decided or published it; null where that is the register itself.</param>
/// <param name="Issued">When it was decided or published, EDTF level 1; null if it has no date.</param>
/// <param name="Times">Which times of the query identify its content.</param>
internal sealed record CitedRecord(string Kind, string Id, string Path, string Title, string? Author, string? Issued, CitedTimes Times)
{
    /// <summary>Ids of its sources: the evidence that is cited with it.</summary>
    public IReadOnlyList<string> SourceIds { get; init; } = [];
}

/// <summary>A record that can be cited.</summary>
internal interface ICitable
{
    /// <summary>What a citation says of it.</summary>
    CitedRecord Describe();
}

/// <summary>A record with its citation as text.</summary>
internal interface ICitable<out T> : ICitable
{
    /// <summary>The record with its citation.</summary>
    T WithCitation(string citation);
}
