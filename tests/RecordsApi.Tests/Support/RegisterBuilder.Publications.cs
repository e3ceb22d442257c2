using RecordsApi.Domain.Model;

namespace RecordsApi.Tests.Support;

public sealed partial class RegisterBuilder
{
    private readonly Dictionary<string, Publication> publications = [];
    private readonly Dictionary<string, int> lastRowNumbers = [];

    /// <summary>Adds a publication of a list; an accepted one takes the next position of the list.</summary>
    public RegisterBuilder Publication(string id, string list, string day, string state = "accepted", string? reason = null, string? recorded = null, string? superseded = null)
    {
        var position = publications.Values.Count(p => p.List == list && p.Position is not null) + 1;
        var publication = new Publication
        {
            Key = ++key,
            Id = id,
            List = list,
            Publisher = "ICE",
            Medium = "workbook",
            FileName = $"{list}Agencies{day[5..7]}{day[8..]}{day[..4]}.xlsx",
            PublishedOn = ParseDate(day),
            PublishedAt = Timestamp(day),
            DateBasis = "file-name",
            Sha256 = new string('a', 64),
            Columns = "STATE|LAW ENFORCEMENT AGENCY|TYPE|COUNTY|SUPPORT TYPE|SIGNED|MOA",
            RowCount = 1,
            RowsKey = key,
            State = state,
            Reason = reason,
            Position = state == "accepted" ? position : null,
            RecordedAt = Timestamp(recorded ?? day),
            SupersededAt = superseded is null ? null : Timestamp(superseded),
        };
        publications[id] = publication;
        Add(publication);
        return Source(id, "publishers-list", day);
    }

    /// <summary>Adds a publication that is known to exist but is not held.</summary>
    public RegisterBuilder UnheldPublication(string fileName, string list, string day) => Add(new UnheldPublication
    {
        FileName = fileName,
        RetrievedAt = Timestamp($"{day}T06:00:00Z"),
        List = list,
        PublishedOn = ParseDate(day),
    });

    /// <summary>
    /// Adds a row that consecutive publications of a list print identically, with its row number in each of them.
    /// </summary>
    public RegisterBuilder Listing(
        string? agreement, string? agency, string name, string first, string last,
        string? signed = null, string? join = "same-name", string? problem = null, bool hidden = false, string? superseded = null)
    {
        var (from, to) = (publications[first], publications[last]);
        var printed = new PrintedListRow
        {
            Key = ++key,
            StatePrinted = "FLORIDA",
            AgencyPrinted = name,
            TypePrinted = "Municipality",
            CountyPrinted = "Miami-Dade",
            ModelPrinted = "Task Force Model",
            SignedPrinted = signed,
            State = "FL",
            ModelCode = "task-force",
            SignedOn = signed is null ? null : ParseDate(signed),
        };
        Add(printed);
        if (problem is not null)
            Add(new RowRemark { PrintedRowKey = printed.Key, Number = 1, Kind = "problem", Column = "SIGNED", Text = problem });

        var covered = publications.Values.Where(p => p.List == from.List && p.Position >= from.Position && p.Position <= to.Position).ToArray();
        var listing = new Listing
        {
            Key = ++key,
            Id = $"{first}-r{NextRowNumber(first)}",
            List = from.List,
            PrintedRowKey = printed.Key,
            AgreementId = agreement,
            AgencyId = agency,
            Join = agreement is null ? null : join,
            FirstPublicationId = first,
            LastPublicationId = last,
            FirstPosition = from.Position!.Value,
            LastPosition = to.Position!.Value,
            FirstListedOn = from.PublishedOn,
            LastListedOn = to.PublishedOn,
            SupersededAt = superseded is null ? null : Timestamp(superseded),
        };
        Add(listing);
        foreach (var publication in covered)
        {
            Add(new PublicationRow
            {
                PublicationKey = publication.Key,
                RowNumber = NextRowNumber(publication.Id),
                PrintedRowKey = printed.Key,
                Hidden = hidden,
            });
            lastRowNumbers[publication.Id] = NextRowNumber(publication.Id);
        }

        return this;
    }

    // Row 1 of a worksheet is its header.
    private int NextRowNumber(string publication) => lastRowNumbers.GetValueOrDefault(publication, 1) + 1;
}
