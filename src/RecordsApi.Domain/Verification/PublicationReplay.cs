using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Verification;

/// <summary>A printed row that the register does not reproduce.</summary>
/// <param name="PublicationId">Id of the publication.</param>
/// <param name="RowNumber">Row number in its worksheet, from 1.</param>
/// <param name="Row">State, agency and model as printed.</param>
/// <param name="Kind">The kind of difference.</param>
/// <param name="Reason">The reason, with the details of the row.</param>
public sealed record ReplayDifference(string PublicationId, int RowNumber, string Row, ReplayDifferenceKind Kind, string Reason);

/// <summary>How many printed rows the register reproduces when queried as of each publication.</summary>
/// <param name="List">The list.</param>
/// <param name="Publications">Number of accepted and unchanged publications.</param>
/// <param name="PublicationsAgreeing">Number of those of which every row agrees.</param>
/// <param name="Rows">Number of rows printed in them.</param>
/// <param name="RowsListed">Number of rows whose agreement the register has as listed in that publication.</param>
/// <param name="RowsAgreeing">
/// Number of those whose agreement also had the status that the list implies, as of the publication date and known by then.
/// </param>
/// <param name="RowsUnreadable">Number of rows without a state, an agency or a model that could not be matched to an agreement.</param>
/// <param name="Differences">All rows that do not agree.</param>
public sealed record ReplayResult(
    string List, int Publications, int PublicationsAgreeing, int Rows, int RowsListed, int RowsAgreeing, int RowsUnreadable,
    IReadOnlyList<ReplayDifference> Differences);

/// <summary>
/// Queries the register as of every accepted publication. Agreements on the participating list must be in force on the
/// publication date; agreements on the pending list must be forming.
/// </summary>
public static class PublicationReplay
{
    /// <summary>Runs the replay for a list, <c>participating</c> or <c>pending</c>.</summary>
    public static ReplayResult Run(RegisterSnapshot register, string list)
    {
        ArgumentNullException.ThrowIfNull(register);
        var listings = register.Listings.Concat(register.SupersededListings).Where(l => l.List == list).ToLookup(l => l.PrintedRowKey);
        var differences = new List<ReplayDifference>();
        int publications = 0, agreeing = 0, rows = 0, listed = 0, same = 0, unreadable = 0;
        foreach (var publication in register.Publications.Where(p => p.List == list && p.Position is not null))
        {
            publications++;
            var before = differences.Count;
            foreach (var row in register.Rows[publication.RowsKey])
            {
                rows++;
                var printed = register.PrintedRows[row.PrintedRowKey];
                // What the register knew when the list was published, which later lists may have corrected.
                var versions = listings[row.PrintedRowKey]
                    .Where(l => l.FirstPosition <= publication.Position && publication.Position <= l.LastPosition).ToList();
                var current = versions.Find(l => l.IsCurrent());
                var listing = current is null ? null : versions.Find(l => l.IsKnownAt(publication.RecordedAt)) ?? current;
                var difference = FindDifference(register, publication, printed, listing);
                unreadable += listing?.AgreementId is null && (printed.State is null || printed.ModelCode is null || printed.AgencyPrinted is null) ? 1 : 0;
                listed += listing?.AgreementId is null ? 0 : 1;
                if (difference is not { } found)
                    same++;
                else
                    differences.Add(new ReplayDifference(publication.Id, row.RowNumber, Describe(printed), found.Kind, found.Reason));
            }

            if (differences.Count == before)
                agreeing++;
        }

        return new ReplayResult(list, publications, agreeing, rows, listed, same, unreadable, differences);
    }

    private static string Describe(PrintedListRow printed) =>
        $"{printed.StatePrinted?.Trim()}, {printed.AgencyPrinted?.Trim()}, {printed.ModelPrinted?.Trim()}";

    private static (ReplayDifferenceKind Kind, string Reason)? FindDifference(
        RegisterSnapshot register, Publication publication, PrintedListRow printed, Listing? listing)
    {
        if (listing is null)
            return (ReplayDifferenceKind.NotListed, "The register has no listing of this row in this publication.");
        if (listing.AgreementId is not { } id)
            return (ReplayDifferenceKind.Unreadable, "The row could not be parsed as an agreement.");
        var agreement = register.Agreements[id];
        if (printed.ModelCode is not null && agreement.ModelCode != printed.ModelCode)
            return (ReplayDifferenceKind.OtherModel, $"The row is matched to {id}, which has another model.");
        var status = register.FindStatusEvent(id, publication.PublishedOn, publication.RecordedAt);
        var statusText = $"{id} is {status?.Status ?? "without a status"} on that date.";
        var isInForce = Phases.IsInForce(status?.Phase);
        if (publication.List == ListCodes.Participating)
        {
            return isInForce ? null
                : printed.SignedOn > publication.PublishedOn
                ? (ReplayDifferenceKind.SignedLater, $"SIGNED {printed.SignedOn:yyyy-MM-dd} is after the publication date, {publication.PublishedOn:yyyy-MM-dd}.")
                : (ReplayDifferenceKind.NotInForce, statusText);
        }

        return status?.Phase == "forming" ? null
            : isInForce
            ? (ReplayDifferenceKind.AlreadyInForce, $"{id} is already in force ({status!.Status} since {status.OccurredOn}): the list still contains the application.")
            : (ReplayDifferenceKind.NotForming, statusText);
    }
}
