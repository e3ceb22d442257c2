using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Verification;

/// <summary>An end in the register: an agreement that is ended or delisted, or was until a list carried it again.</summary>
/// <param name="AgreementId">Id of the agreement.</param>
/// <param name="Status">Its status from the end on.</param>
/// <param name="IsFinal">Whether it has no later status.</param>
/// <param name="Last">Its last listing before the end.</param>
/// <param name="Row">The row of that listing.</param>
/// <param name="NextPosition">Position of the publication that carried it again; <see cref="int.MaxValue"/> if none did.</param>
internal sealed record RegisterEnd(string AgreementId, string Status, bool IsFinal, Listing Last, PrintedListRow Row, int NextPosition)
{
    private static readonly HashSet<string> EndStatuses = new(StringComparer.Ordinal) { "delisted", "terminated", "withdrawn", "expired" };

    /// <summary>The list that carried it last.</summary>
    public string List => Last.List;

    /// <summary>Position of the last publication that carried it.</summary>
    public int LastPosition => Last.LastPosition;

    /// <summary>Date of that publication.</summary>
    public DateOnly LastListedOn => Last.LastListedOn;

    /// <summary>The name of the agency in that row.</summary>
    public PrintedName Name { get; } = new(Row.State, Row.AgencyPrinted);

    /// <summary>The county in that row, without its kind.</summary>
    public string? County { get; } = PrintedAppearance.NormalizeCounty(Row.CountyPrinted);

    /// <summary>Returns the ends of all agreements that a list carried.</summary>
    public static IEnumerable<RegisterEnd> FindAll(RegisterSnapshot register)
    {
        var listings = register.Listings.Where(l => l.AgreementId is not null).ToLookup(l => l.AgreementId!);
        foreach (var (agreementId, state) in register.LatestStates)
        {
            var own = listings[agreementId].ToList();
            foreach (var delisting in register.StatusEvents[agreementId].Where(e => e.IsCurrent() && e.Status == "delisted" && e.Id != state.EventId))
            {
                if (FindLast(own.Where(l => l.LastListedOn <= delisting.Latest)) is { } last
                    && own.Where(l => l.List == last.List && l.FirstPosition > last.LastPosition).MinBy(l => l.FirstPosition) is { } next)
                    yield return new(agreementId, delisting.Status, false, last, register.PrintedRows[last.PrintedRowKey], next.FirstPosition);
            }

            if (state.Status is { } status && EndStatuses.Contains(status) && FindLast(own) is { } final)
                yield return new(agreementId, status, true, final, register.PrintedRows[final.PrintedRowKey], int.MaxValue);
        }
    }

    private static Listing? FindLast(IEnumerable<Listing> listings) => listings.MaxBy(l => (l.List == ListCodes.Participating, l.LastPosition));
}
