using RecordsApi.Features.Agreements.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>Agreements as they stood at two times.</summary>
internal static class ListAgreements
{
    /// <summary>What is listed, at the start of the answer's sentence.</summary>
    public const string Things = "Agreements";

    /// <summary>Answers the question.</summary>
    public static async Task<IResult> HandleAsync(
        Asked<ListAgreementsRequest> asked, RegisterContext db, ListAnswers answers, CancellationToken cancellationToken)
    {
        var positions = await db.PositionsAsync(asked.Frame, cancellationToken);
        var ofParties = db.AgreementsAsOf(asked.Frame, positions).OfParties(asked.Request, db);
        var chosen = ofParties.OfStatus(asked.Request).OfEvidence(asked, db);
        var notes = new AgreementNotes(db, asked, ofParties, chosen, positions.Participating);
        var plan = new ListPlan<AgreementAsOf, AgreementV1>(Things, chosen, AgreementSort.Table, async (rows, ct) =>
        {
            // A page and its notes take one statement.
            if (rows.Count == 0 || asked.Format != Format.Json)
                return await db.ShapeAsync(rows, asked, ct);
            var beside = await db.BesideAsync(rows, asked, notes.Parts, ct);
            notes.Take(beside);
            return await db.ShapeAsync(rows, beside, asked, ct);
        })
        {
            PlaceOf = a => a.JurisdictionId,
            NotesAsync = notes.ReadAsync,
        };
        return await (asked.Reading.IsRanked()
            ? answers.AnswerAsync(asked, plan.Ranked(AgreementSort.Ranked, db.AgencyRanks(asked.Request.Names!), a => a.AgencyId), cancellationToken)
            : answers.AnswerAsync(asked, plan, cancellationToken));
    }
}
