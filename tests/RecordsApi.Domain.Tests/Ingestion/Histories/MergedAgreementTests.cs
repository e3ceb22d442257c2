using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Ingestion.Histories;

/// <summary>Agreements that lists show to be one, and of which an editor kept the other.</summary>
public sealed class MergedAgreementTests
{
    private const string SheriffId = "fl-okaloosa-county-sheriffs-office-287g-task-force-1";
    private const string JailId = "fl-okaloosa-county-jail-287g-task-force-1";

    private static readonly ListRow Sheriff = new("Okaloosa County Sheriff's Office", "2025-06-09");
    private static readonly ListRow Jail = Sheriff with { Agency = "Okaloosa County Jail" };
    private static readonly ListRow Police = Sheriff with { Agency = "Okaloosa County Police Department" };

    private static RegisterFactsBuilder MisprintedUntilCorrected => new RegisterFactsBuilder().AddPendingList("2025-06-16", Jail)
        .AddParticipatingList("2025-06-16", Sheriff).AddParticipatingList("2025-06-17", Jail);

    [Fact]
    public void Misprinted_agreement_leads_to_the_right_one()
    {
        var facts = Derive(MisprintedUntilCorrected);

        Assert.Equal((JailId, null), (facts.GetAgreement(SheriffId).MergedIntoId!, facts.GetAgreement(JailId).MergedIntoId));
        Assert.Equal([JailId], FindListed(facts));
    }

    [Fact]
    public void Misprinted_agreement_that_an_editor_kept_does_not_lead_to_the_right_one_that_was_merged_into_it()
    {
        var facts = Derive(MisprintedUntilCorrected, (JailId, SheriffId));

        Assert.Null(facts.GetAgreement(SheriffId).MergedIntoId);
        Assert.Equal([SheriffId], FindListed(facts));
    }

    [Fact]
    public void Misprinted_agreement_that_an_editor_kept_remains_when_lists_show_the_merged_one_to_be_a_third_one()
    {
        var facts = Derive(MisprintedUntilCorrected.AddParticipatingList("2025-06-18", Police), (JailId, SheriffId));

        Assert.Null(facts.GetAgreement(SheriffId).MergedIntoId);
    }

    [Fact]
    public void Agreement_that_lists_show_to_be_the_one_into_which_an_editor_merged_it_leads_to_that_one()
    {
        var facts = Derive(MisprintedUntilCorrected, (SheriffId, JailId));

        Assert.Equal(JailId, facts.GetAgreement(SheriffId).MergedIntoId);
        Assert.Equal([JailId], FindListed(facts));
    }

    /// <summary>Finds the agreements to which the rows of sheriff, jail and police belong.</summary>
    private static IEnumerable<string?> FindListed(RegisterFacts facts) => facts.Listings
        .Where(l => l.AgencyPrinted!.StartsWith("Okaloosa", StringComparison.Ordinal)).Select(l => l.AgreementId).Distinct();

    private static RegisterFacts Derive(RegisterFactsBuilder lists, params (string FromId, string IntoId)[] merges)
    {
        var manual = ManualFacts.None with { Merges = [.. merges.Select(m => new MergedAgreement(m.FromId, m.IntoId, new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero)))] };
        return RegisterDerivation.Derive(lists.ToDerivationInput() with { ManualFacts = manual });
    }
}
