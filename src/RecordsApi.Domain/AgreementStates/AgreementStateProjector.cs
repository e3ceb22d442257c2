using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.AgreementStates;

/// <summary>Derives the states of an agreement from everything recorded about it.</summary>
/// <param name="jurisdictions">Finds the jurisdiction of a GEOID; null where there is none.</param>
/// <param name="newestPositions">Position of the newest accepted publication of each list that has one.</param>
public sealed class AgreementStateProjector(
    Func<string, JurisdictionSummary?> jurisdictions, IReadOnlyDictionary<string, int> newestPositions)
{
    /// <summary>The states, in order of <see cref="AgreementState.RecordedAt"/> and <see cref="AgreementState.ValidFrom"/>.</summary>
    public IReadOnlyList<AgreementState> Project(AgreementFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var states = new List<AgreementState>();
        var current = new Dictionary<DateOnly, AgreementState>();
        foreach (var timestamp in facts.Timestamps())
        {
            var known = ProjectAt(facts.KnownAt(timestamp), timestamp);
            var next = new Dictionary<DateOnly, AgreementState>(known.Count);
            foreach (var state in known)
                next[state.ValidFrom] = current.TryGetValue(state.ValidFrom, out var same) && same.HasSameContent(state) ? same : state;
            foreach (var state in current.Values)
            {
                if (!ReferenceEquals(next.GetValueOrDefault(state.ValidFrom), state))
                    states.Add(state with { SupersededAt = timestamp });
            }

            current = next;
        }

        states.AddRange(current.Values);
        return [.. states.OrderBy(s => s.RecordedAt).ThenBy(s => s.ValidFrom)];
    }

    private List<AgreementState> ProjectAt(KnownAgreementFacts known, DateTimeOffset timestamp)
    {
        if (known.Agreement is null)
            return [];
        var days = known.GetChangeDates();
        var states = new List<AgreementState>(days.Count);
        for (var i = 0; i < days.Count; i++)
        {
            var lastDay = i + 1 < days.Count ? days[i + 1].AddDays(-1) : DateOnly.MaxValue;
            if (ProjectOn(known, days[i], lastDay, timestamp) is { } state)
                states.Add(state);
        }

        return states;
    }

    private AgreementState? ProjectOn(KnownAgreementFacts known, DateOnly day, DateOnly lastDay, DateTimeOffset timestamp)
    {
        var agreement = known.Agreement!;
        var agency = known.FindAgency(day);
        var facility = known.Facility;
        if ((agency?.State ?? facility?.State) is not { } stateCode)
            return null;
        var model = known.FindModel(day);
        var status = known.History.FindEvent(day);
        var signed = known.FindSignedDay(day);
        var jurisdictionId = agency is null ? facility!.CountyId ?? facility.PlaceId : agency.JurisdictionId;
        var jurisdiction = jurisdictionId is null ? null : jurisdictions(jurisdictionId);
        var party = facility?.PartyId is { } partyId ? jurisdictions(partyId) : null;
        return new()
        {
            AgreementId = agreement.Id,
            RecordedAt = timestamp,
            ValidFrom = day,
            ValidThrough = lastDay,
            ProgramCode = model?.ProgramCode ?? agreement.ProgramCode,
            ModelCode = model?.ModelCode ?? agreement.ModelCode,
            Counterparty = model?.Counterparty ?? agreement.Counterparty,
            RecordState = agreement.RecordState,
            PredecessorId = agreement.PredecessorId,
            SupersededById = status?.SuccessorId,
            DelistedFrom = status is { Status: "delisted" } ? known.History.FindEventBefore(status)?.Phase : null,
            AgencyId = agency?.Id,
            AgencyName = agency?.Name,
            AgencyType = agency?.Type,
            FacilityId = facility?.Id,
            FacilityName = facility?.Name,
            PartyId = party is null ? null : facility!.PartyId,
            PartyName = party?.Name,
            PartyLevel = party?.Level,
            State = stateCode,
            JurisdictionId = jurisdictionId,
            JurisdictionName = jurisdiction?.Name,
            JurisdictionLevel = jurisdiction?.Level,
            CountyIds = jurisdiction?.CountyIds ?? [],
            EventId = status?.Id,
            Status = status?.Status,
            Phase = status?.Phase,
            CarriedBy = status is null
                ? null
                : CarryingList.Find(agreement.ProgramCode, status.Phase, [.. known.Listings.Where(l => l.FirstListedOn <= lastDay).Select(l => l.List)]),
            StatusSince = status?.OccurredOn,
            StatusEarliest = status?.Earliest,
            StatusLatest = status?.Latest,
            StatusBasis = status?.Basis,
            Confidence = status?.Confidence,
            InForceSince = known.History.FindInForceSince(day),
            SignedOn = signed?.SignedOn,
            SignedPrintedOn = signed?.PrintedOn,
            SignedNote = DescribeSigning(signed, status),
            Disputed = known.History.IsDisputed(day),
            IsUncertain = known.History.IsUncertain(day),
            Documents = known.GetDocuments(day),
            SourceIds = status is null ? [] : known.GetSourceIds(status.Id),
            ListedRanges = GetRanges(known, lastDay),
        };
    }

    /// <summary>Says how the signing date was read, or why the agreement is not in force since it.</summary>
    private static string? DescribeSigning(SignedDay? signed, StatusEvent? status) =>
        signed is null || signed.Note is not null || status is null || !Phases.IsInForce(status.Phase)
            || status.OccurredOn == signed.SignedOn.ToString("O")
            ? signed?.Note
            : status.LinkedEventId is not null
            ? $"Signed on {signed.SignedOn:O}; in force again since {status.OccurredOn}, when it was back on the list."
            : $"Signed on {signed.SignedOn:O} according to the list; the status began on {status.OccurredOn} according to its event.";

    private List<ListedRange> GetRanges(KnownAgreementFacts known, DateOnly lastDay) =>
        [.. known.Listings.Where(l => l.FirstListedOn <= lastDay).Select(l => ListedRange.Create(l, newestPositions))];
}

/// <summary>The jurisdiction data in an agreement state.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Level">Its level.</param>
/// <param name="CountyIds">GEOIDs of the counties that it lies in or is, in ordinal order.</param>
public sealed record JurisdictionSummary(string Name, string Level, IReadOnlyList<string> CountyIds);
