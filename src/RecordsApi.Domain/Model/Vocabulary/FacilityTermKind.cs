namespace RecordsApi.Domain.Model;

/// <summary>The terms of an agreement or contract that lists of facilities print.</summary>
public enum FacilityTermKind
{
    /// <summary>The number of people for whom ICE pays at least.</summary>
    GuaranteedMinimum,

    /// <summary>The price of one person and day.</summary>
    PerDiem,

    /// <summary>The day on which the agreement or contract began.</summary>
    ContractStart,

    /// <summary>The day on which it ends.</summary>
    ContractEnd,

    /// <summary>The number of people for whom the facility has room.</summary>
    Capacity,
}

/// <summary>Codes and meanings of <see cref="FacilityTermKind"/>.</summary>
public static class FacilityTermKinds
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<FacilityTermKind> Vocabulary { get; } = new(
        "facility-term",
        "A term of the agreement or contract of a facility, as ICE's lists print it.",
        (FacilityTermKind.GuaranteedMinimum, "guaranteed-minimum", "The number of people for whom ICE pays at least, whether they are held or not."),
        (FacilityTermKind.PerDiem, "per-diem", "The price in US dollars of one person and day."),
        (FacilityTermKind.ContractStart, "contract-start", "The day on which the agreement or contract began, which ICE calls the best known one."),
        (FacilityTermKind.ContractEnd, "contract-end", "The day on which the agreement or contract ends, which ICE calls the best known one."),
        (FacilityTermKind.Capacity, "capacity", "The number of people for whom the facility has room."));
}
