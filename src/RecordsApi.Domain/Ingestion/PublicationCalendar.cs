using System.Globalization;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Ingestion;

/// <summary>Gives each file its day, its moment and its id, and puts all in order.</summary>
internal static class PublicationCalendar
{
    private const string Publisher = "ICE";

    /// <summary>The publications in the order of the moments they stand for; their state is not decided yet.</summary>
    public static IReadOnlyList<DerivedPublication> CreateOrderedPublications(
        DerivationInput input, Func<PublicationFile, DateOnly?, DateOnly, DateOnly?> findNewestSignedDate)
    {
        // An archive's time stamp needs no witness.
        var claims = input.Files.Select(file =>
        {
            var claim = FileNameParser.Parse(file.FileName);
            return (File: file, Claim: claim, Signed: claim.ArchiveTimestamp is null ? findNewestSignedDate(file, claim.Date, input.Today) : null);
        }).ToList();
        var days = claims.Where(c => !c.Claim.IsWebPage && HasPlausibleDate(c.Claim, c.Signed, input.Today)).Select(c => c.Claim.Date!.Value)
            .GroupBy(day => day).ToDictionary(same => same.Key, same => same.Count());
        var dated = claims
            .Select(c => AssignDate(c.File, c.Claim, PublicationDateResolver.Resolve(c.Claim, c.Signed, OtherDates(days, c.Claim), input.Today)))
            .OrderBy(d => d.PublishedAt).ThenBy(d => d.List).ThenBy(d => d.ParsedName.Sequence)
            .ThenBy(d => input.AssignedIds.Publications.TryGetValue((d.File.FileName, d.File.Sha256), out var given) ? given.Key : int.MaxValue)
            .ThenBy(d => d.File.FileName, StringComparer.Ordinal).ThenBy(d => d.File.Sha256, StringComparer.Ordinal)
            .ToList();

        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var known = input.AssignedIds.Publications;
        var taken = known.Values.Select(k => k.Id).ToHashSet(StringComparer.Ordinal);
        var last = known.Count == 0 ? 0 : known.Values.Max(k => k.Key);
        return [.. dated.Select(d => known.TryGetValue((d.File.FileName, d.File.Sha256), out var given)
            ? ToDerivedPublication(d, given.Key, given.Id)
            : ToDerivedPublication(d, ++last, CreateId(d, ids, taken)))];
    }

    private static bool HasPlausibleDate(ParsedFileName parsedName, DateOnly? newestSigned, DateOnly today) =>
        PublicationDateResolver.Resolve(parsedName, newestSigned, OtherPublicationDates.None, today) is { Date: not null, Basis: DateBasis.FileName };

    /// <summary>The days of the others: a file is no witness for itself.</summary>
    private static OtherPublicationDates OtherDates(Dictionary<DateOnly, int> dates, ParsedFileName parsedName) => parsedName.IsWebPage
        ? OtherPublicationDates.None
        : new OtherPublicationDates(dates.Where(d => d.Key != parsedName.Date || d.Value > 1).Select(d => d.Key));

    private sealed record DatedFile(
        PublicationFile File, ParsedFileName ParsedName, PublicationDateDecision DateDecision, ListKind List, DateOnly PublishedOn, DateTimeOffset PublishedAt);

    private static DatedFile AssignDate(PublicationFile file, ParsedFileName parsedName, PublicationDateDecision decision)
    {
        var day = decision.Date ?? parsedName.Date ?? DateOnly.MinValue;
        var time = parsedName.PartOfDay switch
        {
            "am" => new TimeOnly(12, 0),
            "mid" => new TimeOnly(15, 0),
            _ => new TimeOnly(17, 0),
        };
        var moment = parsedName.ArchiveTimestamp ?? LocalTime.ToUtc(day, time, LocalTime.Washington).AddMinutes(parsedName.Sequence);
        return new DatedFile(file, parsedName, decision, parsedName.List ?? ListKind.Participating, day, moment);
    }

    private static string CreateId(DatedFile dated, Dictionary<string, int> ids, HashSet<string> usedIds)
    {
        var (claim, day) = (dated.ParsedName, dated.PublishedOn);
        var suffix = claim.ArchiveTimestamp is { } stamp ? stamp.ToString("HHmmss", CultureInfo.InvariantCulture)
            : claim.Sequence == 0 ? claim.PartOfDay
            : $"{claim.PartOfDay ?? "day"}-{(char)('a' + claim.Sequence)}";
        var stem = $"ice-{ListKinds.CodeOf(dated.List)}-{day:yyyy-MM-dd}{(suffix is null ? "" : $"-{suffix}")}";
        string id;
        do
        {
            var count = ids[stem] = ids.GetValueOrDefault(stem) + 1;
            id = count == 1 ? stem : $"{stem}-{count}";
        }
        while (usedIds.Contains(id));
        return id;
    }

    private static DerivedPublication ToDerivedPublication(DatedFile dated, int key, string id)
    {
        var (claim, day) = (dated.ParsedName, dated.PublishedOn);
        var publication = new Publication
        {
            Key = key,
            Id = id,
            List = ListKinds.CodeOf(dated.List),
            Publisher = Publisher,
            Medium = claim.IsWebPage ? "web-page" : "workbook",
            FileName = dated.File.FileName,
            PublishedOn = day,
            Part = claim.ArchiveTimestamp is { } moment ? moment.ToString("HH:mm:ss'Z'", CultureInfo.InvariantCulture) : claim.PartOfDay,
            PublishedAt = dated.PublishedAt,
            DateBasis = dated.DateDecision.Basis == DateBasis.Corrected ? "corrected" : "file-name",
            DateNote = dated.DateDecision.Note,
            Sha256 = dated.File.Sha256,
            Columns = string.Join('|', dated.File.Columns),
            RowCount = dated.File.Rows.Count,
            State = "quarantined",
            Reason = dated.DateDecision.QuarantineReason,
            RecordedAt = dated.PublishedAt,
        };
        return new DerivedPublication(publication, dated.File, dated.List);
    }
}
