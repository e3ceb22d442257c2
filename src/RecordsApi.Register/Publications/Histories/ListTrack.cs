using RecordsApi.Register.Model;

namespace RecordsApi.Register.Publications.Histories;

/// <summary>Where an agreement stands on one list: carried, missed for now, or off it.</summary>
internal sealed class ListTrack
{
    /// <summary>How many consecutive publications have to miss an agreement before it counts as off the list.</summary>
    public const int MissesUntilDelisted = 3;

    private Func<Publication>? newest;
    private Publication? lastSeen;

    /// <summary>The first publication that carried it.</summary>
    public Publication? First { get; private set; }

    /// <summary>The last publication that carried it; while it is carried, the newest of the list.</summary>
    public Publication? LastSeen => Listed ? newest!() : lastSeen;

    /// <summary>The first of the consecutive publications that have missed it since.</summary>
    public Publication? FirstMissed { get; private set; }

    /// <summary>How many they are.</summary>
    public int Misses { get; private set; }

    /// <summary>Whether the newest publication carried it.</summary>
    public bool Listed => newest is not null;

    /// <summary>Whether it was carried once and could still be a row that was left out or renamed.</summary>
    public bool InGrace => lastSeen is not null && Misses is > 0 and < MissesUntilDelisted;

    /// <summary>Takes note that a publication carries it, and that those after it do until one misses it.</summary>
    /// <param name="publication">The publication.</param>
    /// <param name="newestOfList">Tells the newest publication of the list, whenever it is asked.</param>
    public void See(Publication publication, Func<Publication> newestOfList)
    {
        First ??= publication;
        newest = newestOfList;
        FirstMissed = null;
        Misses = 0;
    }

    /// <summary>Takes note that a publication misses it; true when that is the one that puts it off the list.</summary>
    /// <param name="publication">The publication.</param>
    /// <param name="before">The publication before it.</param>
    public bool Miss(Publication publication, Publication before)
    {
        if (Listed)
            (lastSeen, newest) = (before, null);
        FirstMissed ??= publication;
        return ++Misses == MissesUntilDelisted;
    }
}
