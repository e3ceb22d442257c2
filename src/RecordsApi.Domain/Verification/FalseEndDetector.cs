using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Model;
using ParsedAgencyName = RecordsApi.Domain.Agencies.ParsedAgencyName;

namespace RecordsApi.Domain.Verification;

/// <summary>An agreement that the register shows as gone although a later publication carries it.</summary>
/// <param name="AgreementId">The agreement.</param>
/// <param name="Status">What the register shows.</param>
/// <param name="ListingId">The later listing that is the same agreement.</param>
/// <param name="Reason">By which sign.</param>
public sealed record FalseEnd(string AgreementId, string Status, string ListingId, string Reason);

/// <summary>
/// Looks for false ends without asking the joins of the import: for every agreement that is gone, every listing of its
/// list that begins later, in its state and model, is held against it by name, document and signing day.
/// </summary>
public static class FalseEndDetector
{
    /// <summary>All there are; none is right.</summary>
    public static IReadOnlyList<FalseEnd> Find(RegisterSnapshot register, PlaceNameSet places)
    {
        ArgumentNullException.ThrowIfNull(register);
        var found = new List<FalseEnd>();
        var byAgreement = register.Listings.Where(l => l.AgreementId is not null).ToLookup(l => l.AgreementId!);
        var byKind = register.Listings.Where(l => l.List == "participating" && l.AgreementId is not null)
            .ToLookup(l => (register.PrintedRows[l.PrintedRowKey].State, register.PrintedRows[l.PrintedRowKey].ModelCode));
        foreach (var (agreementId, state) in register.LatestStates.Where(s => s.Value.Status is "delisted" or "terminated" or "withdrawn" or "expired"))
        {
            if (byAgreement[agreementId].MaxBy(l => (l.List == "participating", l.LastPosition)) is not { } last)
                continue;
            var row = register.PrintedRows[last.PrintedRowKey];
            foreach (var later in byKind[(row.State, row.ModelCode)])
            {
                var after = last.List == "participating" ? later.FirstPosition > last.LastPosition : later.FirstListedOn > last.LastListedOn;
                if (after && later.AgreementId != agreementId && FindMatchReason(row, register.PrintedRows[later.PrintedRowKey], places) is { } sign
                    && byAgreement[later.AgreementId!].Where(l => l.List == "participating").Min(l => l.FirstPosition) == later.FirstPosition)
                {
                    found.Add(new FalseEnd(agreementId, state.Status!, later.Id, sign));
                }
            }
        }

        return found;
    }

    private static string? FindMatchReason(PrintedListRow gone, PrintedListRow later, PlaceNameSet places)
    {
        if (gone.State is null || gone.AgencyPrinted is null || later.AgencyPrinted is null)
            return null;
        var similarity = AgencyNameComparer.Compare(ParsedAgencyName.Parse(gone.State, gone.AgencyPrinted), ParsedAgencyName.Parse(gone.State, later.AgencyPrinted), places);
        if (similarity == NameSimilarityLevel.Same)
            return $"The same name: '{later.AgencyPrinted.Trim()}'.";
        if (similarity != NameSimilarityLevel.Different && gone.MoaLink is not null && gone.MoaLink == later.MoaLink)
            return $"The same document under the name '{later.AgencyPrinted.Trim()}'.";
        return similarity == NameSimilarityLevel.Similar && gone.SignedOn is not null && gone.SignedOn == later.SignedOn
            ? $"The same signing day under the like name '{later.AgencyPrinted.Trim()}'."
            : null;
    }
}
