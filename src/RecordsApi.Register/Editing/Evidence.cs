using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;

namespace RecordsApi.Register.Editing;

/// <summary>What follows from the kinds of sources, so that nobody types it in.</summary>
internal static class Evidence
{
    /// <summary>How a fact is known: by the best of its sources.</summary>
    public static Basis BasisOf(IReadOnlyCollection<SourceKind> sources) =>
        sources.Any(s => s is SourceKind.Agreement or SourceKind.Minutes or SourceKind.GovernmentRecord) ? Basis.Documented
        : sources.Contains(SourceKind.PublishersList) ? Basis.Listed
        : sources.Contains(SourceKind.Statement) ? Basis.Announced
        : Basis.Reported;

    /// <summary>Code of the basis.</summary>
    public static string BasisCodeOf(IReadOnlyCollection<SourceKind> sources) => Bases.Vocabulary.CodeOf(BasisOf(sources));

    /// <summary>Code of the confidence.</summary>
    public static string ConfidenceCodeOf(IReadOnlyCollection<SourceKind> sources, bool disputed) =>
        Confidences.Vocabulary.CodeOf(ConfidenceRule.For(BasisOf(sources), sources, disputed));
}
