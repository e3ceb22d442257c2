using System.Globalization;
using RecordsApi.Register.Model;
using RecordsApi.Register.Publications.Naming;
using RecordsApi.Register.Publications.Rows;
using RecordsApi.Register.Time;

namespace RecordsApi.Register.Publications;

/// <summary>Gives each file its day, its moment and its id, and puts all in order.</summary>
internal static class PublicationCalendar
{
    private const string Publisher = "ICE";

    /// <summary>The publications in the order of the moments they stand for; their state is not decided yet.</summary>
    public static IReadOnlyList<DerivedPublication> Arrange(
        DerivationInput input, Func<PublicationFile, DateOnly?, DateOnly, DateOnly?> newestSigned)
    {
        // An archive's time stamp needs no witness.
        var claims = input.Files.Select(file =>
        {
            var claim = FileNameReader.Read(file.FileName);
            return (File: file, Claim: claim, Signed: claim.Moment is null ? newestSigned(file, claim.Day, input.Today) : null);
        }).ToList();
        var days = claims.Where(c => !c.Claim.WebPage && IsSane(c.Claim, c.Signed, input.Today)).Select(c => c.Claim.Day!.Value)
            .GroupBy(day => day).ToDictionary(same => same.Key, same => same.Count());
        var dated = claims
            .Select(c => Date(c.File, c.Claim, PublicationDay.Decide(c.Claim, c.Signed, Neighbours(days, c.Claim), input.Today)))
            .OrderBy(d => d.Moment).ThenBy(d => d.List).ThenBy(d => d.Claim.Sequence)
            .ThenBy(d => input.Ids.Publications.TryGetValue((d.File.FileName, d.File.Sha256), out var given) ? given.Key : int.MaxValue)
            .ThenBy(d => d.File.FileName, StringComparer.Ordinal).ThenBy(d => d.File.Sha256, StringComparer.Ordinal)
            .ToList();

        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var known = input.Ids.Publications;
        var taken = known.Values.Select(k => k.Id).ToHashSet(StringComparer.Ordinal);
        var last = known.Count == 0 ? 0 : known.Values.Max(k => k.Key);
        return [.. dated.Select(d => known.TryGetValue((d.File.FileName, d.File.Sha256), out var given)
            ? Name(d, given.Key, given.Id)
            : Name(d, ++last, NewId(d, ids, taken)))];
    }

    private static bool IsSane(FileNameClaim claim, DateOnly? signed, DateOnly today) =>
        PublicationDay.Decide(claim, signed, NeighbourDays.None, today) is { Day: not null, Basis: DateBasis.FileName };

    /// <summary>The days of the others: a file is no witness for itself.</summary>
    private static NeighbourDays Neighbours(Dictionary<DateOnly, int> days, FileNameClaim claim) => claim.WebPage
        ? NeighbourDays.None
        : new NeighbourDays(days.Where(d => d.Key != claim.Day || d.Value > 1).Select(d => d.Key));

    private sealed record Dated(
        PublicationFile File, FileNameClaim Claim, DayDecision Decision, ListKind List, DateOnly Day, DateTimeOffset Moment);

    private static Dated Date(PublicationFile file, FileNameClaim claim, DayDecision decision)
    {
        var day = decision.Day ?? claim.Day ?? DateOnly.MinValue;
        var time = claim.Part switch
        {
            "am" => new TimeOnly(12, 0),
            "mid" => new TimeOnly(15, 0),
            _ => new TimeOnly(17, 0),
        };
        var moment = claim.Moment ?? LocalTime.ToUtc(day, time, LocalTime.Washington).AddMinutes(claim.Sequence);
        return new Dated(file, claim, decision, claim.List ?? ListKind.Participating, day, moment);
    }

    private static string NewId(Dated dated, Dictionary<string, int> ids, HashSet<string> taken)
    {
        var (claim, day) = (dated.Claim, dated.Day);
        var suffix = claim.Moment is { } stamp ? stamp.ToString("HHmmss", CultureInfo.InvariantCulture)
            : claim.Sequence == 0 ? claim.Part
            : $"{claim.Part ?? "day"}-{(char)('a' + claim.Sequence)}";
        var stem = $"ice-{ListKinds.CodeOf(dated.List)}-{day:yyyy-MM-dd}{(suffix is null ? "" : $"-{suffix}")}";
        string id;
        do
        {
            var count = ids[stem] = ids.GetValueOrDefault(stem) + 1;
            id = count == 1 ? stem : $"{stem}-{count}";
        }
        while (taken.Contains(id));
        return id;
    }

    private static DerivedPublication Name(Dated dated, int key, string id)
    {
        var (claim, day) = (dated.Claim, dated.Day);
        var publication = new Publication
        {
            Key = key,
            Id = id,
            List = ListKinds.CodeOf(dated.List),
            Publisher = Publisher,
            Medium = claim.WebPage ? "web-page" : "workbook",
            FileName = dated.File.FileName,
            PublishedOn = day,
            Part = claim.Moment is { } moment ? moment.ToString("HH:mm:ss'Z'", CultureInfo.InvariantCulture) : claim.Part,
            PublishedAt = dated.Moment,
            DateBasis = dated.Decision.Basis == DateBasis.Corrected ? "corrected" : "file-name",
            DateNote = dated.Decision.Note,
            Sha256 = dated.File.Sha256,
            Columns = string.Join('|', dated.File.Columns),
            RowCount = dated.File.Rows.Count,
            State = "quarantined",
            Reason = dated.Decision.Quarantine,
            RecordedAt = dated.Moment,
        };
        return new DerivedPublication(publication, dated.File, dated.List);
    }
}
