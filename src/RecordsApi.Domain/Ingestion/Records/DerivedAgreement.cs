using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Rows;
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

    private DerivedAgreement? mergedInto;

    public DerivedAgreement(string id, string model, int ordinal, string? predecessorId, StatusHistory history) =>
        (Id, Model, Ordinal, PredecessorId, OwnHistory) = (id, model, ordinal, predecessorId, history);

    public string Id { get; }

    public string Model { get; }

    public int Ordinal { get; }

    public string? PredecessorId { get; }

    /// <summary>The status history to which events are added: that of the agreement into which this one was merged, if any.</summary>
    public StatusHistory History => mergedInto?.History ?? OwnHistory;

    /// <summary>The status history of this agreement itself.</summary>
    public StatusHistory OwnHistory { get; }

    /// <summary>The current id: that of the agreement into which this one was merged, if any.</summary>
    public string CurrentId => mergedInto?.CurrentId ?? Id;

    /// <summary>The agency that is currently party to the agreement.</summary>
    public DerivedAgency Agency { get; private set; } = null!;

    public IReadOnlyList<AgencyTenure> Tenures => tenures;

    public IReadOnlyList<SignedDay> SignedDays => signedDays;

    public IReadOnlyList<AgreementDocument> Documents => documents;

    /// <summary>The most recently printed signing date; null if none was printed.</summary>
    public DateOnly? SignedOn => signedDays.Count > 0 ? signedDays[^1].PrintedOn ?? signedDays[^1].SignedOn : null;

    /// <summary>Returns the presence on a list.</summary>
    public ListPresence GetListPresence(ListKind list) => listPresences[(int)list];

    /// <summary>Merges this agreement into another one, to which later status events are added.</summary>
    public void MergeInto(DerivedAgreement other) => mergedInto = other.CurrentId == Id ? null : other;

    /// <summary>Makes an agency the party from a date on.</summary>
    public void TransferTo(DerivedAgency agency, DateOnly fromDate, DateTimeOffset recordedAt, string basis)
    {
        if (ReferenceEquals(Agency, agency))
            return;
        Agency = agency;
        tenures.Add(new AgencyTenure
        {
            AgreementId = Id,
            Turn = tenures.Count + 1,
            AgencyId = agency.Id,
            FromDay = fromDate,
            RecordedAt = recordedAt,
            Basis = basis,
        });
    }

    /// <summary>Adds the documents of a row, as far as they are new.</summary>
    public void ApplyRow(ParsedRow row, Publication publication)
    {
        AddDocument("agreement", row.AgreementUrl, publication);
        AddDocument("addendum", row.AddendumUrl, publication);
    }

    /// <summary>Adds a signing date.</summary>
    /// <param name="signedOn">The date as read.</param>
    /// <param name="printedOn">The date as printed.</param>
    /// <param name="publication">The publication that prints it.</param>
    /// <param name="correctsPrevious">Whether the date printed before was wrong, so that this one applies in its place.</param>
    /// <param name="note">How it was read; null if there is nothing to say.</param>
    public void AddSignedDay(DateOnly signedOn, DateOnly printedOn, Publication publication, bool correctsPrevious, string? note) =>
        signedDays.Add(new SignedDay
        {
            AgreementId = Id,
            Revision = signedDays.Count + 1,
            SignedOn = signedOn,
            PrintedOn = printedOn == signedOn ? null : printedOn,
            Note = note,
            FromDay = correctsPrevious && signedDays.Count > 0 ? signedDays[^1].FromDay : publication.PublishedOn,
            PublicationId = publication.Id,
            RecordedAt = publication.RecordedAt,
        });

    private void AddDocument(string kind, string? url, Publication publication)
    {
        if (url is null || documents.Exists(d => d.Kind == kind && d.Url == url))
            return;
        documents.Add(new AgreementDocument
        {
            AgreementId = Id,
            Kind = kind,
            Url = url,
            FromDay = publication.PublishedOn,
            PublicationId = publication.Id,
            RecordedAt = publication.RecordedAt,
        });
    }
}
