using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Http.Asking;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.Changes;

/// <summary>Checks questions about the change log against the register.</summary>
internal abstract class ChangesValidator<T> : KnowingValidator<T>
    where T : IChangesRequest
{
    protected ChangesValidator(RegisterContext db)
    {
        MustBeKnown(r => r.Asked.Texts("agreement"), "agreement", "agreement",
            db.Agreements.Select(a => a.Id).Union(db.Changes.Where(c => c.AgreementId != null).Select(c => c.AgreementId!)));
        MustBeKnown(r => r.Asked.Texts("agency"), "agency", "agency",
            db.Agencies.Select(a => a.Id).Union(db.Changes.Where(c => c.AgencyId != null).Select(c => c.AgencyId!)));
        MustBeKnown(r => r.Asked.Texts("within"), "within", "jurisdiction", db.Jurisdictions.Select(j => j.Id));
        RuleFor(r => r).Custom((r, context) =>
        {
            if (r.Since() > r.Asked.Moment("until"))
                context.AddMistake(new("since", "since lies after until, so that no moment is between them."));
        });
        RuleFor(r => r).CustomAsync(async (r, context, cancellationToken) =>
        {
            // An empty answer would look like "nothing new" to a reader whose number is of another register's log.
            if (r.Asked.Number("after") is { } after && await db.NewestChangeAsync(cancellationToken) is var newest && after > newest)
                context.AddMistake(new("after", $"The log ends at number {newest}; {after} is not of this register's log."));
        });
    }
}
