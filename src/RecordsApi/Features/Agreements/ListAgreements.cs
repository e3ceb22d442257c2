using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Search;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>Agreements as they stood at two times.</summary>
internal static class ListAgreements
{
    /// <summary>What is listed, at the start of the answer's sentence.</summary>
    public const string ListTitle = "Agreements";

    /// <summary>Answers the question.</summary>
    public static async Task<IResult> HandleAsync(
        BoundQuery<ListAgreementsQuery> query, RegisterContext db, PagedResponder answers, CancellationToken cancellationToken)
    {
        var positions = await db.GetListPositionsAsync(query.TemporalContext, cancellationToken);
        var ofParties = db.AgreementsAsOf(query.TemporalContext, positions).FilterByParties(query.Value, db);
        var chosen = ofParties.FilterByStatus(query.Value).FilterByEvidence(query, db);
        var notes = new AgreementListNotes(db, query, ofParties, chosen, positions.Participating);
        var plan = new ListDefinition<AgreementAsOf, AgreementV1>(ListTitle, chosen, AgreementSortKeys.All, async (rows, ct) =>
        {
            // A page and its notes take one statement.
            if (rows.Count == 0 || query.Format != ResponseFormat.Json)
                return await db.LoadResponsesAsync(rows, query, ct);
            var beside = await db.LoadRelatedAsync(rows, query, notes.RelatedQueries, ct);
            notes.BuildFrom(beside);
            return await db.LoadResponsesAsync(rows, beside, query, ct);
        })
        {
            GetJurisdictionId = a => a.JurisdictionId,
            GetNotesAsync = notes.ReadAsync,
        };
        return await (query.Parsed.IsSortedByRelevance()
            ? answers.RespondAsync(query, plan.WithRelevance(AgreementSortKeys.AllWithRelevance, db.RankAgencies(query.Value.SearchText!), a => a.AgencyId), cancellationToken)
            : answers.RespondAsync(query, plan, cancellationToken));
    }
}
