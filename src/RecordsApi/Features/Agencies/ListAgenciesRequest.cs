using FluentValidation;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

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

    /// <summary>With the rank, where names are looked for.</summary>
    public static SortTable<Found<Agency>> RankedSorts { get; } = Sorts.Ranked();

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        Common.Within, Common.Jurisdiction, Common.State,
        Common.Choice("type", "Types; see `/v1/enums/agency-type`.", AgencyTypes.Vocabulary.Terms.Select(t => t.Value), "of type {0}"),
        new("ori", ParameterKind.Code, "ORIs the FBI gave. One that no agency here has gives an empty list.") { Multiple = true, Example = "FL0130600", Phrase = "with ORI {0}" },
        Common.Names("its name, the names under which it was printed, and the names of its jurisdiction and what that lies in, such as its county and state"),
        Common.KnownAt,
        .. Common.ForPlaces(Sorts.Names, Sorts.Default),
    ];

    public string? Names => Asked.Text("q");
    public IReadOnlyList<string> Within => Asked.Texts("within");
    public IReadOnlyList<string> Jurisdiction => Asked.Texts("jurisdiction");

    public static ListAgenciesRequest From(QueryReading reading) => new(reading);

    /// <summary>The agencies asked for.</summary>
    public IQueryable<Agency> Narrow(RegisterContext db)
    {
        var agencies = db.Agencies.Where(a => a.RecordState == "current");
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
        if (Names is { } names)
        {
            var found = db.AgenciesFound(names);
            agencies = agencies.Where(a => found.Contains(a.Id));
        }

        return agencies;
    }
}

/// <summary>Checks <see cref="ListAgenciesRequest"/> against the register.</summary>
internal sealed class ListAgenciesValidator : KnowingValidator<ListAgenciesRequest>
{
    public ListAgenciesValidator(RegisterContext db)
    {
        MustBeKnown(r => r.Within, "within", "jurisdiction", db.Jurisdictions.Select(j => j.Id));
        this.MustLookForWhatItRanks(r => r.Asked);
        MustBeKnown(r => r.Jurisdiction, "jurisdiction", "jurisdiction", db.Jurisdictions.Select(j => j.Id));
    }
}
