using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Queries;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Queries;

/// <summary>The filters by the point of a jurisdiction, which mean the same on every endpoint.</summary>
internal static class AreaParameters
{
    /// <summary>Radius in kilometers of a circle for which none is given.</summary>
    public const double DefaultRadius = 50;

    /// <summary>The smallest radius in kilometers: a meter.</summary>
    public const double MinRadius = 0.001;

    /// <summary>The greatest radius in kilometers, which includes every point.</summary>
    public const double MaxRadius = 20_100;

    /// <summary>The parameters.</summary>
    public static IReadOnlyList<QueryParameter> All { get; } =
    [
        new("near", ParameterKind.Point,
            "Latitude and longitude in degrees (WGS 84): matches what lies within `radius` of this point. A jurisdiction has one point, that of the Census Bureau or "
            + "USGS, or of its counties (`coordinatesBasis`); states have none. The notes of the response say how many records have no point.")
        { OtherNames = ["lat", "latlng", "point"], Example = "25.77,-80.19", SummaryTemplate = "near {0}" },
        new("radius", ParameterKind.Kilometers, "Distance from `near` in kilometers, along a great circle.") { Default = "50", SummaryTemplate = "within {0} km" },
        new("bbox", ParameterKind.Box,
            "West, south, east and north in degrees (WGS 84): matches what has its point in this box. West is greater than east if the box crosses the 180th meridian.")
        { Example = "-80.9,25.1,-80.1,25.9", SummaryTemplate = "in the box {0}" },
    ];

    /// <summary>Requires a center where a radius is given.</summary>
    public static void RequireCenterOfRadius<T>(this AbstractValidator<T> validator)
        where T : IParsedQuery =>
        validator.RuleFor(request => request).Custom((request, context) =>
        {
            if (request.Parsed.Has("radius") && !request.Parsed.Has("near") && request.Parsed.Errors.All(error => error.Parameter != "near"))
                context.AddError(new("radius", "radius requires near, the point from which it is measured."));
        });

    /// <summary>A note on the records that match everything but an area, because their jurisdiction has no point; none, if there is no area.</summary>
    /// <param name="rows">The records that match the other filters and have no point.</param>
    /// <param name="parsed">The query; if it requests no counts, the note gives no number.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<IReadOnlyList<string>> DescribeWithoutPointAsync<T>(this IQueryable<T> rows, ParsedQuery parsed, CancellationToken cancellationToken) =>
        parsed.GetArea() is null ? [] : DescribeWithoutPoint(parsed, parsed.GetValue("count") == "none" ? 0 : await rows.LongCountAsync(cancellationToken));

    /// <summary>The note on a number of records without a point: without the number if the query asks for no count.</summary>
    public static IReadOnlyList<string> DescribeWithoutPoint(ParsedQuery parsed, long count) => DescribeWithoutPoint(parsed.GetValue("count") == "none" ? null : count);

    /// <summary>What to check if nothing is in the area of a query; none, if it has no area.</summary>
    public static IReadOnlyList<string> DescribeEmpty(ParsedQuery parsed) => parsed.GetArea() is null
        ? []
        : ["Nothing that matches the other filters has its point in this area. The order is latitude, longitude in near, and west, south, east, north in bbox."];

    /// <summary>The note on a number of records without a point; none if there are none, and without a number if it is null.</summary>
    public static IReadOnlyList<string> DescribeWithoutPoint(long? count) => count switch
    {
        0 => [],
        null => ["Records whose jurisdiction is a state, or has none that is known, have no point; an area never includes them."],
        { } known => [DescribeCount(known)],
    };

    private static string DescribeCount(long count) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{count} {(count == 1 ? "record matches" : "records match")} the other filters and {(count == 1 ? "has" : "have")} no point, because the jurisdiction is a state, or has none that is known; an area never includes {(count == 1 ? "it" : "them")}.");
}
