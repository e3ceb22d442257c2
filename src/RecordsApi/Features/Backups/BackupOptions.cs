using System.ComponentModel.DataAnnotations;
using System.Globalization;
using RecordsApi.Configuration;

namespace RecordsApi.Features.Backups;

/// <summary>Settings of the section <c>Backup</c>: backups that the service makes by itself.</summary>
internal sealed class BackupOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Backup";

    /// <summary>After which time a backup is made again; none are made unless it is set.</summary>
    [DurationFormat]
    public string? Every { get; init; }

    /// <summary>The folder that backups are written to.</summary>
    [FolderFormat]
    public string? Folder { get; init; }

    /// <summary>How many backups are kept; older ones are deleted.</summary>
    [Range(1, 10_000)]
    public int Keep { get; init; } = 7;

    /// <summary>After which time a backup is made again; null if none are made.</summary>
    public TimeSpan? GetEvery() => string.IsNullOrEmpty(Every) ? null : TimeSpan.Parse(Every, CultureInfo.InvariantCulture);

    private sealed class DurationFormatAttribute() : SettingFormatAttribute("a time of at least a minute such as 06:00:00 (six hours) or 1.00:00:00 (a day)")
    {
        public override string? FindError(string value) =>
            value.Length == 0 || (TimeSpan.TryParseExact(value, "c", CultureInfo.InvariantCulture, out var every) && every >= TimeSpan.FromMinutes(1) && every <= TimeSpan.FromDays(45))
                ? null : $"is '{value}'. It must be {Allowed}.";
    }

    private sealed class FolderFormatAttribute() : SettingFormatAttribute("a folder that exists")
    {
        public override string? FindError(string value) => value.Length == 0 || Directory.Exists(value) ? null : $"is '{value}'. It must be {Allowed}.";
    }
}
