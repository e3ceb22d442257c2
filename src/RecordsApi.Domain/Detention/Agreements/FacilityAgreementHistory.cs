using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Detention.Agreements;

/// <summary>The agreement of one facility and its status events.</summary>
internal sealed class FacilityAgreementHistory
{
    private readonly FacilityPublication[] statistics;
    private long sequence;

    private FacilityAgreementHistory(Agreement agreement, FacilityPublication[] statistics, ManualFacts manualFacts)
    {
        this.statistics = statistics;
        Agreement = agreement;
        History = new StatusHistory(agreement.Id, manualFacts);
    }

    /// <summary>The agreement.</summary>
    public Agreement Agreement { get; }

    /// <summary>Its status events.</summary>
    public StatusHistory History { get; }

    /// <summary>Derives the agreement of a facility whose observations, by date, print a type that stands for an agreement at least once.</summary>
    public static FacilityAgreementHistory Derive(
        string facilityId, IReadOnlyList<FacilityObservation> observations, IReadOnlyList<FacilityTerm> contractStarts,
        FacilityPublication[] statistics, ManualFacts manualFacts)
    {
        var first = observations.First(o => DetentionModels.Find(o.TypeCode) is not null);
        var model = DetentionModels.Find(first.TypeCode)!;
        var history = new FacilityAgreementHistory(
            new Agreement
            {
                Id = $"{facilityId}-detention-1",
                FacilityId = facilityId,
                ProgramCode = model.ProgramCode,
                ModelCode = model.ModelCode,
                Counterparty = model.Counterparty,
                Ordinal = 1,
                RecordState = RecordStates.Vocabulary.GetCode(RecordState.Current),
                RecordedAt = first.RecordedAt,
            },
            statistics, manualFacts);
        history.AddEvents(observations, contractStarts);
        return history;
    }

    private void AddEvents(IReadOnlyList<FacilityObservation> observations, IReadOnlyList<FacilityTerm> contractStarts)
    {
        FacilityObservation? before = null;
        foreach (var observation in observations)
        {
            if (before is not null && History.Status == AgreementStatus.Active)
                EndObservation(before, observation.ObservedOn);
            AddObservation(observation, before, contractStarts);
            if (HeldPeople(observation))
                before = observation;
        }

        if (before is not null && History.Status == AgreementStatus.Active)
            EndObservation(before, DateOnly.MaxValue);
    }

    private void AddObservation(FacilityObservation observation, FacilityObservation? before, IReadOnlyList<FacilityTerm> contractStarts)
    {
        if (DetentionModels.Find(observation.TypeCode) is null)
        {
            if (History.Status == AgreementStatus.Active)
            {
                Add(AgreementStatus.Unknown, EdtfDate.FromDate(observation.ObservedOn), observation,
                    (observation.TypePrinted is { } type
                        ? $"The list prints the type {type}, which stands for no agreement with a state or local government. "
                        : "The list prints no type. ")
                    + "Whether the agreement ended is not known.");
            }

            return;
        }

        if (!HeldPeople(observation) || History.Status == AgreementStatus.Active)
            return;
        if (History.Status is null)
            AddFirst(observation, before, contractStarts);
        else
            Add(AgreementStatus.Active, EdtfDate.FromDate(observation.ObservedOn), observation, $"Listed again as {observation.TypePrinted}, with people held.");
    }

    private void AddFirst(FacilityObservation observation, FacilityObservation? before, IReadOnlyList<FacilityTerm> contractStarts)
    {
        if (contractStarts.LastOrDefault(t => t.RecordedAt <= observation.RecordedAt && t.Date <= observation.ObservedOn) is { } start)
        {
            Add(AgreementStatus.Active, EdtfDate.Parse($"{Format(start.Date!.Value)}~"), observation,
                $"The date is what ICE calls the best known start of the contract ({start.PublicationId}). Listed as {observation.TypePrinted}.");
            return;
        }

        var note = before is null
            ? $"Listed as {observation.TypePrinted}, with people held. When the agreement was made is not known."
            : $"Listed as {observation.TypePrinted} since {Format(observation.ObservedOn)}, before as {before.TypePrinted}: a change of what is printed. When the agreement was made is not known.";
        Add(AgreementStatus.Active, EdtfDate.Parse($"../{Format(observation.ObservedOn)}"), observation, note);
    }

    /// <summary>Ends the observation of a facility that the next list with people held there is too late for.</summary>
    private void EndObservation(FacilityObservation last, DateOnly next)
    {
        var day = last.ObservedOn.AddDays(DetentionModels.ObservationDays);
        if (day < next && statistics.FirstOrDefault(p => p.DataAsOf > day) is { } later)
        {
            Add(AgreementStatus.Unknown, EdtfDate.FromDate(day), later.Id, later.RecordedAt,
                $"No list shows people held there after {Format(last.ObservedOn)}, for {DetentionModels.ObservationDays} days. The lists carry only facilities that held somebody: that is no end.",
                Basis.InferredFromAbsence);
        }
    }

    // The lists of other kinds carry facilities that are not used.
    private static bool HeldPeople(FacilityObservation observation) => observation.AveragePopulation > 0;

    private void Add(AgreementStatus status, EdtfDate on, FacilityObservation observation, string note) =>
        Add(status, on, observation.PublicationId, observation.RecordedAt, note, Basis.Listed);

    private void Add(AgreementStatus status, EdtfDate on, string publicationId, DateTimeOffset recordedAt, string note, Basis basis) => History.TryAdd(
        new StatusEventDraft(status, on, basis, recordedAt, [new SourceReference(publicationId, SourceKind.PublishersList)])
        {
            PublicationId = publicationId,
            Note = note,
        },
        ++sequence);

    private static string Format(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
