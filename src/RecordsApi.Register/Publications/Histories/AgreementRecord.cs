using RecordsApi.Register.Model;
using RecordsApi.Register.Publications.Identity;
using RecordsApi.Register.Publications.Naming;
using RecordsApi.Register.Publications.Rows;
using SignedDay = RecordsApi.Register.Model.SignedDay;

namespace RecordsApi.Register.Publications.Histories;

/// <summary>An agreement while the register is derived.</summary>
internal sealed class AgreementRecord
{
    private readonly ListTrack[] tracks = [new(), new()];
    private readonly List<AgencyTenure> tenures = [];
    private readonly List<SignedDay> signedDays = [];
    private readonly List<AgreementDocument> documents = [];

    public AgreementRecord(string id, string model, int ordinal, string? predecessorId)
    {
        (Id, Model, Ordinal, PredecessorId) = (id, model, ordinal, predecessorId);
        Life = new AgreementLife(id);
    }

    public string Id { get; }

    public string Model { get; }

    public int Ordinal { get; }

    public string? PredecessorId { get; }

    public AgreementLife Life { get; }

    /// <summary>The agency that is party to it now.</summary>
    public AgencyRecord Agency { get; private set; } = null!;

    public IReadOnlyList<AgencyTenure> Tenures => tenures;

    public IReadOnlyList<SignedDay> SignedDays => signedDays;

    public IReadOnlyList<AgreementDocument> Documents => documents;

    /// <summary>The signing day as last printed.</summary>
    public DateOnly? SignedOn => signedDays.Count > 0 ? signedDays[^1].SignedOn : null;

    /// <summary>Where it stands on a list.</summary>
    public ListTrack On(ListKind list) => tracks[(int)list];

    /// <summary>Makes an agency the party, from a day on.</summary>
    public void PassTo(AgencyRecord agency, DateOnly day, DateTimeOffset recordedAt, string basis)
    {
        if (ReferenceEquals(Agency, agency))
            return;
        Agency = agency;
        tenures.Add(new AgencyTenure
        {
            AgreementId = Id,
            Turn = tenures.Count + 1,
            AgencyId = agency.Id,
            FromDay = day,
            RecordedAt = recordedAt,
            Basis = basis,
        });
    }

    /// <summary>Takes from a row what it says of the signing day and the documents.</summary>
    public void Read(ReadRow row, Publication publication)
    {
        AddDocument("agreement", row.AgreementUrl, publication);
        AddDocument("addendum", row.AddendumUrl, publication);
        if (row.SignedOn is not { } signedOn || signedOn == SignedOn)
            return;
        signedDays.Add(new SignedDay
        {
            AgreementId = Id,
            Revision = signedDays.Count + 1,
            SignedOn = signedOn,
            PublicationId = publication.Id,
            RecordedAt = publication.RecordedAt,
        });
    }

    private void AddDocument(string kind, string? url, Publication publication)
    {
        if (url is null || documents.Exists(d => d.Kind == kind && d.Url == url))
            return;
        documents.Add(new AgreementDocument
        {
            AgreementId = Id,
            Kind = kind,
            Url = url,
            PublicationId = publication.Id,
            RecordedAt = publication.RecordedAt,
        });
    }
}
