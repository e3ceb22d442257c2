using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using RecordsApi.Domain.Agencies.Resolving;
using RecordsApi.Domain.Audit;
using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Entry;
using RecordsApi.Domain.Keys;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Search;
using RecordsApi.Domain.Time;
using RecordsApi.Domain.Updating;
using RecordsApi.Domain.Webhooks;

namespace RecordsApi.Domain;

/// <summary>Every vocabulary of the register.</summary>
public static class Vocabularies
{
    /// <summary>The vocabularies, in the order they are published.</summary>
    public static IReadOnlyList<Vocabulary> All { get; } =
    [
        AgreementStatuses.Vocabulary,
        Phases.Vocabulary,
        Bases.Vocabulary,
        Confidences.Vocabulary,
        DecisionKinds.Vocabulary,
        DecisionOutcomes.Vocabulary,
        DecisionPurposes.Vocabulary,
        EndCauses.Vocabulary,
        AgencyTypes.Vocabulary,
        JurisdictionLevels.Vocabulary,
        CoordinatesBases.Vocabulary,
        IntervalBeginnings.Vocabulary,
        DifferenceKinds.Vocabulary,
        DifferenceCauses.Vocabulary,
        ServesReasons.Vocabulary,
        NoCountyReasons.Vocabulary,
        PublicationStates.Vocabulary,
        CorrectionKinds.Vocabulary,
        SourceKinds.Vocabulary,
        RecordStates.Vocabulary,
        MeetingKinds.Vocabulary,
        MemberVotes.Vocabulary,
        Certainties.Vocabulary,
        FactKinds.Vocabulary,
        ChangeKinds.Vocabulary,
        ChangedThings.Vocabulary,
        DisputeRules.Vocabulary,
        NamedRecordKinds.Vocabulary,
        AgencyNameMatches.Vocabulary,
        ResolveReasons.Vocabulary,
        KeyScopes.Vocabulary,
        AuditOutcomes.Vocabulary,
        AlarmKinds.Vocabulary,
        WebhookEvents.Vocabulary,
        FacilityTypes.Vocabulary,
        FacilityTermKinds.Vocabulary,
    ];

    private static readonly FrozenDictionary<string, Vocabulary> ByName =
        All.ToFrozenDictionary(vocabulary => vocabulary.Name, StringComparer.Ordinal);

    /// <summary>The vocabulary published under a name, if there is one.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out Vocabulary? vocabulary) =>
        ByName.TryGetValue(name, out vocabulary);

    /// <summary>The vocabulary of an enumeration.</summary>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> belongs to no vocabulary.</exception>
    public static Vocabulary<T> Get<T>()
        where T : struct, Enum => All.OfType<Vocabulary<T>>().SingleOrDefault()
            ?? throw new ArgumentException($"{typeof(T).Name} belongs to no vocabulary.");
}
