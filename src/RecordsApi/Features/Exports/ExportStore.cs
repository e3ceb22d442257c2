using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecordsApi.Data;

namespace RecordsApi.Features.Exports;

/// <summary>A complete export on disk.</summary>
internal sealed record StoredExport(string Folder, ExportManifest Manifest);

/// <summary>
/// The folders of exports, one for each version of the register, in <see cref="ExportOptions.Folder"/>, by default
/// <c>register.db.exports</c> next to the database. A folder is renamed to its final name when it is complete, so that
/// several processes can share them; the first one to finish wins.
/// </summary>
internal sealed class ExportStore(ExportBuilder builder, IDbContextFactory<RegisterContext> contexts, IOptions<ExportOptions> options)
{
    private const string BuildPrefix = ".building-";
    private const string LockSuffix = ".lock";

    // Another build of the program may use other shapes, and another public address other links.
    private readonly string buildId = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{typeof(ExportStore).Assembly.ManifestModule.ModuleVersionId}\n{builder.LinkRoot}")))[..8];

    private string? root;

    /// <summary>The complete export of a version; null if there is none.</summary>
    public StoredExport? Find(string version) => FolderOf(version) is var folder && ExportManifest.Read(folder) is { } manifest ? new(folder, manifest) : null;

    /// <summary>Creates the export of the current register version and removes those of other versions.</summary>
    public async Task<StoredExport> BuildAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Root);
        var building = Path.Combine(Root, $"{BuildPrefix}{Guid.NewGuid():N}");
        await using var lockFile = new FileStream(building + LockSuffix, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        RemoveAbandoned();
        var manifest = await builder.BuildAsync(building, null, cancellationToken);
        var folder = FolderOf(manifest.Register.Version ?? "");
        var set = MoveIntoPlace(building, folder) ?? new StoredExport(folder, manifest);
        RemoveOthers(folder);
        return set;
    }

    private string Root => root ??= options.Value.Folder is { Length: > 0 } configured ? configured : DefaultRoot();

    private string DefaultRoot()
    {
        using var context = contexts.CreateDbContext();
        return context.Provider.GetFolderPath(context.ConnectionString, ".exports");
    }

    private string FolderOf(string version) => Path.Combine(Root, $"{Uri.EscapeDataString(version)}.{buildId}");

    /// <summary>Renames the folder to its final name; if another process was faster, returns its export.</summary>
    private static StoredExport? MoveIntoPlace(string buildFolder, string folder)
    {
        if (Directory.Exists(folder) && ExportManifest.Read(folder) is { } theirs)
        {
            Directory.Delete(buildFolder, recursive: true);
            return new(folder, theirs);
        }

        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.Move(buildFolder, folder);
        return null;
    }

    // A response that is sending a file of an older version keeps it open and completes.
    private void RemoveOthers(string kept)
    {
        foreach (var folder in Directory.EnumerateDirectories(Root).Where(f => f != kept && !Path.GetFileName(f).StartsWith(BuildPrefix, StringComparison.Ordinal)))
            Directory.Delete(folder, recursive: true);
    }

    // A killed process leaves its folder and a lock that is no longer held.
    private void RemoveAbandoned()
    {
        foreach (var file in Directory.EnumerateFiles(Root, $"{BuildPrefix}*{LockSuffix}"))
        {
            try
            {
                using var free = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
                var folder = file[..^LockSuffix.Length];
                if (Directory.Exists(folder))
                    Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                // Another process is creating it.
            }
        }
    }
}
