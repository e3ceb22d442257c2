using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Records;

/// <summary>The presence of an agreement on one list: listed, missing from recent publications, or delisted.</summary>
internal sealed class ListPresence
{
    /// <summary>The number of consecutive publications without an agreement after which it is delisted.</summary>
    public const int MissesUntilDelisted = 3;

    private Func<Publication>? getNewestPublication;
    private Publication? lastPublication;

    /// <summary>The first publication that listed the agreement; null if none did.</summary>
    public Publication? FirstPublication { get; private set; }

    /// <summary>The last publication that listed the agreement: the newest of the list while it is listed; null if none did.</summary>
    public Publication? LastPublication => IsListed ? getNewestPublication!() : lastPublication;

    /// <summary>The first of the consecutive publications without the agreement; null while it is listed.</summary>
    public Publication? FirstMissingPublication { get; private set; }

    /// <summary>The number of consecutive publications without the agreement.</summary>
    public int ConsecutiveMisses { get; private set; }

    /// <summary>Whether the newest publication lists the agreement.</summary>
    public bool IsListed => getNewestPublication is not null;

    /// <summary>
    /// Whether the agreement was listed and is missing, but not delisted yet because its row may have been omitted by mistake or
    /// renamed.
    /// </summary>
    public bool IsWithinGracePeriod => lastPublication is not null && !IsListed && ConsecutiveMisses < MissesUntilDelisted;

    /// <summary>Whether the newest publication lists the agreement, or it is missing but not delisted yet.</summary>
    public bool IsRecent => IsListed || IsWithinGracePeriod;

    /// <summary>Whether the agreement was on the list and is delisted.</summary>
    public bool HasLeft => FirstPublication is not null && !IsRecent;

    /// <summary>Marks the agreement as listed from a publication on, until <see cref="MarkMissing"/> is called.</summary>
    /// <param name="publication">The publication.</param>
    /// <param name="newestPublicationOfList">Returns the newest publication of the list at the time of the call.</param>
    public void MarkListed(Publication publication, Func<Publication> newestPublicationOfList)
    {
        FirstPublication ??= publication;
        getNewestPublication = newestPublicationOfList;
        FirstMissingPublication = null;
        ConsecutiveMisses = 0;
    }

    /// <summary>
    /// Takes over the presence of an agreement that turned out to be the same one: the earlier first publication, and the state
    /// of the one that was listed last.
    /// </summary>
    public void TakeOver(ListPresence other)
    {
        if (other.FirstPublication is not { } first)
            return;
        if (FirstPublication is null || first.PublishedAt < FirstPublication.PublishedAt)
            FirstPublication = first;
        if (IsListed || (LastPublication is { } own && !other.IsListed && own.PublishedAt >= other.LastPublication!.PublishedAt))
            return;
        (getNewestPublication, lastPublication) = (other.getNewestPublication, other.lastPublication);
        (FirstMissingPublication, ConsecutiveMisses) = (other.FirstMissingPublication, other.ConsecutiveMisses);
    }

    /// <summary>
    /// Marks the agreement as neither listed in a publication nor missing from it, because a row that cannot be read may be it. The
    /// publications without it are counted again from the next one on.
    /// </summary>
    /// <param name="previous">The previous publication of the list.</param>
    public void MarkDoubtful(Publication previous)
    {
        if (IsListed)
            (lastPublication, getNewestPublication) = (previous, null);
        FirstMissingPublication = null;
        ConsecutiveMisses = 0;
    }

    /// <summary>Marks the agreement as missing from a publication.</summary>
    /// <param name="publication">The publication.</param>
    /// <param name="previous">The previous publication of the list.</param>
    /// <returns>Whether the agreement is delisted with this publication.</returns>
    public bool MarkMissing(Publication publication, Publication previous)
    {
        if (IsListed)
            (lastPublication, getNewestPublication) = (previous, null);
        FirstMissingPublication ??= publication;
        return ++ConsecutiveMisses == MissesUntilDelisted;
    }
}
