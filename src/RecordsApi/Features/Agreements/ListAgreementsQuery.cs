using FluentValidation;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>The query of <c>GET /agreements</c>.</summary>
internal sealed record ListAgreementsQuery(ParsedQuery Parsed) : IQueryModel<ListAgreementsQuery>, IListScopedQuery
{
    public static IReadOnlyList<QueryParameter> Parameters => AgreementParameters.ForList;

    public IReadOnlyList<string> Within => Parsed.GetValues("within");
    public IReadOnlyList<string> Jurisdiction => Parsed.GetValues("jurisdiction");
    public IReadOnlyList<string> State => Parsed.GetValues("state");
    public IReadOnlyList<string> Agency => Parsed.GetValues("agency");
    public IReadOnlyList<string> Program => Parsed.GetValues("program");
    public IReadOnlyList<string> Model => Parsed.GetValues("model");
    public IReadOnlyList<string> Status => Parsed.GetValues("status");
    public IReadOnlyList<string> Phase => Parsed.GetValues("phase");
    public bool? InForce => Parsed.GetBoolean("inForce");
    public bool? Disputed => Parsed.GetBoolean("disputed");
    public DateOnly? SignedFrom => Parsed.GetDate("signedFrom");
    public DateOnly? SignedTo => Parsed.GetDate("signedTo");
    public DateOnly? StatusFrom => Parsed.GetDate("statusFrom");
    public DateOnly? StatusTo => Parsed.GetDate("statusTo");
    public IReadOnlyList<string> ListedIn => Parsed.GetValues("listedIn");
    public IReadOnlyList<string> CarryingLists => ToFilter().FindCarryingLists();
    public string? SearchText => Parsed.GetValue("q");

    public static ListAgreementsQuery From(ParsedQuery parsed) => new(parsed);

    /// <summary>The filter of the read model.</summary>
    public AgreementFilter ToFilter() => new()
    {
        Within = Within,
        Jurisdictions = Jurisdiction,
        States = State,
        Agencies = Agency,
        Programs = Program,
        Models = Model,
        ListedIn = ListedIn,
        SearchText = SearchText,
        Statuses = Status,
        Phases = Phase,
        InForce = InForce,
        Disputed = Disputed,
        SignedFrom = SignedFrom,
        SignedTo = SignedTo,
        StatusFrom = StatusFrom,
        StatusTo = StatusTo,
        Confidences = Parsed.GetValues("confidence"),
        Bases = Parsed.GetValues("basis"),
        Documents = Parsed.GetValues("document"),
        DelistedFrom = Parsed.GetValues("delistedFrom"),
        Decided = Parsed.GetBoolean("decided"),
        Returned = Parsed.GetBoolean("returned"),
    };
}

/// <summary>Validates <see cref="ListAgreementsQuery"/> against the register.</summary>
internal sealed class ListAgreementsValidator : ReferenceValidator<ListAgreementsQuery>
{
    public ListAgreementsValidator()
    {
        MustExist(r => r.Within, "within", RecordReference.Jurisdiction);
        MustExist(r => r.Jurisdiction, "jurisdiction", RecordReference.Jurisdiction);
        MustExist(r => r.Agency, "agency", RecordReference.Agency);
        MustExist(r => r.Program, "program", RecordReference.Program);
        MustExist(r => r.Model, "model", RecordReference.Model);
        MustExist(r => r.ListedIn, "listedIn", new("accepted publication",
            db => db.Publications.Where(p => p.Position != null).Select(p => p.Id)));
        this.RequireSearchTextForRelevance(r => r.Parsed);
        this.MustBeChronological("signedFrom", "signedTo", r => r.SignedFrom, r => r.SignedTo);
        this.MustBeChronological("statusFrom", "statusTo", r => r.StatusFrom, r => r.StatusTo);
    }
}
