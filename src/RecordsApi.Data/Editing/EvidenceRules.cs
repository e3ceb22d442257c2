using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>What follows from the kinds of sources, so that nobody types it in.</summary>
internal static class EvidenceRules
{
    /// <summary>How a fact is known: by the best of its sources.</summary>
    public static Basis GetBasis(IReadOnlyCollection<SourceKind> sources) =>
        sources.Any(s => s is SourceKind.Agreement or SourceKind.Minutes or SourceKind.GovernmentRecord) ? Basis.Documented
        : sources.Contains(SourceKind.PublishersList) ? Basis.Listed
        : sources.Contains(SourceKind.Statement) ? Basis.Announced
        : Basis.Reported;

    /// <summary>Code of the basis.</summary>
    public static string GetBasisCode(IReadOnlyCollection<SourceKind> sources) => Bases.Vocabulary.CodeOf(GetBasis(sources));

    /// <summary>Code of the confidence.</summary>
    public static string GetConfidenceCode(IReadOnlyCollection<SourceKind> sources, bool disputed) =>
        Confidences.Vocabulary.CodeOf(ConfidenceRule.Compute(GetBasis(sources), sources, disputed));
}
