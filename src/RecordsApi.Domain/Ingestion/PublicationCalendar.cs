using System.Globalization;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Rows;
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
    /// <param name="input">The assigned ids and the current date.</param>
    /// <param name="publicationFiles">The files with their contents.</param>
    /// <param name="findSigningDates">
    /// Returns the newest reliable signing dates of a file, given the date in its name and the current date.
    /// </param>
    public static IReadOnlyList<DerivedPublication> CreateOrderedPublications(
        DerivationInput input, IReadOnlyList<PublicationFile> publicationFiles,
        Func<PublicationFile, DateOnly?, DateOnly, SigningDates> findSigningDates)
    {
        // The timestamp of a web archive is reliable without the signing dates.
        var files = publicationFiles.Select(file =>
        {
            var name = FileNameParser.Parse(file.FileName);
            var signed = name.ArchiveTimestamp is null ? findSigningDates(file, name.Date, input.Today) : SigningDates.None;
            return (File: file, Name: name, Evidence: new PublicationDateEvidence(signed.Newest, signed.NewestOfMany, GetSavedOn(file)));
        }).ToList();
        var fileCountByDate = files.Where(f => !f.Name.IsWebPage && HasPlausibleDate(f.Name, f.Evidence, input.Today))
            .GroupBy(f => f.Name.Date!.Value).ToDictionary(group => group.Key, group => group.Count());
        var assigned = input.AssignedIds.Publications;
        var datedFiles = files
            .Select(f => AssignDate(f.File, f.Name, f.Evidence, PublicationDateResolver.Resolve(
                f.Name, f.Evidence, GetOtherDates(fileCountByDate, f.Name), input.Today)))
            .OrderBy(d => d.PublishedAt).ThenBy(d => d.List).ThenBy(d => d.ParsedName.Sequence)
            .ThenBy(d => d.File.SavedAt ?? DateTimeOffset.MaxValue)
            .ThenBy(d => assigned.TryGetValue((d.File.FileName, d.File.Sha256), out var existing) ? existing.Key : int.MaxValue)
            .ThenBy(d => d.File.FileName, StringComparer.Ordinal).ThenBy(d => d.File.Sha256, StringComparer.Ordinal)
            .ToList();
        datedFiles = SeparateReissues(datedFiles);

        var idCounters = new Dictionary<string, int>(StringComparer.Ordinal);
        var usedIds = assigned.Values.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        var lastKey = assigned.Count == 0 ? 0 : assigned.Values.Max(a => a.Key);
        return [.. datedFiles.Select(d => assigned.TryGetValue((d.File.FileName, d.File.Sha256), out var existing)
            ? ToDerivedPublication(d, existing.Key, existing.Id)
            : ToDerivedPublication(d, ++lastKey, CreateId(d, idCounters, usedIds)))];
    }

    /// <summary>
    /// Moves a file that replaces another of the same list and time to the second after it. The order is that in which the
    /// workbooks were saved, so that it does not depend on the order in which they are imported.
    /// </summary>
    private static List<DatedFile> SeparateReissues(List<DatedFile> ordered)
    {
        var counts = new Dictionary<(ListKind, DateTimeOffset), int>();
        return
        [
            .. ordered.Select(d =>
            {
                var earlier = counts[(d.List, d.PublishedAt)] = counts.GetValueOrDefault((d.List, d.PublishedAt), -1) + 1;
                return d with { PublishedAt = d.PublishedAt.AddSeconds(earlier) };
            }).OrderBy(d => d.PublishedAt),
        ];
    }

    private static DateOnly? GetSavedOn(PublicationFile file) => file.SavedAt is { } savedAt
        ? LocalTime.ToLocalDate(savedAt, LocalTime.Washington)
        : null;

    private static bool HasPlausibleDate(ParsedFileName parsedName, PublicationDateEvidence evidence, DateOnly today) =>
        PublicationDateResolver.Resolve(parsedName, evidence, OtherPublicationDates.None, today)
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
    private static DatedFile AssignDate(
        PublicationFile file, ParsedFileName parsedName, PublicationDateEvidence evidence, PublicationDateDecision decision)
    {
        // A file that cannot be dated is shown among those of its time.
        var date = decision.Date ?? evidence.NewestSigned ?? evidence.SavedOn ?? PublicationDateResolver.FirstWorkbookDate;
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
        var idPrefix = $"ice-{ListKinds.GetCode(dated.List)}-{dated.PublishedOn:O}{(suffix is null ? "" : $"-{suffix}")}";
        string id;
        do
        {
            var count = idCounters[idPrefix] = idCounters.GetValueOrDefault(idPrefix) + 1;
            id = count == 1 ? idPrefix : $"{idPrefix}-{count}";
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
            List = ListKinds.GetCode(dated.List),
            Publisher = Publisher,
            Medium = name.IsWebPage ? "web-page" : "workbook",
            FileName = dated.File.FileName,
            PublishedOn = dated.PublishedOn,
            Part = name.ArchiveTimestamp?.ToString("HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? name.PartOfDay,
            PublishedAt = dated.PublishedAt,
            DateBasis = dated.DateDecision.Basis == DateBasis.Corrected ? "corrected" : "file-name",
            DateNote = dated.DateDecision.Note,
            Sha256 = dated.File.Sha256,
            SavedAt = dated.File.SavedAt,
            RowsKey = key,
            Columns = string.Join('|', dated.File.Columns),
            RowCount = dated.File.Rows.Count,
            State = PublicationStates.Vocabulary.GetCode(PublicationState.Quarantined),
            Reason = dated.DateDecision.QuarantineReason,
            RecordedAt = dated.PublishedAt,
        };
        return new DerivedPublication(publication, dated.File, dated.List);
    }
}
