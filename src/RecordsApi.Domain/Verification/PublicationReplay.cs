using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Verification;

/// <summary>A row on which the register and a publication differ.</summary>
/// <param name="PublicationId">The publication.</param>
/// <param name="RowNumber">Row of its worksheet.</param>
/// <param name="Row">State, agency and model as read.</param>
/// <param name="Reason">Why.</param>
public sealed record ReplayDifference(string PublicationId, int RowNumber, string Row, string Reason);

/// <summary>How far the register, asked as of each publication, gives back what the publication printed.</summary>
/// <param name="List">The list.</param>
/// <param name="Publications">Accepted publications.</param>
/// <param name="PublicationsAgreeing">Those of them on which every row agrees.</param>
/// <param name="Rows">Rows printed in them.</param>
/// <param name="RowsListed">Rows for which the register has the agreement as listed in that publication.</param>
/// <param name="RowsAgreeing">Rows of those whose agreement also had the status the list stands for, as of that day and known by then.</param>
/// <param name="RowsUnreadable">Rows that lack a state, an agency or a model, so that no agreement can be told from them.</param>
/// <param name="Differences">Every other row.</param>
public sealed record ReplayResult(
    string List, int Publications, int PublicationsAgreeing, int Rows, int RowsListed, int RowsAgreeing, int RowsUnreadable,
    IReadOnlyList<ReplayDifference> Differences);

/// <summary>
/// Asks the register as of every accepted publication. Participating: the agreements listed in it are in force on its
/// day. Pending: the agreements listed in it are forming on its day.
/// </summary>
public static class PublicationReplay
{
    /// <summary>Runs it for a list, <c>participating</c> or <c>pending</c>.</summary>
    public static ReplayResult Run(RegisterSnapshot register, string list)
    {
        ArgumentNullException.ThrowIfNull(register);
        var listings = register.Listings.Where(l => l.List == list).ToLookup(l => l.PrintedRowKey);
        var differences = new List<ReplayDifference>();
        int publications = 0, agreeing = 0, rows = 0, listed = 0, same = 0, unread = 0;
        foreach (var publication in register.Publications.Where(p => p.List == list && p.State == "accepted"))
        {
            publications++;
            var before = differences.Count;
            foreach (var row in register.Rows[publication.Key])
            {
                rows++;
                var printed = register.PrintedRows[row.PrintedRowKey];
                var listing = listings[row.PrintedRowKey]
                    .FirstOrDefault(l => l.FirstPosition <= publication.Position && publication.Position <= l.LastPosition);
                var reason = FindDifference(register, publication, printed, listing);
                unread += printed.State is null || printed.ModelCode is null || printed.AgencyPrinted is null ? 1 : 0;
                listed += listing?.AgreementId is null ? 0 : 1;
                if (reason is null)
                    same++;
                else
                    differences.Add(new ReplayDifference(publication.Id, row.RowNumber, $"{printed.StatePrinted?.Trim()}, {printed.AgencyPrinted?.Trim()}, {printed.ModelPrinted?.Trim()}", reason));
            }

            if (differences.Count == before)
                agreeing++;
        }

        return new ReplayResult(list, publications, agreeing, rows, listed, same, unread, differences);
    }

    private static string? FindDifference(RegisterSnapshot register, Publication publication, PrintedListRow printed, Listing? listing)
    {
        if (listing is null)
            return "The register has no listing of this row in this publication.";
        if (listing.AgreementId is not { } id)
            return "The row could not be read as an agreement.";
        var agreement = register.Agreements[id];
        if (agreement.ModelCode != printed.ModelCode)
            return $"The row is joined to {id}, of another model.";
        var status = register.FindStatusEvent(id, publication.PublishedOn, publication.RecordedAt);
        if (publication.List == "participating")
        {
            if (status?.Phase == "in-force")
                return null;
            return printed.SignedOn > publication.PublishedOn
                ? $"SIGNED {printed.SignedOn:yyyy-MM-dd} lies after the publication's day, {publication.PublishedOn:yyyy-MM-dd}."
                : $"{id} is {status?.Status ?? "without a status"} on that day.";
        }

        if (status?.Phase == "forming")
            return null;
        return status?.Phase == "in-force"
            ? $"{id} is in force already ({status.Status} since {status.OccurredOn}): the list still carries the application."
            : $"{id} is {status?.Status ?? "without a status"} on that day.";
    }
}
