using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;

namespace RecordsApi.Http.Queries;

/// <summary>
/// Which program a query of agreements, status events or changes is about if it names none: 287(g), unless a parameter names a model, a
/// facility or another record, or a type of record or change that only facilities have, which says it.
/// </summary>
internal static class DefaultProgram
{
    private static readonly string[] ParametersOfRecords = ["model", "facility", "agreement", "publication", "source", "guaranteedMinimumFrom", "guaranteedMinimumTo"];

    private static readonly string[] ThingsOfFacilities =
        [.. new[] { ChangedThing.Facility, ChangedThing.FacilityPublication }.Select(ChangedThings.Vocabulary.GetCode)];

    private static readonly string[] KindsOfFacilities = [.. ChangeKinds.OfFacilities.Select(ChangeKinds.Vocabulary.GetCode)];

    /// <summary>Whether a query is about 287(g) only because nothing says which program.</summary>
    public static bool HasDefaultProgram(this ParsedQuery parsed) =>
        !parsed.Has("program") && Array.TrueForAll(ParametersOfRecords, name => parsed.GetValues(name).Count == 0)
        && !parsed.GetValues("thing").Any(ThingsOfFacilities.Contains) && !parsed.GetValues("kind").Any(KindsOfFacilities.Contains);

    /// <summary>The programs of a query: those given, the default, or all.</summary>
    public static ValueFilter GetPrograms(this ParsedQuery parsed) =>
        parsed.HasDefaultProgram() ? AgreementFilter.DefaultPrograms : parsed.GetFilter("program");
}
