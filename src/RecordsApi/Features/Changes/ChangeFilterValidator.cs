using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Changes;

/// <summary>Validates queries of the change log against the register.</summary>
internal abstract class ChangeFilterValidator<T> : ReferenceValidator<T>
    where T : IChangeFilterQuery
{
    protected ChangeFilterValidator()
    {
        MustExist(r => r.Parsed.GetValues("agreement"), "agreement", "agreement",
            db => db.Agreements.Select(a => a.Id).Union(db.Changes.Where(c => c.AgreementId != null).Select(c => c.AgreementId!)));
        MustExist(r => r.Parsed.GetValues("agency"), "agency", "agency",
            db => db.Agencies.Select(a => a.Id).Union(db.Changes.Where(c => c.AgencyId != null).Select(c => c.AgencyId!)));
        MustExist(r => r.Parsed.GetValues("within"), "within", "jurisdiction", db => db.Jurisdictions.Select(j => j.Id));
        RuleFor(r => r).Custom((r, context) =>
        {
            if (r.Since() > r.Parsed.GetTimestamp("until"))
                context.AddError(new("since", "since must not be later than until."));
        });
        RuleFor(r => r).CustomAsync(async (r, context, cancellationToken) =>
        {
            // An empty answer would look like "nothing new" to a reader whose number is of another register's log.
            if (r.Parsed.GetInt32("after") is { } after && await context.GetRegister().GetLatestSequenceAsync(cancellationToken) is var newest && after > newest)
                context.AddError(new("after", $"The log ends at number {newest}; {after} is not of this register's log."));
        });
    }
}
