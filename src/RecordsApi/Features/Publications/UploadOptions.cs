using System.ComponentModel.DataAnnotations;

namespace RecordsApi.Features.Publications;

/// <summary>Settings of the section <c>Uploads</c>.</summary>
internal sealed class UploadOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Uploads";

    /// <summary>The largest workbook that can be uploaded, in mebibytes.</summary>
    [Range(1, 1024)]
    public int MaximumMebibytes { get; init; } = 20;
}
