using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Changes;

/// <summary>Validates queries of the change log against the register.</summary>
internal abstract class ChangeFilterValidator<T> : ReferenceValidator<T>
    where T : IChangeFilterQuery
{
    protected ChangeFilterValidator()
    {
        MustExist("agreement", new("agreement",
            db => db.Agreements.Select(a => a.Id).Union(db.Changes.Where(c => c.AgreementId != null).Select(c => c.AgreementId!))));
        MustExist("agency", new("agency",
            db => db.Agencies.Select(a => a.Id).Union(db.Changes.Where(c => c.AgencyId != null).Select(c => c.AgencyId!))));
        MustExist("facility", new("facility",
            db => db.Facilities.Select(f => f.Id).Union(db.Changes.Where(c => c.FacilityId != null).Select(c => c.FacilityId!))));
        MustExist("program", RecordReference.Program);
        MustExist("model", RecordReference.Model);
        MustExist("within", RecordReference.Jurisdiction);
        MustExist("county", RecordReference.County);
        this.RequireCenterOfRadius();
        RuleFor(r => r).Custom((r, context) =>
        {
            if (r.Since() > r.Parsed.GetTimestamp("until"))
                context.AddError(new("since", "since must not be later than until."));
        });
        RuleFor(r => r).CustomAsync(async (r, context, cancellationToken) =>
        {
            // An empty response would look like "nothing new" to a client whose number is from the log of another register.
            if (r.Parsed.GetInt32("after") is { } after && await context.GetRegister().GetLatestSequenceAsync(cancellationToken) is var newest && after > newest)
                context.AddError(new("after", $"{after} is not in the log of this register, whose newest entry is number {newest}."));
        });
    }
}
