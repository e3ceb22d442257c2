using FluentValidation;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>The query of <c>GET /agreements</c>.</summary>
internal sealed record ListAgreementsQuery(ParsedQuery Parsed) : IQueryModel<ListAgreementsQuery>, IListScopedQuery, IParsedQuery
{
    public static IReadOnlyList<QueryParameter> Parameters => AgreementParameters.ForList;

    /// <summary>The filter of the read model.</summary>
    public AgreementFilter Filter { get; } = CreateFilter(Parsed);

    public IReadOnlyList<string> CarryingLists => Filter.FindCarryingLists();

    /// <summary>The lists that carry the agreements while they are in force, which an application is not.</summary>
    public IReadOnlyList<string> CarryingListsInForce => [.. CarryingLists.Select(list => list == ListCodes.Pending ? ListCodes.Participating : list).Distinct()];

    public static ListAgreementsQuery From(ParsedQuery parsed) => new(parsed);

    private static AgreementFilter CreateFilter(ParsedQuery parsed) => new()
    {
        Within = parsed.GetFilter("within"),
        Jurisdictions = parsed.GetFilter("jurisdiction"),
        Counties = parsed.GetFilter("county"),
        Area = parsed.GetArea(),
        States = parsed.GetFilter("state"),
        Agencies = parsed.GetFilter("agency"),
        AgencyTypes = parsed.GetFilter("agencyType"),
        Facilities = parsed.GetFilter("facility"),
        Programs = parsed.GetPrograms(),
        Models = parsed.GetFilter("model"),
        ListedIn = parsed.GetFilter("listedIn"),
        SearchText = parsed.GetValue("q"),
        Statuses = parsed.GetFilter("status"),
        Phases = parsed.GetFilter("phase"),
        InForce = parsed.GetBoolean("inForce"),
        Disputed = parsed.GetBoolean("disputed"),
        SignedFrom = parsed.GetDate("signedFrom"),
        SignedTo = parsed.GetDate("signedTo"),
        StatusFrom = parsed.GetDate("statusFrom"),
        StatusTo = parsed.GetDate("statusTo"),
        EndedFrom = parsed.GetDate("endedFrom"),
        EndedTo = parsed.GetDate("endedTo"),
        Confidences = parsed.GetFilter("confidence"),
        Bases = parsed.GetFilter("basis"),
        Documents = parsed.GetFilter("document"),
        HasDocument = parsed.GetBoolean("hasDocument"),
        HasCounty = parsed.GetBoolean("hasCounty"),
        DelistedFrom = parsed.GetFilter("delistedFrom"),
        Decided = parsed.GetBoolean("decided"),
        Votes = parsed.GetFilter("vote"),
        Returned = parsed.GetBoolean("returned"),
        GuaranteedMinimumFrom = parsed.GetInt32("guaranteedMinimumFrom"),
        GuaranteedMinimumTo = parsed.GetInt32("guaranteedMinimumTo"),
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
        MustExist("facility", RecordReference.Facility);
        MustExist("program", RecordReference.Program);
        MustExist("model", RecordReference.Model);
        MustExist("listedIn", new("accepted publication",
            db => db.Publications.Where(p => p.Position != null).Select(p => p.Id)));
        this.RequireSearchTextForRelevance(r => r.Parsed);
        this.RequireCenterOfRadius();
        this.MustNotDescend("guaranteedMinimumFrom", "guaranteedMinimumTo", r => r.Filter.GuaranteedMinimumFrom, r => r.Filter.GuaranteedMinimumTo);
        foreach (var date in (string[])["signed", "status", "ended"])
            this.MustBeChronological($"{date}From", $"{date}To", r => r.Parsed.GetDate($"{date}From"), r => r.Parsed.GetDate($"{date}To"));
    }
}
