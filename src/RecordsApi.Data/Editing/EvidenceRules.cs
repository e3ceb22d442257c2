using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>What follows from the kinds of sources, so that nobody types it in.</summary>
internal static class EvidenceRules
{
    /// <summary>Code of the basis.</summary>
    public static string GetBasisCode(IReadOnlyCollection<SourceKind> sources) => Bases.Vocabulary.CodeOf(BasisRule.FromSources(sources));

    /// <summary>Code of the confidence.</summary>
    public static string GetConfidenceCode(IReadOnlyCollection<SourceKind> sources, bool disputed) =>
        Confidences.Vocabulary.CodeOf(ConfidenceRule.Compute(BasisRule.FromSources(sources), sources, disputed));
}
