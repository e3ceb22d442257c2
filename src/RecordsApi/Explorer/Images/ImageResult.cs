using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Explorer.Charts;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Images;

/// <summary>Sends images in the format of the request.</summary>
internal static class ImageResult
{
    /// <summary>An image as SVG or PNG.</summary>
    /// <param name="query">The request.</param>
    /// <param name="svg">The image.</param>
    /// <param name="width">Width of PNG in pixels.</param>
    public static IResult Create(BoundQuery query, string svg, int width) => query.Format == ResponseFormat.Png
        ? TypedResults.Bytes(SvgRasterizer.ToPng(svg, width), ResponseFormats.PngType)
        : TypedResults.Text(svg, ResponseFormats.SvgType, System.Text.Encoding.UTF8);
}
