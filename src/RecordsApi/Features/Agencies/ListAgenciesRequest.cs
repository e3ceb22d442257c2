using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.Agencies;

/// <summary>Which agencies are asked for.</summary>
internal sealed record ListAgenciesRequest(QueryReading Asked) : IRequest<ListAgenciesRequest>
{
    public static SortTable<Agency> Sorts { get; } = new SortTable<Agency>("id")
        .With("name", a => a.Name)
        .With("state", a => a.State)
        .With("type", a => a.Type)
        .With("populationServed", a => a.PopulationServed)
        .With("id", a => a.Id);

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        Common.Within, Common.Jurisdiction, Common.State,
        Common.Choice("type", "Types; see `/v1/enums/agency-type`.", AgencyTypes.Vocabulary.Terms.Select(t => t.Value), "of type {0}"),
        new("ori", ParameterKind.Code, "ORIs the FBI gave. One that no agency here has gives an empty list.") { Multiple = true, Example = "FL0130600", Phrase = "with ORI {0}" },
        Common.Text("one of the names under which it was printed, or in its name"),
        .. Common.ForPlaces(Sorts.Names, Sorts.Default),
    ];

    public IReadOnlyList<string> Within => Asked.Texts("within");
    public IReadOnlyList<string> Jurisdiction => Asked.Texts("jurisdiction");

    public static ListAgenciesRequest From(QueryReading reading) => new(reading);

    /// <summary>The agencies asked for.</summary>
    public IQueryable<Agency> Narrow(RegisterContext db)
    {
        var agencies = db.Agencies.AsQueryable();
        if (Within.Count > 0)
            agencies = agencies.Inside(Within, db);
        if (Jurisdiction.Count > 0)
            agencies = agencies.Where(a => Jurisdiction.Contains(a.JurisdictionId!));
        if (Asked.Texts("state") is { Count: > 0 } states)
            agencies = agencies.Where(a => states.Contains(a.State));
        if (Asked.Texts("type") is { Count: > 0 } types)
            agencies = agencies.Where(a => types.Contains(a.Type));
        if (Asked.Texts("ori") is { Count: > 0 } oris)
            agencies = agencies.Where(a => db.AgencyOris.Any(o => o.AgencyId == a.Id && oris.Contains(o.Ori)));
        foreach (var word in Words.Patterns(Asked.Text("q")))
            agencies = agencies.Where(a => EF.Functions.Like(a.Name, word, "\\")
                || db.AgencyNames.Any(n => n.AgencyId == a.Id && EF.Functions.Like(n.Name, word, "\\")));
        return agencies;
    }
}

/// <summary>Checks <see cref="ListAgenciesRequest"/> against the register.</summary>
internal sealed class ListAgenciesValidator : AbstractValidator<ListAgenciesRequest>
{
    public ListAgenciesValidator(RegisterContext db)
    {
        RuleFor(r => r.Within).MustBeKnown("within", "jurisdiction", db.Jurisdictions.Select(j => j.Id));
        RuleFor(r => r.Jurisdiction).MustBeKnown("jurisdiction", "jurisdiction", db.Jurisdictions.Select(j => j.Id));
    }
}
