using FluentValidation;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>The query of <c>GET /agreements</c>.</summary>
internal sealed record ListAgreementsQuery(ParsedQuery Parsed) : IQueryModel<ListAgreementsQuery>, IListScopedQuery, IParsedQuery
{
    public static IReadOnlyList<QueryParameter> Parameters => AgreementParameters.ForList;

    public IReadOnlyList<string> CarryingLists => ToFilter().FindCarryingLists();

    public static ListAgreementsQuery From(ParsedQuery parsed) => new(parsed);

    /// <summary>The filter of the read model.</summary>
    public AgreementFilter ToFilter() => new()
    {
        Within = Parsed.GetFilter("within"),
        Jurisdictions = Parsed.GetFilter("jurisdiction"),
        Counties = Parsed.GetFilter("county"),
        Area = Parsed.GetArea(),
        States = Parsed.GetFilter("state"),
        Agencies = Parsed.GetFilter("agency"),
        AgencyTypes = Parsed.GetFilter("agencyType"),
        Programs = Parsed.GetFilter("program"),
        Models = Parsed.GetFilter("model"),
        ListedIn = Parsed.GetFilter("listedIn"),
        SearchText = Parsed.GetValue("q"),
        Statuses = Parsed.GetFilter("status"),
        Phases = Parsed.GetFilter("phase"),
        InForce = Parsed.GetBoolean("inForce"),
        Disputed = Parsed.GetBoolean("disputed"),
        SignedFrom = Parsed.GetDate("signedFrom"),
        SignedTo = Parsed.GetDate("signedTo"),
        StatusFrom = Parsed.GetDate("statusFrom"),
        StatusTo = Parsed.GetDate("statusTo"),
        EndedFrom = Parsed.GetDate("endedFrom"),
        EndedTo = Parsed.GetDate("endedTo"),
        Confidences = Parsed.GetFilter("confidence"),
        Bases = Parsed.GetFilter("basis"),
        Documents = Parsed.GetFilter("document"),
        HasDocument = Parsed.GetBoolean("hasDocument"),
        DelistedFrom = Parsed.GetFilter("delistedFrom"),
        Decided = Parsed.GetBoolean("decided"),
        Votes = Parsed.GetFilter("vote"),
        Returned = Parsed.GetBoolean("returned"),
    };
}

/// <summary>Validates <see cref="ListAgreementsQuery"/> against the register.</summary>
internal sealed class ListAgreementsValidator : ReferenceValidator<ListAgreementsQuery>
{
    public ListAgreementsValidator()
    {
        MustExist("within", RecordReference.Jurisdiction);
        MustExist("jurisdiction", RecordReference.Jurisdiction);
        MustExist("county", RecordReference.County);
        MustExist("agency", RecordReference.Agency);
        MustExist("program", RecordReference.Program);
        MustExist("model", RecordReference.Model);
        MustExist("listedIn", new("accepted publication",
            db => db.Publications.Where(p => p.Position != null).Select(p => p.Id)));
        this.RequireSearchTextForRelevance(r => r.Parsed);
        this.RequireCenterOfRadius();
        foreach (var date in (string[])["signed", "status", "ended"])
            this.MustBeChronological($"{date}From", $"{date}To", r => r.Parsed.GetDate($"{date}From"), r => r.Parsed.GetDate($"{date}To"));
    }
}
