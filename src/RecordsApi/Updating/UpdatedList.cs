using RecordsApi.Domain.Model;

namespace RecordsApi.Updating;

/// <summary>What a run found of a list that the page links to.</summary>
internal enum ListNews
{
    /// <summary>Nothing: it has the bytes of the newest publication that the register holds, or of the last run.</summary>
    Unchanged,

    /// <summary>The register does not hold it.</summary>
    New,

    /// <summary>It is an older publication again, which the register holds.</summary>
    Reverted,
}

/// <summary>A list that the page links to.</summary>
/// <param name="List">The list.</param>
/// <param name="Address">The address.</param>
/// <param name="FileName">The file name under which it is published.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="News">What is new about it.</param>
internal sealed record UpdatedList(ListKind List, string Address, string FileName, string Sha256, ListNews News)
{
    /// <summary>Whether the run added it to the register.</summary>
    public bool IsImported { get; init; }
}
