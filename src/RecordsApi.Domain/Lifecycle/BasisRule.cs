using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Lifecycle;

/// <summary>Determines the basis of a fact from its sources.</summary>
public static class BasisRule
{
    /// <summary>Returns the basis given by the best of the sources.</summary>
    /// <param name="sources">The kinds of the sources.</param>
    public static Basis FromSources(IReadOnlyCollection<SourceKind> sources) =>
        sources.Any(s => s is SourceKind.Agreement or SourceKind.Minutes or SourceKind.GovernmentRecord) ? Basis.Documented
        : sources.Contains(SourceKind.PublishersList) ? Basis.Listed
        : sources.Any(s => s is SourceKind.Statement or SourceKind.Agenda or SourceKind.Notice) ? Basis.Announced
        : Basis.Reported;
}
