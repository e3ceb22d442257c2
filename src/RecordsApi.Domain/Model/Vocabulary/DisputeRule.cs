namespace RecordsApi.Domain.Model;

/// <summary>By which rule the published assertion was chosen among those that disagree.</summary>
public enum DisputeRule
{
    /// <summary>The party's own word outweighs the list for a pause.</summary>
    StatementBeforeList,

    /// <summary>The signed agreement outweighs everything else.</summary>
    AgreementBeforeAll,

    /// <summary>Minutes and other government records outweigh lists and the press.</summary>
    RecordBeforeOthers,

    /// <summary>The publisher's list outweighs statements and the press.</summary>
    ListBeforeReports,

    /// <summary>The agreement's other steps leave room for no other.</summary>
    OnlyPossible,

    /// <summary>What more independent sources say is published.</summary>
    MoreSources,

    /// <summary>Of assertions as well attested as each other the one recorded first stays.</summary>
    FirstRecorded,
}

/// <summary>Codes and meanings of <see cref="DisputeRule"/>.</summary>
public static class DisputeRules
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<DisputeRule> Vocabulary { get; } = new(
        "dispute-rule",
        "By which rule the published assertion was chosen among those that disagree; the first that tells them apart counts.",
        (DisputeRule.StatementBeforeList, "statement-before-list", "The party's own word outweighs the list for a pause."),
        (DisputeRule.AgreementBeforeAll, "agreement-before-all", "The signed agreement outweighs everything else."),
        (DisputeRule.RecordBeforeOthers, "record-before-others", "Minutes and other government records outweigh lists and the press."),
        (DisputeRule.ListBeforeReports, "list-before-reports", "The publisher's list outweighs statements and the press."),
        (DisputeRule.OnlyPossible, "only-possible", "The agreement's other steps leave room for no other."),
        (DisputeRule.MoreSources, "more-sources", "What more independent sources say is published."),
        (DisputeRule.FirstRecorded, "first-recorded", "Of assertions as well attested as each other the one recorded first stays."));
}
