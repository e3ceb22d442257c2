namespace RecordsApi.Http.Queries;

/// <summary>Patterns of ids, as regular expressions (ECMA 262).</summary>
internal static class IdPatterns
{
    /// <summary>Ids and codes: lowercase words joined by hyphens.</summary>
    public const string Slug = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /// <summary>GEOIDs (Census Bureau): state 2 digits, county 5, place 7, county subdivision 10; <c>us</c> for the country.</summary>
    public const string Geoid = "^(us|[0-9]{2}|[0-9]{5}|[0-9]{7}|[0-9]{10})$";

    /// <summary>GEOIDs of counties.</summary>
    public const string CountyGeoid = "^[0-9]{5}$";

    /// <summary>GEOIDs of places and county subdivisions.</summary>
    public const string PlaceGeoid = "^([0-9]{7}|[0-9]{10})$";

    /// <summary>Numbers in degrees, separated by commas.</summary>
    public const string TwoDegrees = "^-?([0-9]+(\\.[0-9]+)?|\\.[0-9]+) *, *-?([0-9]+(\\.[0-9]+)?|\\.[0-9]+)$";

    /// <summary>Four numbers in degrees, separated by commas.</summary>
    public const string FourDegrees = "^-?([0-9]+(\\.[0-9]+)?|\\.[0-9]+)( *, *-?([0-9]+(\\.[0-9]+)?|\\.[0-9]+)){3}$";

    /// <summary>A date, or two that are joined by two dots (ISO 8601).</summary>
    public const string DateRange = "^[0-9]{4}-[0-9]{2}-[0-9]{2}(\\.\\.[0-9]{4}-[0-9]{2}-[0-9]{2})?$";

    /// <summary>A date or timestamp, or two that are joined by two dots (ISO 8601).</summary>
    public const string TimestampRange = "^[0-9]{4}-[0-9]{2}-[0-9]{2}[0-9TZ:.+-]*$";

    /// <summary>Text without control characters (C0, DEL, C1).</summary>
    public const string Printable = "^[^\\u0000-\\u001F\\u007F-\\u009F]+$";

    /// <summary>A date, or a timestamp with its offset (ISO 8601).</summary>
    public const string DateOrTimestamp =
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,7})?)?(Z|[+-][0-9]{2}:[0-9]{2}))?$";
}
