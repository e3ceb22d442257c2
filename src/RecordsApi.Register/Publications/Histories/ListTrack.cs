using RecordsApi.Register.Model;

namespace RecordsApi.Register.Publications.Histories;

/// <summary>Where an agreement stands on one list: carried, missed for now, or off it.</summary>
internal sealed class ListTrack
{
    /// <summary>How many consecutive publications have to miss an agreement before it counts as off the list.</summary>
    public const int MissesUntilDelisted = 3;

    /// <summary>The first publication that carried it.</summary>
    public Publication? First { get; private set; }

    /// <summary>The last publication that carried it.</summary>
    public Publication? LastSeen { get; private set; }

    /// <summary>The first of the consecutive publications that have missed it since.</summary>
    public Publication? FirstMissed { get; private set; }

    /// <summary>The last of those.</summary>
    public Publication? LastMissed { get; private set; }

    /// <summary>How many they are.</summary>
    public int Misses { get; private set; }

    /// <summary>Whether the newest publication carried it.</summary>
    public bool Listed => LastSeen is not null && Misses == 0;

    /// <summary>Whether it was carried once and could still be a row that was left out or renamed.</summary>
    public bool InGrace => LastSeen is not null && Misses is > 0 and < MissesUntilDelisted;

    /// <summary>Takes note that a publication carries it.</summary>
    public void See(Publication publication)
    {
        First ??= publication;
        LastSeen = publication;
        FirstMissed = LastMissed = null;
        Misses = 0;
    }

    /// <summary>Takes note that a publication misses it; true when that is the one that puts it off the list.</summary>
    public bool Miss(Publication publication)
    {
        FirstMissed ??= publication;
        LastMissed = publication;
        return ++Misses == MissesUntilDelisted;
    }
}
