using CsCheck;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Lifecycle;

public class ConfidenceRuleTests
{
    private static readonly Gen<SourceKind[]> AnySources = Gen.Enum<SourceKind>().Array[0, 6];

    [Theory]
    [InlineData(Confidence.High, SourceKind.Agreement)]
    [InlineData(Confidence.High, SourceKind.Minutes)]
    [InlineData(Confidence.High, SourceKind.GovernmentRecord)]
    [InlineData(Confidence.High, SourceKind.PublishersList, SourceKind.NewsReport)]
    [InlineData(Confidence.High, SourceKind.PublishersList, SourceKind.Statement)]
    [InlineData(Confidence.Medium, SourceKind.PublishersList)]
    [InlineData(Confidence.Medium, SourceKind.PublishersList, SourceKind.PublishersList)]
    [InlineData(Confidence.Medium, SourceKind.NewsReport, SourceKind.NewsReport)]
    [InlineData(Confidence.Medium, SourceKind.NewsReport, SourceKind.Statement)]
    [InlineData(Confidence.Low, SourceKind.NewsReport)]
    [InlineData(Confidence.Low, SourceKind.Statement)]
    [InlineData(Confidence.Low)]
    public void Confidence_follows_from_the_sources(Confidence expected, params SourceKind[] sources) =>
        Assert.Equal(expected, ConfidenceRule.Compute(Basis.Reported, sources, disputed: false));

    [Fact]
    public void Confidence_is_low_when_the_fact_is_disputed() =>
        Gen.Select(Gen.Enum<Basis>(), AnySources).ForAll((basis, sources) =>
            Assert.Equal(Confidence.Low, ConfidenceRule.Compute(basis, sources, disputed: true)));

    [Fact]
    public void Confidence_is_low_when_the_fact_is_inferred_from_absence() =>
        AnySources.ForAll(sources =>
            Assert.Equal(Confidence.Low, ConfidenceRule.Compute(Basis.InferredFromAbsence, sources, disputed: false)));

    [Fact]
    public void Confidence_never_falls_when_a_source_is_added() =>
        Gen.Select(Gen.Enum<Basis>(), AnySources, Gen.Enum<SourceKind>()).ForAll((basis, sources, more) =>
            Assert.True(
                Rank(ConfidenceRule.Compute(basis, [.. sources, more], disputed: false))
                >= Rank(ConfidenceRule.Compute(basis, sources, disputed: false))));

    private static int Rank(Confidence confidence) => confidence switch
    {
        Confidence.Low => 0,
        Confidence.Medium => 1,
        _ => 2,
    };
}
