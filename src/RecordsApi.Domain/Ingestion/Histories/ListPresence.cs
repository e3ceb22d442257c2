using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>Where an agreement stands on one list: carried, missed for now, or off it.</summary>
internal sealed class ListPresence
{
    /// <summary>How many consecutive publications have to miss an agreement before it counts as off the list.</summary>
    public const int MissesUntilDelisted = 3;

    private Func<Publication>? getNewestPublication;
    private Publication? lastPublication;

    /// <summary>The first publication that carried it.</summary>
    public Publication? FirstPublication { get; private set; }

    /// <summary>The last publication that carried it; while it is carried, the newest of the list.</summary>
    public Publication? LastPublication => IsListed ? getNewestPublication!() : lastPublication;

    /// <summary>The first of the consecutive publications that have missed it since.</summary>
    public Publication? FirstMissingPublication { get; private set; }

    /// <summary>How many they are.</summary>
    public int ConsecutiveMisses { get; private set; }

    /// <summary>Whether the newest publication carried it.</summary>
    public bool IsListed => getNewestPublication is not null;

    /// <summary>Whether it was carried once and could still be a row that was left out or renamed.</summary>
    public bool IsWithinGracePeriod => lastPublication is not null && ConsecutiveMisses is > 0 and < MissesUntilDelisted;

    /// <summary>Takes note that a publication carries it, and that those after it do until one misses it.</summary>
    /// <param name="publication">The publication.</param>
    /// <param name="newestPublicationOfList">Tells the newest publication of the list, whenever it is asked.</param>
    public void MarkListed(Publication publication, Func<Publication> newestPublicationOfList)
    {
        FirstPublication ??= publication;
        getNewestPublication = newestPublicationOfList;
        FirstMissingPublication = null;
        ConsecutiveMisses = 0;
    }

    /// <summary>Takes note that a publication misses it; true when that is the one that puts it off the list.</summary>
    /// <param name="publication">The publication.</param>
    /// <param name="previous">The publication before it.</param>
    public bool MarkMissing(Publication publication, Publication previous)
    {
        if (IsListed)
            (lastPublication, getNewestPublication) = (previous, null);
        FirstMissingPublication ??= publication;
        return ++ConsecutiveMisses == MissesUntilDelisted;
    }
}
