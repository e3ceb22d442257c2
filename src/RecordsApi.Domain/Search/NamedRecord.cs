namespace RecordsApi.Domain.Search;

/// <summary>A record that people look for by name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">USPS code of its state; null for the country.</param>
/// <param name="Location">The jurisdiction around it, to tell namesakes apart: "Union County"; null if there is none.</param>
/// <param name="OtherNames">Other names that it is known by.</param>
public sealed record NamedRecord(
    NamedRecordKind Kind, string Id, string Name, string? State, string? Location, IReadOnlyList<string> OtherNames)
{
    /// <summary>Initials that it is known by. Only the whole of them counts.</summary>
    public IReadOnlyList<string> Initials { get; init; } = [];

    /// <summary>Number of residents: of records that match alike, the largest comes first; 0 if unknown.</summary>
    public int Population { get; init; }
}

/// <summary>A record whose name is like a text.</summary>
/// <param name="Record">The record.</param>
/// <param name="MatchedName">The one of its names that is most like the text.</param>
/// <param name="Score">From 0 to 1; 1 if every word of the name and of the text is in the other.</param>
public sealed record NameMatch(NamedRecord Record, string MatchedName, double Score);
