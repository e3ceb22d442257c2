using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>Agreements as they stood at two times.</summary>
internal static class ListAgreements
{
    private const int MostNamed = 50;

    /// <summary>Answers the question.</summary>
    public static async Task<IResult> HandleAsync(
        Asked<ListAgreementsRequest> asked, RegisterContext db, ListAnswers answers, CancellationToken cancellationToken)
    {
        var positions = await db.PositionsAsync(asked.Frame, cancellationToken);
        var ofParties = db.AgreementsAsOf(asked.Frame, positions).OfParties(asked.Request, db);
        var chosen = ofParties.OfStatus(asked.Request).OfEvidence(asked, db);
        var plan = new ListPlan<AgreementAsOf, AgreementV1>(
            "Agreements", chosen, AgreementSort.Table, (rows, ct) => db.ShapeAsync(rows, asked, ct))
        {
            PlaceOf = a => a.JurisdictionId,
            NotesAsync = async ct =>
            [
                .. await NotesAsync(ofParties, SignedAhead(db, positions.Participating, asked.Frame.AsOf), asked, ct),
                .. await ListedInNotes.OfAsync(db, chosen, asked.Request.ListedIn, ct),
            ],
        };
        return await (asked.Reading.IsRanked()
            ? answers.AnswerAsync(asked, plan.Ranked(AgreementSort.Ranked, db.AgencyRanks(asked.Request.Names!), a => a.AgencyId), cancellationToken)
            : answers.AnswerAsync(asked, plan, cancellationToken));
    }

    private static IQueryable<string?> SignedAhead(RegisterContext db, ListPosition? newest, DateOnly day)
    {
        var position = newest?.Position;
        return db.Listings
            .Where(l => l.List == "participating" && l.FirstPosition <= position && l.LastPosition >= position)
            .Join(db.PrintedRows.Where(r => r.SignedOn > day), l => l.PrintedRowKey, r => r.Key, (l, _) => l.AgreementId);
    }

    // Who compares the answer with the list of that day finds these missing, and should learn why.
    private static async Task<IReadOnlyList<string>> NotesAsync(
        IQueryable<AgreementAsOf> ofParties, IQueryable<string?> signedAhead, Asked<ListAgreementsRequest> asked, CancellationToken cancellationToken)
    {
        var ahead = await ofParties
            .Where(a => signedAhead.Contains(a.Id) && (a.Phase == null || a.Phase != "in-force"))
            .OrderBy(a => a.Id).Select(a => a.Id)
            .ToListAsync(cancellationToken);
        if (ahead.Count == 0)
            return [];
        var more = ahead.Count > MostNamed ? $" and {ahead.Count - MostNamed} more" : "";
        var verb = ahead.Count == 1 ? "agreement was" : "agreements were";
        return [string.Create(CultureInfo.InvariantCulture,
            $"{ahead.Count} {verb} listed by {asked.Frame.AsOf:yyyy-MM-dd} with a SIGNED day after it and {(ahead.Count == 1 ? "is" : "are")} not counted as in force: {string.Join(", ", ahead.Take(MostNamed))}{more}.")];
    }
}
