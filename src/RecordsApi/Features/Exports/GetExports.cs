using RecordsApi.Features.Exports.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Paging;

namespace RecordsApi.Features.Exports;

/// <summary>The manifest: which files there are, and how to tell that one is whole.</summary>
internal static class GetExports
{
    /// <summary>Answers the question.</summary>
    public static async Task<IResult> HandleAsync(Asked<NoParameters> asked, ExportShelf shelf, CancellationToken cancellationToken)
    {
        var (set, problem) = await shelf.GetAsync(cancellationToken);
        return set is null ? problem! : TypedResults.Ok(new SingleV1<ExportsV1>(Shape(set.Manifest, asked), set.Manifest.Register));
    }

    private static ExportsV1 Shape(ExportManifest manifest, Asked asked) => new(
        manifest.Register.Version,
        asked.To($"exports/{ExportResources.DataPackage}"),
        [.. manifest.Files.Select(f => new ExportFileV1(
            f.Name, asked.To($"exports/{f.Name}"), f.Format, f.Resource, f.Rows, f.Bytes, f.Sha256, f.MediaType,
            manifest.Register.Version, f.Columns))],
        new(asked.To("exports")));
}
