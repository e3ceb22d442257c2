namespace RecordsApi.Domain.Model;

/// <summary>How the coordinates of a jurisdiction were obtained.</summary>
public enum CoordinatesBasis
{
    /// <summary>The source gives a point of the jurisdiction itself.</summary>
    Published,

    /// <summary>No source gives a point; it is that of the county that contains the jurisdiction.</summary>
    County,

    /// <summary>No source gives a point; it is the mean of the points of the counties that the jurisdiction lies in.</summary>
    MeanOfCounties,
}

/// <summary>Codes and meanings of <see cref="CoordinatesBasis"/>.</summary>
public static class CoordinatesBases
{
    /// <summary>The vocabulary, as published.</summary>
    public static Vocabulary<CoordinatesBasis> Vocabulary { get; } = new(
        "coordinates-basis",
        "How the coordinates of a jurisdiction were obtained.",
        (CoordinatesBasis.Published, "published", "The source gives a point of the jurisdiction itself."),
        (CoordinatesBasis.County, "county",
            "No source gives a point; it is that of the county that contains the jurisdiction."),
        (CoordinatesBasis.MeanOfCounties, "mean-of-counties",
            "No source gives a point; it is the mean of the points of the counties that the jurisdiction lies in."));
}
