namespace RecordsApi.Domain.Ingestion.Inputs;

/// <summary>
/// Gives every file its contents. The bytes of a list that is published again under a new name are held once: files with the
/// same hash have the same contents.
/// </summary>
internal static class PublicationContents
{
    /// <summary>Returns the files, those without contents with the contents of a file that has the same hash, if there is one.</summary>
    public static IReadOnlyList<PublicationFile> Resolve(IReadOnlyList<PublicationFile> files)
    {
        var contents = files.Where(f => f.HasContents).GroupBy(f => f.Sha256, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.MaxBy(f => f.Rows.Count)!, StringComparer.Ordinal);
        return
        [
            .. files.Select(f => !contents.TryGetValue(f.Sha256, out var content) || f.Rows.Count > 0
                ? f
                : f with { Columns = content.Columns, Rows = content.Rows, SavedAt = content.SavedAt }),
        ];
    }
}
