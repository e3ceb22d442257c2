using RecordsApi.Domain.Model;

namespace RecordsApi.Features.Changes.V1;

/// <summary>Describes changes in plain English.</summary>
/// <param name="agencyNames">Names of agencies by id.</param>
/// <param name="agreementModels">Models of agreements by id.</param>
/// <param name="facilityNames">Names of facilities by id.</param>
internal sealed class ChangeSummaryWriter(
    IReadOnlyDictionary<string, string> agencyNames, IReadOnlyDictionary<string, string> agreementModels, IReadOnlyDictionary<string, string> facilityNames)
{
    /// <summary>Current name of an agency; null if it is unknown.</summary>
    public string? FindAgencyName(string? agency) => agency is null ? null : agencyNames.GetValueOrDefault(agency);

    /// <summary>Current name of a facility; null if it is unknown.</summary>
    public string? FindFacilityName(string? facility) => facility is null ? null : facilityNames.GetValueOrDefault(facility);

    /// <summary>Model of an agreement; null if it is unknown.</summary>
    public string? FindModel(string? agreement) => agreement is null ? null : agreementModels.GetValueOrDefault(agreement);

    /// <summary>One or a few sentences.</summary>
    /// <param name="c">The change.</param>
    /// <param name="details">What came with it.</param>
    public string Write(Change c, IReadOnlyList<Change> details)
    {
        var statuses = details.Where(d => d.Kind == "status-added").GroupBy(d => d.AgreementId!)
            .Select(events => $"{FindModel(events.Key) ?? events.Key}: {events.Last().Status} since {events.Last().OccurredOn}").ToList();
        return (c.Kind, statuses.Count) switch
        {
            (_, 0) => Write(c),
            ("agency-added", 1) => $"The agency {c.After} was added, with an agreement ({statuses[0]}).",
            ("agency-added", _) => $"The agency {c.After} was added, with {statuses.Count} agreements ({string.Join("; ", statuses)}).",
            ("facility-added", _) => $"The facility {c.After} was added, with an agreement ({statuses[0]}).",
            ("agreement-added", _) => $"{FindFacilityName(c.FacilityId) ?? AgencyName(c.AgencyId)}: an agreement was added ({statuses[0]}).",
            ("signed-day-changed" or "agency-passed-on" or "decision-added", _) => $"{Write(c)} The agreement is {details.Last(d => d.Kind == "status-added").AgreementStatus}.",
            _ => Write(c),
        };
    }

    private string Write(Change c) => ChangeKinds.Vocabulary.Parse(c.Kind) switch
    {
        ChangeKind.PublicationAccepted => $"The publication {c.ThingId} was accepted.",
        ChangeKind.PublicationQuarantined => $"The publication {c.ThingId} was not accepted. {c.Reason}".TrimEnd(),
        ChangeKind.AgencyAdded => $"The agency {c.After} was added.",
        ChangeKind.AgencyNameAdded => $"{DescribeSubject(c)} was printed as {c.After} for the first time.",
        ChangeKind.AgencyRenamed => $"{c.Before} was renamed to {c.After}.",
        ChangeKind.FacilityAdded => $"The facility {c.After} was added.",
        ChangeKind.FacilityNameAdded => $"{DescribeSubject(c)} was printed as {c.After} for the first time.",
        ChangeKind.FacilityRenamed => $"{c.Before} was renamed to {c.After}.",
        ChangeKind.TypeChanged => $"{DescribeSubject(c)}: printed as {c.After}, before as {c.Before}.",
        ChangeKind.TermsChanged => $"{DescribeSubject(c)}: printed with {c.After}{(c.Before is null ? "" : $", before with {c.Before}")}. {c.Reason}".TrimEnd(),
        ChangeKind.AgreementAdded => $"{DescribeSubject(c)}: an agreement was added. {c.Reason}".TrimEnd(),
        ChangeKind.AgencyPassedOn => $"{DescribeSubject(c)}: the agreement passed from {AgencyName(c.Before)}.",
        ChangeKind.SignedDayAdded => $"{DescribeSubject(c)}: printed as signed on {c.After}.",
        ChangeKind.SignedDayChanged => $"{DescribeSubject(c)}: the printed signing date changed from {c.Before} to {c.After}.",
        ChangeKind.DocumentAdded => $"{DescribeSubject(c)}: a document was linked, {c.After}.",
        ChangeKind.MeetingAdded => $"{c.After} met on {c.OccurredOn}.",
        ChangeKind.DecisionAdded => $"A decision of {c.OccurredOn} was added, {c.ThingId}: {c.After}.",
        ChangeKind.StatusAdded => $"{DescribeSubject(c)}: {c.Status} since {c.OccurredOn}{DescribePreviousStatus(c)}. {c.Reason}".TrimEnd(),
        ChangeKind.StatusSuperseded => $"{DescribeSubject(c)}: {c.Before} since {c.OccurredOn} was superseded{DescribeCurrentStatus(c)}. {c.Reason}".TrimEnd(),
        ChangeKind.StatusRestored => $"{DescribeSubject(c)}: {c.After} since {c.OccurredOn} is current again{DescribeCurrentStatus(c)}.",
        ChangeKind.StatusWithdrawn => $"{DescribeSubject(c)}: {c.Before} since {c.OccurredOn} was removed{DescribeCurrentStatus(c)}. {c.Reason}".TrimEnd(),
        ChangeKind.RecordMerged => $"{c.Before} was merged into {c.After}.",
        ChangeKind.RecordCorrected => $"{DescribeSubject(c)}: {DescribeRecord(c)} was corrected, from {c.Before ?? "nothing"} to {c.After ?? "nothing"}.",
        ChangeKind.DetailWithdrawn => $"{DescribeSubject(c)}: {DescribeDetail(c)} was removed. {c.Reason}".TrimEnd(),
        _ => $"{DescribeSubject(c)}: {DescribeRecord(c)} was removed. {c.Reason}".TrimEnd(),
    };

    private string DescribeDetail(Change c) => c.Fact.Split('/')[0] switch
    {
        "signed-day" => $"the signing date {c.Before}",
        "document" => $"the link to the document {c.Before}",
        "agency-name" => $"the printed name {c.Before}",
        "facility-name" => $"the printed name {c.Before}",
        "facility-type" => $"the printed type {c.Before}",
        "facility-terms" => $"the terms {c.Before}",
        "tenure" => $"the change of the agency to {AgencyName(c.Before)}",
        _ => $"a detail, {c.Before},",
    };

    private static string DescribePreviousStatus(Change c) =>
        (c.Before is null ? "" : $", after {c.Before}") + (c.AgreementStatus == c.Status ? "" : $"; the status remains {c.AgreementStatus}");

    private static string DescribeCurrentStatus(Change c) => c.AgreementStatus is null ? "" : $"; it is {c.AgreementStatus}";

    private static string DescribeRecord(Change c) => c.StatusEventId is null ? $"the {c.Thing} {c.ThingId}" : $"the status event {c.StatusEventId}";

    private string AgencyName(string? agency) => agency is null ? "another agency" : agencyNames.GetValueOrDefault(agency, agency);

    private string DescribeSubject(Change c) => (c.AgreementId, c.AgencyId) switch
    {
        _ when c.FacilityId is { } facility => FindFacilityName(facility) ?? facility,
        ({ } agreement, { } agency) => agreementModels.TryGetValue(agreement, out var model) ? $"{AgencyName(agency)} ({model})" : $"{AgencyName(agency)} ({agreement})",
        (null, { } agency) => AgencyName(agency),
        _ => c.ThingId,
    };
}
