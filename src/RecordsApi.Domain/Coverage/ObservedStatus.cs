using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Coverage;

/// <summary>A status as far as it was observed.</summary>
/// <param name="CarriedBy">The list that carries it; null if none does.</param>
/// <param name="Basis">Basis of the status event that set it.</param>
/// <param name="Since">Latest date on which it can have begun.</param>
public readonly record struct ObservedStatus(string? CarriedBy, string Basis, DateOnly Since)
{
    /// <summary>Codes of the bases that rest on a list alone.</summary>
    public static IReadOnlyList<string> ListBases { get; } =
        [Bases.Vocabulary.GetCode(Model.Basis.Listed), Bases.Vocabulary.GetCode(Model.Basis.InferredFromAbsence)];

    /// <summary>Whether it rests on evidence other than a list.</summary>
    public bool HasOtherEvidence => !ListBases.Contains(Basis);

    /// <summary>
    /// The last day on which it was observed: that of the list that carries it, or the day on which it began, if other evidence says so
    /// later than the list, or if nothing of the list is known.
    /// </summary>
    public DateOnly FindLastDay(ListCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        return coverage[CarriedBy] is { } span && (!HasOtherEvidence || span.Through >= Since) ? span.Through : Since;
    }

    /// <summary>Whether it is assumed on a date: still believed, but not observed since an earlier one.</summary>
    public bool IsAssumedOn(DateOnly day, ListCoverage coverage) => day > FindLastDay(coverage);
}
