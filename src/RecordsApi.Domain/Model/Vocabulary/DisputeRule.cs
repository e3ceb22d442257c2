namespace RecordsApi.Domain.Model;

/// <summary>The rule that selected the published assertion among conflicting ones.</summary>
public enum DisputeRule
{
    /// <summary>For a suspension, the party's own statement outweighs the list.</summary>
    StatementBeforeList,

    /// <summary>The signed agreement outweighs every other source.</summary>
    AgreementBeforeAll,

    /// <summary>Minutes and other government records outweigh lists and the press.</summary>
    RecordBeforeOthers,

    /// <summary>The publisher's list outweighs statements and the press.</summary>
    ListBeforeReports,

    /// <summary>The other status events of the agreement allow only this assertion.</summary>
    OnlyPossible,

    /// <summary>The assertion with more independent sources is published.</summary>
    MoreSources,

    /// <summary>Of assertions with equal evidence, the one recorded first is published.</summary>
    FirstRecorded,
}

/// <summary>Codes and meanings of <see cref="DisputeRule"/>.</summary>
public static class DisputeRules
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<DisputeRule> Vocabulary { get; } = new(
        "dispute-rule",
        "The rule that selected the published assertion among conflicting ones. The first rule that distinguishes them applies.",
        (DisputeRule.StatementBeforeList, "statement-before-list", "For a suspension, the party's own statement outweighs the list."),
        (DisputeRule.AgreementBeforeAll, "agreement-before-all", "The signed agreement outweighs every other source."),
        (DisputeRule.RecordBeforeOthers, "record-before-others", "Minutes and other government records outweigh lists and the press."),
        (DisputeRule.ListBeforeReports, "list-before-reports", "The publisher's list outweighs statements and the press."),
        (DisputeRule.OnlyPossible, "only-possible", "The other status events of the agreement allow only this assertion."),
        (DisputeRule.MoreSources, "more-sources", "The assertion with more independent sources is published."),
        (DisputeRule.FirstRecorded, "first-recorded", "Of assertions with equal evidence, the one recorded first is published."));
}
