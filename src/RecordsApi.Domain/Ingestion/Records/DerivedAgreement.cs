using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;
using SignedDay = RecordsApi.Domain.Model.SignedDay;

namespace RecordsApi.Domain.Ingestion.Records;

/// <summary>The state of an agreement during derivation.</summary>
internal sealed class DerivedAgreement
{
    private readonly ListPresence[] listPresences = [new(), new()];
    private readonly List<AgencyTenure> tenures = [];
    private readonly List<SignedDay> signedDays = [];
    private readonly List<AgreementDocument> documents = [];

    private readonly List<AgencyTenure> correctedTenures = [];
    private DerivedAgreement? mergedInto;

    public DerivedAgreement(string id, string model, int ordinal, string? predecessorId, StatusHistory history) =>
        (Id, Model, Ordinal, PredecessorId, OwnHistory) = (id, model, ordinal, predecessorId, history);

    public string Id { get; }

    public string Model { get; }

    public int Ordinal { get; }

    public string? PredecessorId { get; }

    /// <summary>
    /// The timestamp (UTC) from which this agreement is known to be another one under a misprinted name; null if it is not.
    /// </summary>
    public DateTimeOffset? CorrectedAt { get; private set; }

    /// <summary>The timestamp (UTC) from which this agreement is known.</summary>
    public DateTimeOffset FirstRecordedAt => (correctedTenures.Count > 0 ? correctedTenures : tenures)[0].RecordedAt;

    /// <summary>The id of the agreement that this one turned out to be; null if it is not a misprint.</summary>
    public string? CorrectedIntoId => CorrectedAt is null ? null : mergedInto?.CurrentId;

    /// <summary>The agreement that this one turned out to be, or this one.</summary>
    public DerivedAgreement Current => mergedInto?.Current ?? this;

    /// <summary>The status history to which events are added: that of the agreement into which this one was merged, if any.</summary>
    public StatusHistory History => mergedInto?.History ?? OwnHistory;

    /// <summary>The status history of this agreement itself.</summary>
    public StatusHistory OwnHistory { get; }

    /// <summary>The current id: that of the agreement into which this one was merged, if any.</summary>
    public string CurrentId => mergedInto?.CurrentId ?? Id;

    /// <summary>The agency that is currently party to the agreement.</summary>
    public DerivedAgency Agency { get; private set; } = null!;

    public IReadOnlyList<AgencyTenure> Tenures => tenures;

    /// <summary>The tenures of agencies that were printed by mistake, superseded by those in <see cref="Tenures"/>.</summary>
    public IReadOnlyList<AgencyTenure> CorrectedTenures => correctedTenures;

    public IReadOnlyList<SignedDay> SignedDays => signedDays;

    public IReadOnlyList<AgreementDocument> Documents => documents;

    /// <summary>The most recently printed signing date; null if none was printed.</summary>
    public DateOnly? SignedOn => signedDays.Count > 0 ? signedDays[^1].PrintedOn ?? signedDays[^1].SignedOn : null;

    /// <summary>Returns the presence on a list.</summary>
    public ListPresence GetListPresence(ListKind list) => listPresences[(int)list];

    /// <summary>Merges this agreement into another one, to which later status events are added.</summary>
    /// <param name="other">An agreement that was not merged into this one.</param>
    public void MergeInto(DerivedAgreement other) => mergedInto = other;

    /// <summary>
    /// Records that this agreement is another one, printed under a wrong name or state until now. Its events, presences, signing
    /// dates and documents become those of the other.
    /// </summary>
    public void CorrectInto(DerivedAgreement right, DateTimeOffset recordedAt, Func<long> nextSequence)
    {
        OwnHistory.MoveTo(Id, right.History, recordedAt, nextSequence);
        mergedInto = right;
        CorrectedAt = recordedAt;
        foreach (var list in new[] { ListKind.Participating, ListKind.Pending })
        {
            // If the history of the other does not allow the start that was moved, its next listing starts it as any first listing does.
            var needsStart = list == ListKind.Participating && GetListPresence(list).IsRecent && right.History.Status?.IsInForce() != true;
            if (!needsStart)
                right.GetListPresence(list).TakeOver(GetListPresence(list));
        }

        foreach (var document in documents)
            right.AddDocument(document.Kind, document.Url, document.ValidFrom, document.PublicationId!, recordedAt);
        if (right.signedDays.Count > 0)
            return;
        foreach (var day in signedDays)
            right.AddSignedDay(day.SignedOn, day.PrintedOn, day.Note, day.ValidFrom, day.PublicationId!, recordedAt);
    }

    /// <summary>
    /// Makes an agency the party from the beginning: the agencies that were taken for it had been printed by mistake.
    /// </summary>
    public void CorrectParty(DerivedAgency agency, DateTimeOffset recordedAt, string basis)
    {
        var fromDate = tenures[0].ValidFrom;
        foreach (var tenure in tenures)
        {
            tenure.SupersededAt = recordedAt;
            correctedTenures.Add(tenure);
        }

        tenures.Clear();
        Agency = null!;
        TransferTo(agency, fromDate, recordedAt, basis);
    }

    /// <summary>Makes an agency the party from a date on.</summary>
    public void TransferTo(DerivedAgency agency, DateOnly fromDate, DateTimeOffset recordedAt, string basis)
    {
        if (ReferenceEquals(Agency, agency))
            return;
        Agency = agency;
        tenures.Add(new AgencyTenure
        {
            AgreementId = Id,
            Ordinal = tenures.Count + 1,
            AgencyId = agency.Id,
            ValidFrom = fromDate,
            RecordedAt = recordedAt,
            Basis = basis,
        });
    }

    /// <summary>Adds the documents of a row, as far as they are new.</summary>
    public void ApplyRow(ParsedRow row, Publication publication)
    {
        AddDocument("agreement", row.AgreementUrl, publication.PublishedOn, publication.Id, publication.RecordedAt);
        AddDocument("addendum", row.AddendumUrl, publication.PublishedOn, publication.Id, publication.RecordedAt);
    }

    /// <summary>Adds a signing date.</summary>
    /// <param name="signedOn">The date as read.</param>
    /// <param name="printedOn">The date as printed.</param>
    /// <param name="publication">The publication that prints it.</param>
    /// <param name="correctsPrevious">Whether the date printed before was wrong, so that this one applies in its place.</param>
    /// <param name="note">How it was read; null if there is nothing to say.</param>
    public void AddSignedDay(DateOnly signedOn, DateOnly printedOn, Publication publication, bool correctsPrevious, string? note) => AddSignedDay(
        signedOn, printedOn == signedOn ? null : printedOn, note,
        correctsPrevious && signedDays.Count > 0 ? signedDays[^1].ValidFrom : publication.PublishedOn, publication.Id, publication.RecordedAt);

    private void AddSignedDay(DateOnly signedOn, DateOnly? printedOn, string? note, DateOnly validFrom, string publicationId, DateTimeOffset recordedAt) =>
        signedDays.Add(new SignedDay
        {
            AgreementId = Id,
            Revision = signedDays.Count + 1,
            SignedOn = signedOn,
            PrintedOn = printedOn,
            Note = note,
            ValidFrom = validFrom,
            PublicationId = publicationId,
            RecordedAt = recordedAt,
        });

    private void AddDocument(string kind, string? url, DateOnly validFrom, string publicationId, DateTimeOffset recordedAt)
    {
        if (url is null || documents.Exists(d => d.Kind == kind && d.Url == url))
            return;
        documents.Add(new AgreementDocument
        {
            AgreementId = Id,
            Kind = kind,
            Url = url,
            ValidFrom = validFrom,
            PublicationId = publicationId,
            RecordedAt = recordedAt,
        });
    }
}
