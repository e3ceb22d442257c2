using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Register.Storage.Standings;

/// <summary>Makes agreements of the rows of <see cref="StandingSql"/>.</summary>
internal static class StandingRows
{
    private const int DayLength = 10;

    /// <summary>The agreement of a row.</summary>
    public static StandingAgreement Agreement(KeptStatement row)
    {
        var (id, listing) = (row.Text(0)!, row.Text(28));
        var agreement = new AgreementAsOf
        {
            Id = id,
            ProgramCode = row.Text(1)!,
            ModelCode = row.Text(2)!,
            Counterparty = row.Text(3)!,
            RecordState = row.Text(4)!,
            PredecessorId = row.Text(5),
            AgencyId = row.Text(6)!,
            AgencyName = row.Text(7)!,
            AgencyType = row.Text(8)!,
            State = row.Text(9)!,
            JurisdictionId = row.Text(10),
            JurisdictionName = row.Text(11),
            Level = row.Text(12),
            EventId = row.Text(13),
            Status = row.Text(14),
            Phase = row.Text(15),
            StatusSince = row.Text(16),
            StatusEarliest = row.Day(17),
            StatusLatest = row.Day(18),
            InForceSince = row.Day(19),
            StatusBasis = row.Text(20),
            Confidence = row.Text(21),
            SignedOn = row.Day(22),
            Disputed = row.Flag(23),
            Possible = row.Flag(24),
            FirstListedOn = listing is null ? null : KeptStatement.Day(listing.AsSpan(0, DayLength)),
            LastListedOn = listing is null ? null : KeptStatement.Day(listing.AsSpan(DayLength, DayLength)),
            Listed = listing?[^1] == '1',
        };
        return new(agreement, Texts(row.Text(25)), Documents(id, Texts(row.Text(26))), Texts(row.Text(27)));
    }

    private static string[] Texts(string? joined) => joined is null ? [] : joined.Split(StandingTable.Separator);

    private static AgreementExtra[] Documents(string owner, string[] cells)
    {
        var documents = new AgreementExtra[cells.Length / 3];
        for (var i = 0; i < documents.Length; i++)
            documents[i] = new() { Kind = cells[3 * i], Owner = owner, Value = cells[(3 * i) + 1], Since = cells[(3 * i) + 2] };
        return documents;
    }
}
