using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Changes;

/// <summary>Builds entries for facts whose logged content has changed or no longer exists.</summary>
internal static class CorrectionChangeBuilder
{
    /// <summary>Builds the entry for a changed fact.</summary>
    /// <param name="lastLogged">The last entry about the fact.</param>
    /// <param name="stages">The entries that a new log would contain for the fact, in order.</param>
    public static Change Build(Change lastLogged, IReadOnlyList<Change> stages)
    {
        var (before, after) = (FactContent.ParseJson(lastLogged.Content!), FactContent.ParseJson(stages[^1].Content!));
        var differing = FactContent.FindDifferences(before, after);
        var kind = GetKind(stages[0], differing, after);
        if (kind == ChangeKind.RecordRetracted)
            return stages[0] with { Kind = ChangeKinds.Vocabulary.GetCode(kind), Content = stages[^1].Content, Before = "current", After = "retracted" };
        var changed = stages[0] with { Kind = ChangeKinds.Vocabulary.GetCode(kind), Content = stages[^1].Content };
        return kind switch
        {
            ChangeKind.StatusRestored => changed with { After = stages[0].Status },
            ChangeKind.AgencyRenamed or ChangeKind.FacilityRenamed => changed with { Before = before["name"] },
            ChangeKind.PublicationAccepted or ChangeKind.PublicationQuarantined => changed with { Before = before["state"] },
            ChangeKind.RecordMerged => changed with { Before = changed.ThingId, After = after["mergedIntoId"] },
            _ => changed with { Before = FactContent.Summarize(before, differing), After = FactContent.Summarize(after, differing) },
        };
    }

    /// <summary>Builds the entry for a fact that no longer exists.</summary>
    public static Change BuildWithdrawal(Change lastLogged, DateTimeOffset recordedAt) => lastLogged with
    {
        Kind = ChangeKinds.Vocabulary.GetCode(GetKindOfWithdrawal(lastLogged)),
        RecordedAt = recordedAt,
        Before = lastLogged.Status ?? lastLogged.After,
        After = null,
        Reason = "The publications and decisions in the register no longer support it.",
        Content = null,
    };

    // The fact of a record has the key of the record; other facts are parts of it, and it remains without them.
    private static ChangeKind GetKindOfWithdrawal(Change lastLogged) => lastLogged.StatusEventId is not null ? ChangeKind.StatusWithdrawn
        : lastLogged.Fact == $"{lastLogged.Thing}/{lastLogged.ThingId}" ? ChangeKind.RecordWithdrawn
        : ChangeKind.DetailWithdrawn;

    private static ChangeKind GetKind(Change current, IReadOnlyList<string> differing, IReadOnlyDictionary<string, string> after) => current.Thing switch
    {
        "publication" or "facility-publication" when differing.Contains("state") => ChangeKinds.Vocabulary.Parse(current.Kind),
        "agency" when current.Kind == "agency-added" && differing is ["name"] => ChangeKind.AgencyRenamed,
        "facility" when current.Kind == "facility-added" && differing is ["name"] => ChangeKind.FacilityRenamed,
        "agreement" or "agency" when differing.Contains("mergedIntoId") && after.ContainsKey("mergedIntoId") => ChangeKind.RecordMerged,
        _ when differing.Contains("recordState") && after.GetValueOrDefault("recordState") == "retracted" => ChangeKind.RecordRetracted,
        "agreement" when differing is [LoggedStatusHistories.SupersededAtField] && !after.ContainsKey(LoggedStatusHistories.SupersededAtField)
            => ChangeKind.StatusRestored,
        _ => ChangeKind.RecordCorrected,
    };
}
