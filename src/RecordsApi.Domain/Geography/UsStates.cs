using System.Collections.Frozen;

namespace RecordsApi.Domain.Geography;

/// <summary>A state, the District of Columbia or a territory.</summary>
/// <param name="Code">The USPS code.</param>
/// <param name="Name">The name.</param>
/// <param name="Geoid">The numeric code, which is its GEOID.</param>
public sealed record UsState(string Code, string Name, string Geoid)
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
        new("AK", "Alaska", "02"),
        new("AL", "Alabama", "01"),
        new("AR", "Arkansas", "05"),
        new("AS", "American Samoa", "60"),
        new("AZ", "Arizona", "04"),
        new("CA", "California", "06"),
        new("CO", "Colorado", "08"),
        new("CT", "Connecticut", "09"),
        new("DC", "District of Columbia", "11"),
        new("DE", "Delaware", "10"),
        new("FL", "Florida", "12"),
        new("GA", "Georgia", "13"),
        new("GU", "Guam", "66"),
        new("HI", "Hawaii", "15"),
        new("IA", "Iowa", "19"),
        new("ID", "Idaho", "16"),
        new("IL", "Illinois", "17"),
        new("IN", "Indiana", "18"),
        new("KS", "Kansas", "20"),
        new("KY", "Kentucky", "21"),
        new("LA", "Louisiana", "22"),
        new("MA", "Massachusetts", "25"),
        new("MD", "Maryland", "24"),
        new("ME", "Maine", "23"),
        new("MI", "Michigan", "26"),
        new("MN", "Minnesota", "27"),
        new("MO", "Missouri", "29"),
        new("MP", "Northern Mariana Islands", "69"),
        new("MS", "Mississippi", "28"),
        new("MT", "Montana", "30"),
        new("NC", "North Carolina", "37"),
        new("ND", "North Dakota", "38"),
        new("NE", "Nebraska", "31"),
        new("NH", "New Hampshire", "33"),
        new("NJ", "New Jersey", "34"),
        new("NM", "New Mexico", "35"),
        new("NV", "Nevada", "32"),
        new("NY", "New York", "36"),
        new("OH", "Ohio", "39"),
        new("OK", "Oklahoma", "40"),
        new("OR", "Oregon", "41"),
        new("PA", "Pennsylvania", "42"),
        new("PR", "Puerto Rico", "72"),
        new("RI", "Rhode Island", "44"),
        new("SC", "South Carolina", "45"),
        new("SD", "South Dakota", "46"),
        new("TN", "Tennessee", "47"),
        new("TX", "Texas", "48"),
        new("UM", "U.S. Minor Outlying Islands", "74"),
        new("UT", "Utah", "49"),
        new("VA", "Virginia", "51"),
        new("VI", "U.S. Virgin Islands", "78"),
        new("VT", "Vermont", "50"),
        new("WA", "Washington", "53"),
        new("WI", "Wisconsin", "55"),
        new("WV", "West Virginia", "54"),
        new("WY", "Wyoming", "56"),
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
