using System.Collections.Frozen;

namespace RecordsApi.Domain.Geography;

/// <summary>A state, the District of Columbia or a territory.</summary>
/// <param name="Code">The USPS code.</param>
/// <param name="Name">The name.</param>
public sealed record UsState(string Code, string Name)
{
    /// <summary>The name without “U.S.”, as it is usually written.</summary>
    public string ShortName { get; } = Name.StartsWith("U.S. ", StringComparison.Ordinal) ? Name["U.S. ".Length..] : Name;
}

/// <summary>The states, the District of Columbia and the territories (ANSI INCITS 38; USPS Publication 28, appendix B).</summary>
public static class UsStates
{
    private const string MinorOutlyingIslandsCode = "UM";

    /// <summary>All states and territories, ordered by code.</summary>
    public static IReadOnlyList<UsState> All { get; } =
    [
        new("AK", "Alaska"),
        new("AL", "Alabama"),
        new("AR", "Arkansas"),
        new("AS", "American Samoa"),
        new("AZ", "Arizona"),
        new("CA", "California"),
        new("CO", "Colorado"),
        new("CT", "Connecticut"),
        new("DC", "District of Columbia"),
        new("DE", "Delaware"),
        new("FL", "Florida"),
        new("GA", "Georgia"),
        new("GU", "Guam"),
        new("HI", "Hawaii"),
        new("IA", "Iowa"),
        new("ID", "Idaho"),
        new("IL", "Illinois"),
        new("IN", "Indiana"),
        new("KS", "Kansas"),
        new("KY", "Kentucky"),
        new("LA", "Louisiana"),
        new("MA", "Massachusetts"),
        new("MD", "Maryland"),
        new("ME", "Maine"),
        new("MI", "Michigan"),
        new("MN", "Minnesota"),
        new("MO", "Missouri"),
        new("MP", "Northern Mariana Islands"),
        new("MS", "Mississippi"),
        new("MT", "Montana"),
        new("NC", "North Carolina"),
        new("ND", "North Dakota"),
        new("NE", "Nebraska"),
        new("NH", "New Hampshire"),
        new("NJ", "New Jersey"),
        new("NM", "New Mexico"),
        new("NV", "Nevada"),
        new("NY", "New York"),
        new("OH", "Ohio"),
        new("OK", "Oklahoma"),
        new("OR", "Oregon"),
        new("PA", "Pennsylvania"),
        new("PR", "Puerto Rico"),
        new("RI", "Rhode Island"),
        new("SC", "South Carolina"),
        new("SD", "South Dakota"),
        new("TN", "Tennessee"),
        new("TX", "Texas"),
        new("UM", "U.S. Minor Outlying Islands"),
        new("UT", "Utah"),
        new("VA", "Virginia"),
        new("VI", "U.S. Virgin Islands"),
        new("VT", "Vermont"),
        new("WA", "Washington"),
        new("WI", "Wisconsin"),
        new("WV", "West Virginia"),
        new("WY", "Wyoming"),
    ];

    /// <summary>The codes, in alphabetical order.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. All.Select(state => state.Code)];

    /// <summary>The names by code. The code is not case-sensitive.</summary>
    public static FrozenDictionary<string, string> Names { get; } =
        All.ToFrozenDictionary(state => state.Code, state => state.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The states and territories that can have agencies, by uppercase code: all except the Minor Outlying Islands, which have no
    /// permanent population.
    /// </summary>
    public static FrozenDictionary<string, UsState> WithAgencies { get; } =
        All.Where(state => state.Code != MinorOutlyingIslandsCode).ToFrozenDictionary(state => state.Code, StringComparer.Ordinal);
}
