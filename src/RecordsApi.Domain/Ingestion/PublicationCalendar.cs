using System.Globalization;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Validation;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Ingestion;

/// <summary>Assigns a date, timestamp and id to each file and orders the resulting publications.</summary>
internal static class PublicationCalendar
{
    private const string Publisher = "ICE";

    /// <summary>
    /// Creates the publications, ordered by publication timestamp. All are quarantined until <see cref="PublicationAcceptance"/>
    /// accepts them.
    /// </summary>
    /// <param name="input">The files and the assigned ids.</param>
    /// <param name="findNewestSignedDate">
    /// Returns the newest reliable signing date of a file, given the date in its name and the current date.
    /// </param>
    public static IReadOnlyList<DerivedPublication> CreateOrderedPublications(
        DerivationInput input, Func<PublicationFile, DateOnly?, DateOnly, DateOnly?> findNewestSignedDate)
    {
        // The timestamp of a web archive is reliable without the signing dates.
        var files = input.Files.Select(file =>
        {
            var name = FileNameParser.Parse(file.FileName);
            var newestSigned = name.ArchiveTimestamp is null ? findNewestSignedDate(file, name.Date, input.Today) : null;
            return (File: file, Name: name, NewestSigned: newestSigned);
        }).ToList();
        var fileCountByDate = files.Where(f => !f.Name.IsWebPage && HasPlausibleDate(f.Name, f.NewestSigned, input.Today))
            .GroupBy(f => f.Name.Date!.Value).ToDictionary(group => group.Key, group => group.Count());
        var assigned = input.AssignedIds.Publications;
        var datedFiles = files
            .Select(f => AssignDate(f.File, f.Name, PublicationDateResolver.Resolve(
                f.Name, f.NewestSigned, GetOtherDates(fileCountByDate, f.Name), input.Today)))
            .OrderBy(d => d.PublishedAt).ThenBy(d => d.List).ThenBy(d => d.ParsedName.Sequence)
            .ThenBy(d => assigned.TryGetValue((d.File.FileName, d.File.Sha256), out var existing) ? existing.Key : int.MaxValue)
            .ThenBy(d => d.File.FileName, StringComparer.Ordinal).ThenBy(d => d.File.Sha256, StringComparer.Ordinal)
            .ToList();

        var idCounters = new Dictionary<string, int>(StringComparer.Ordinal);
        var usedIds = assigned.Values.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        var lastKey = assigned.Count == 0 ? 0 : assigned.Values.Max(a => a.Key);
        return [.. datedFiles.Select(d => assigned.TryGetValue((d.File.FileName, d.File.Sha256), out var existing)
            ? ToDerivedPublication(d, existing.Key, existing.Id)
            : ToDerivedPublication(d, ++lastKey, CreateId(d, idCounters, usedIds)))];
    }

    private static bool HasPlausibleDate(ParsedFileName parsedName, DateOnly? newestSigned, DateOnly today) =>
        PublicationDateResolver.Resolve(parsedName, newestSigned, OtherPublicationDates.None, today)
            is { Date: not null, Basis: DateBasis.FileName };

    /// <summary>Returns the dates of the other files. A file is not evidence for its own date.</summary>
    private static OtherPublicationDates GetOtherDates(Dictionary<DateOnly, int> fileCountByDate, ParsedFileName parsedName) =>
        parsedName.IsWebPage
            ? OtherPublicationDates.None
            : new OtherPublicationDates(fileCountByDate.Where(d => d.Key != parsedName.Date || d.Value > 1).Select(d => d.Key));

    private sealed record DatedFile(
        PublicationFile File, ParsedFileName ParsedName, PublicationDateDecision DateDecision, ListKind List, DateOnly PublishedOn,
        DateTimeOffset PublishedAt);

    // File names have no time. Noon, 3 p.m. and 5 p.m. in Washington put the parts of a day in order.
    private static DatedFile AssignDate(PublicationFile file, ParsedFileName parsedName, PublicationDateDecision decision)
    {
        var date = decision.Date ?? parsedName.Date ?? DateOnly.MinValue;
        var time = parsedName.PartOfDay switch
        {
            "am" => new TimeOnly(12, 0),
            "mid" => new TimeOnly(15, 0),
            _ => new TimeOnly(17, 0),
        };
        var publishedAt = parsedName.ArchiveTimestamp ?? LocalTime.ToUtc(date, time, LocalTime.Washington).AddMinutes(parsedName.Sequence);
        return new DatedFile(file, parsedName, decision, parsedName.List ?? ListKind.Participating, date, publishedAt);
    }

    private static string CreateId(DatedFile dated, Dictionary<string, int> idCounters, HashSet<string> usedIds)
    {
        var name = dated.ParsedName;
        var suffix = name.ArchiveTimestamp is { } timestamp ? timestamp.ToString("HHmmss", CultureInfo.InvariantCulture)
            : name.Sequence == 0 ? name.PartOfDay
            : $"{name.PartOfDay ?? "day"}-{(char)('a' + name.Sequence)}";
        var stem = $"ice-{ListKinds.CodeOf(dated.List)}-{dated.PublishedOn:O}{(suffix is null ? "" : $"-{suffix}")}";
        string id;
        do
        {
            var count = idCounters[stem] = idCounters.GetValueOrDefault(stem) + 1;
            id = count == 1 ? stem : $"{stem}-{count}";
        }
        while (usedIds.Contains(id));
        return id;
    }

    private static DerivedPublication ToDerivedPublication(DatedFile dated, int key, string id)
    {
        var name = dated.ParsedName;
        var publication = new Publication
        {
            Key = key,
            Id = id,
            List = ListKinds.CodeOf(dated.List),
            Publisher = Publisher,
            Medium = name.IsWebPage ? "web-page" : "workbook",
            FileName = dated.File.FileName,
            PublishedOn = dated.PublishedOn,
            Part = name.ArchiveTimestamp?.ToString("HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? name.PartOfDay,
            PublishedAt = dated.PublishedAt,
            DateBasis = dated.DateDecision.Basis == DateBasis.Corrected ? "corrected" : "file-name",
            DateNote = dated.DateDecision.Note,
            Sha256 = dated.File.Sha256,
            Columns = string.Join('|', dated.File.Columns),
            RowCount = dated.File.Rows.Count,
            State = PublicationStates.Vocabulary.CodeOf(PublicationState.Quarantined),
            Reason = dated.DateDecision.QuarantineReason,
            RecordedAt = dated.PublishedAt,
        };
        return new DerivedPublication(publication, dated.File, dated.List);
    }
}
