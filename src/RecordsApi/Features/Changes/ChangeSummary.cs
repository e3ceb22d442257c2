using RecordsApi.Register.Model;

namespace RecordsApi.Features.Changes;

/// <summary>Tells changes in plain English.</summary>
/// <param name="names">Names of agencies by id.</param>
/// <param name="models">Models of agreements by id.</param>
internal sealed class ChangeSummary(IReadOnlyDictionary<string, string> names, IReadOnlyDictionary<string, string> models)
{
    /// <summary>One or a few sentences.</summary>
    public string Of(Change c) => ChangeKinds.Vocabulary.Parse(c.Kind) switch
    {
        ChangeKind.PublicationAccepted => $"The publication {c.ThingId} was taken in.",
        ChangeKind.PublicationSetAside => $"The publication {c.ThingId} was set aside. {c.Reason}".TrimEnd(),
        ChangeKind.AgencyAdded => $"{c.After} was added to the agencies.",
        ChangeKind.AgencyNameAdded => $"{Subject(c)} was printed as {c.After} for the first time.",
        ChangeKind.AgencyRenamed => $"{c.Before} is called {c.After} from now on.",
        ChangeKind.AgreementAdded => $"{Subject(c)}: an agreement was added.",
        ChangeKind.AgencyPassedOn => $"{Subject(c)}: the agreement passed on from {Name(c.Before)}.",
        ChangeKind.SignedDayAdded => $"{Subject(c)}: printed as signed on {c.After}.",
        ChangeKind.SignedDayChanged => $"{Subject(c)}: the printed day of signature changed from {c.Before} to {c.After}.",
        ChangeKind.DocumentAdded => $"{Subject(c)}: a document was linked, {c.After}.",
        ChangeKind.MeetingAdded => $"{c.After} met on {c.OccurredOn}.",
        ChangeKind.DecisionAdded => $"A decision of {c.OccurredOn} was added, {c.ThingId}: {c.After}.",
        ChangeKind.StatusAdded => $"{Subject(c)}: {c.Status} since {c.OccurredOn}{Place(c)}. {c.Reason}".TrimEnd(),
        ChangeKind.StatusSuperseded => $"{Subject(c)}: {c.Before} since {c.OccurredOn} no longer stands{Now(c)}. {c.Reason}".TrimEnd(),
        ChangeKind.StatusRestored => $"{Subject(c)}: {c.After} since {c.OccurredOn} stands again{Now(c)}.",
        ChangeKind.StatusWithdrawn => $"{Subject(c)}: {c.Before} since {c.OccurredOn} was withdrawn{Now(c)}. {c.Reason}".TrimEnd(),
        ChangeKind.RecordMerged => $"{c.Before} was merged into {c.After}.",
        ChangeKind.RecordCorrected => $"{Subject(c)}: {Record(c)} was corrected, from {c.Before ?? "nothing"} to {c.After ?? "nothing"}.",
        _ => $"{Subject(c)}: {Record(c)} was withdrawn. {c.Reason}".TrimEnd(),
    };

    private static string Place(Change c) =>
        (c.Before is null ? "" : $", after {c.Before}") + (c.AgreementStatus == c.Status ? "" : $"; it stays {c.AgreementStatus}");

    private static string Now(Change c) => c.AgreementStatus is null ? "" : $"; it is {c.AgreementStatus}";

    private static string Record(Change c) => c.StatusEventId is null ? $"the {c.Thing} {c.ThingId}" : $"the step {c.StatusEventId}";

    private string Name(string? agency) => agency is null ? "another agency" : names.GetValueOrDefault(agency, agency);

    private string Subject(Change c) => (c.AgreementId, c.AgencyId) switch
    {
        ({ } agreement, { } agency) => models.TryGetValue(agreement, out var model) ? $"{Name(agency)} ({model})" : $"{Name(agency)} ({agreement})",
        (null, { } agency) => Name(agency),
        _ => c.ThingId,
    };
}
