using System.ComponentModel.DataAnnotations;

namespace RecordsApi.Features.Exports;

/// <summary>Settings of the section <c>Exports</c>: the files of the complete register.</summary>
internal sealed class ExportOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Exports";

    /// <summary>The folder that the files are written to; the path of the database with <c>.exports</c> after it unless set.</summary>
    public string? Folder { get; init; }

    /// <summary>
    /// Whether the files are written in the background after each change of the register, and those of the version before are served until they
    /// are complete. Otherwise the first request of a version waits for them.
    /// </summary>
    public bool Ahead { get; init; } = true;

    /// <summary>After how many seconds, at the earliest, files are written in the background again.</summary>
    [Range(1, 86_400)]
    public int IntervalSeconds { get; init; } = 60;

    /// <summary>How many seconds a request waits for an export that is being created before it gets 503.</summary>
    [Range(0, 86_400)]
    public int WaitSeconds { get; init; } = 30;
}
