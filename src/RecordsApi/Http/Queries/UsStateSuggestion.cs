using RecordsApi.Domain.Geography;

namespace RecordsApi.Http.Queries;

/// <summary>Suggests a USPS code for a name given in its place.</summary>
internal static class UsStateSuggestion
{
    /// <summary>Returns the code of the state with a given or similar name; null if there is none.</summary>
    public static string? FindClosestCode(string given)
    {
        var name = ClosestMatch.Find(given, UsStates.All.Select(state => state.Name));
        return UsStates.All.FirstOrDefault(state => state.Name == name)?.Code;
    }
}
