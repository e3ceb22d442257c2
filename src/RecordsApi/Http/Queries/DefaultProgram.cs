using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Queries;

namespace RecordsApi.Http.Queries;

/// <summary>Which program a query is about if it names none: 287(g), unless a parameter names a model, a facility or another record, which says it.</summary>
internal static class DefaultProgram
{
    private static readonly string[] ParametersOfRecords = ["model", "facility", "agreement", "publication", "source", "guaranteedMinimumFrom", "guaranteedMinimumTo"];

    /// <summary>Whether a query is about 287(g) only because nothing says which program.</summary>
    public static bool HasDefaultProgram(this ParsedQuery parsed) =>
        !parsed.Has("program") && Array.TrueForAll(ParametersOfRecords, name => parsed.GetValues(name).Count == 0);

    /// <summary>The programs of a query: those given, the default, or all.</summary>
    public static ValueFilter GetPrograms(this ParsedQuery parsed) =>
        parsed.HasDefaultProgram() ? AgreementFilter.DefaultPrograms : parsed.GetFilter("program");
}
