using FluentValidation;
using RecordsApi.Http.Asking;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.Agreements;

/// <summary>Which agreements are asked for.</summary>
internal sealed record ListAgreementsRequest(QueryReading Asked) : IRequest<ListAgreementsRequest>
{
    public static IReadOnlyList<QueryParameter> Parameters => AgreementParameters.ForList;

    public IReadOnlyList<string> Within => Asked.Texts("within");
    public IReadOnlyList<string> Jurisdiction => Asked.Texts("jurisdiction");
    public IReadOnlyList<string> State => Asked.Texts("state");
    public IReadOnlyList<string> Agency => Asked.Texts("agency");
    public IReadOnlyList<string> Program => Asked.Texts("program");
    public IReadOnlyList<string> Model => Asked.Texts("model");
    public IReadOnlyList<string> Status => Asked.Texts("status");
    public IReadOnlyList<string> Phase => Asked.Texts("phase");
    public bool? InForce => Asked.Flag("inForce");
    public bool? Disputed => Asked.Flag("disputed");
    public DateOnly? SignedFrom => Asked.Day("signedFrom");
    public DateOnly? SignedTo => Asked.Day("signedTo");
    public DateOnly? StatusFrom => Asked.Day("statusFrom");
    public DateOnly? StatusTo => Asked.Day("statusTo");
    public IReadOnlyList<string> ListedIn => Asked.Texts("listedIn");
    public string? Names => Asked.Text("q");

    public static ListAgreementsRequest From(QueryReading reading) => new(reading);
}

/// <summary>Checks <see cref="ListAgreementsRequest"/> against the register.</summary>
internal sealed class ListAgreementsValidator : KnowingValidator<ListAgreementsRequest>
{
    public ListAgreementsValidator(RegisterContext db)
    {
        MustBeKnown(r => r.Within, "within", "jurisdiction", db.Jurisdictions.Select(j => j.Id));
        MustBeKnown(r => r.Jurisdiction, "jurisdiction", "jurisdiction", db.Jurisdictions.Select(j => j.Id));
        MustBeKnown(r => r.Agency, "agency", "agency", db.Agencies.Select(a => a.Id));
        MustBeKnown(r => r.Program, "program", "program", db.Programs.Select(p => p.Code));
        MustBeKnown(r => r.Model, "model", "model", db.Models.Select(m => m.Code));
        MustBeKnown(r => r.ListedIn, "listedIn", "accepted publication",
            db.Publications.Where(p => p.Position != null).Select(p => p.Id));
        this.MustLookForWhatItRanks(r => r.Asked);
        this.MustRunForward("signedFrom", "signedTo", r => r.SignedFrom, r => r.SignedTo);
        this.MustRunForward("statusFrom", "statusTo", r => r.StatusFrom, r => r.StatusTo);
    }
}
