using RecordsApi.Register.Model;

namespace RecordsApi.Register.Changes;

/// <summary>Entries on facts that the log has told otherwise.</summary>
internal static class Correction
{
    /// <summary>The entry by which a fact says something else.</summary>
    /// <param name="told">What the log told of it last.</param>
    /// <param name="stages">What would be told of it now.</param>
    public static Change Of(Change told, IReadOnlyList<Change> stages)
    {
        var (before, after) = (FactContent.Read(told.Content!), FactContent.Read(stages[^1].Content!));
        var differing = FactContent.Differing(before, after);
        var kind = KindOf(stages[0], differing, after);
        if (kind == ChangeKind.RecordRetracted)
            return stages[0] with { Kind = ChangeKinds.Vocabulary.CodeOf(kind), Content = stages[^1].Content, Before = "current", After = "retracted" };
        var changed = stages[0] with { Kind = ChangeKinds.Vocabulary.CodeOf(kind), Content = stages[^1].Content };
        return kind switch
        {
            ChangeKind.StatusRestored => changed with { After = stages[0].Status },
            ChangeKind.AgencyRenamed => changed with { Before = before["name"] },
            ChangeKind.PublicationAccepted or ChangeKind.PublicationSetAside => changed with { Before = before["state"] },
            ChangeKind.RecordMerged => changed with { Before = changed.ThingId, After = after["mergedIntoId"] },
            _ => changed with { Before = FactContent.Tell(before, differing), After = FactContent.Tell(after, differing) },
        };
    }

    /// <summary>The entry by which a fact is gone.</summary>
    public static Change Withdrawal(Change told, DateTimeOffset moment) => told with
    {
        Kind = ChangeKinds.Vocabulary.CodeOf(told.StatusEventId is null ? ChangeKind.RecordWithdrawn : ChangeKind.StatusWithdrawn),
        RecordedAt = moment,
        Before = told.Status ?? told.After,
        After = null,
        Reason = "It no longer follows from the publications and decisions that the register holds.",
        Content = null,
    };

    private static ChangeKind KindOf(Change now, IReadOnlyList<string> differing, IReadOnlyDictionary<string, string> after) => now.Thing switch
    {
        "publication" when differing.Contains("state") => ChangeKinds.Vocabulary.Parse(now.Kind),
        "agency" when now.Kind == "agency-added" && differing is ["name"] => ChangeKind.AgencyRenamed,
        "agreement" or "agency" when differing.Contains("mergedIntoId") && after.ContainsKey("mergedIntoId") => ChangeKind.RecordMerged,
        _ when differing.Contains("recordState") && after.GetValueOrDefault("recordState") == "retracted" => ChangeKind.RecordRetracted,
        "agreement" when differing is [AgreementLives.SupersededAt] && !after.ContainsKey(AgreementLives.SupersededAt) => ChangeKind.StatusRestored,
        _ => ChangeKind.RecordCorrected,
    };
}
