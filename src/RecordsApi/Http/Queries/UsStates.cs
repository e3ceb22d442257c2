using System.Collections.Frozen;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Queries;

/// <summary>USPS codes of the states, the District of Columbia and the territories (ANSI INCITS 38).</summary>
internal static class UsStates
{
    /// <summary>Names by code.</summary>
    public static FrozenDictionary<string, string> Names { get; } = new (string Code, string Name)[]
    {
        ("AL", "Alabama"), ("AK", "Alaska"), ("AS", "American Samoa"), ("AZ", "Arizona"), ("AR", "Arkansas"),
        ("CA", "California"), ("CO", "Colorado"), ("CT", "Connecticut"), ("DE", "Delaware"),
        ("DC", "District of Columbia"), ("FL", "Florida"), ("GA", "Georgia"), ("GU", "Guam"), ("HI", "Hawaii"),
        ("ID", "Idaho"), ("IL", "Illinois"), ("IN", "Indiana"), ("IA", "Iowa"), ("KS", "Kansas"),
        ("KY", "Kentucky"), ("LA", "Louisiana"), ("ME", "Maine"), ("MD", "Maryland"), ("MA", "Massachusetts"),
        ("MI", "Michigan"), ("MN", "Minnesota"), ("MS", "Mississippi"), ("MO", "Missouri"), ("MT", "Montana"),
        ("NE", "Nebraska"), ("NV", "Nevada"), ("NH", "New Hampshire"), ("NJ", "New Jersey"),
        ("NM", "New Mexico"), ("NY", "New York"), ("NC", "North Carolina"), ("ND", "North Dakota"),
        ("MP", "Northern Mariana Islands"), ("OH", "Ohio"), ("OK", "Oklahoma"), ("OR", "Oregon"),
        ("PA", "Pennsylvania"), ("PR", "Puerto Rico"), ("RI", "Rhode Island"), ("SC", "South Carolina"),
        ("SD", "South Dakota"), ("TN", "Tennessee"), ("TX", "Texas"), ("UM", "U.S. Minor Outlying Islands"),
        ("VI", "U.S. Virgin Islands"), ("UT", "Utah"), ("VT", "Vermont"), ("VA", "Virginia"),
        ("WA", "Washington"), ("WV", "West Virginia"), ("WI", "Wisconsin"), ("WY", "Wyoming"),
    }.ToFrozenDictionary(state => state.Code, state => state.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The codes in the order of the alphabet.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Names.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The code that was meant by a name or a misspelt name of a state.</summary>
    public static string? FindClosestCode(string given)
    {
        var name = ClosestMatch.Find(given, Names.Values);
        return Names.FirstOrDefault(pair => pair.Value == name).Key;
    }
}
