using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>Computes basis and confidence from the kinds of sources, so that editors do not enter them.</summary>
internal static class EvidenceRules
{
    /// <summary>Code of the basis.</summary>
    public static string GetBasisCode(IReadOnlyCollection<SourceKind> sources) => Bases.Vocabulary.GetCode(BasisRule.FromSources(sources));

    /// <summary>Code of the confidence.</summary>
    public static string GetConfidenceCode(IReadOnlyCollection<SourceKind> sources, bool disputed) =>
        Confidences.Vocabulary.GetCode(ConfidenceRule.Compute(BasisRule.FromSources(sources), sources, disputed));
}
