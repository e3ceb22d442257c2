using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention;

/// <summary>All facts derived from lists of facilities. The same files in any order give the same facts.</summary>
public sealed record FacilityFacts
{
    /// <summary>The publications with the file of each, ordered by date of publication and id.</summary>
    public required IReadOnlyList<(FacilityPublication Publication, FacilityFile File)> Publications { get; init; }

    /// <summary>The facilities, ordered by id.</summary>
    public required IReadOnlyList<Facility> Facilities { get; init; }

    /// <summary>Their printed names.</summary>
    public required IReadOnlyList<FacilityName> Names { get; init; }

    /// <summary>What each publication says of each facility, in the order of publication and row.</summary>
    public required IReadOnlyList<FacilityObservation> Observations { get; init; }

    /// <summary>The terms.</summary>
    public required IReadOnlyList<FacilityTerm> Terms { get; init; }

    /// <summary>The doubtful matches that should be reviewed, ordered by id.</summary>
    public required IReadOnlyList<ReviewItem> ReviewItems { get; init; }

    /// <summary>No facts.</summary>
    public static FacilityFacts None { get; } =
        new() { Publications = [], Facilities = [], Names = [], Observations = [], Terms = [], ReviewItems = [] };
}
