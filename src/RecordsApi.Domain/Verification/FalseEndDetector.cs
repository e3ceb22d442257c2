using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Model;
using ParsedAgencyName = RecordsApi.Domain.Agencies.ParsedAgencyName;

namespace RecordsApi.Domain.Verification;

/// <summary>An agreement that the register shows as ended or delisted although a later publication lists it.</summary>
/// <param name="AgreementId">Id of the agreement.</param>
/// <param name="Status">Its status in the register.</param>
/// <param name="ListingId">Id of the later listing that belongs to the same agreement.</param>
/// <param name="Reason">Why they belong together.</param>
public sealed record FalseEnd(string AgreementId, string Status, string ListingId, string Reason);

/// <summary>
/// Finds false ends independently of the matcher that imports use: compares every ended or delisted agreement, by name,
/// document and signing date, with every listing of the same list, state and model that begins later.
/// </summary>
public static class FalseEndDetector
{
    /// <summary>Returns all false ends; a consistent register has none.</summary>
    public static IReadOnlyList<FalseEnd> Find(RegisterSnapshot register, PlaceNameSet places)
    {
        ArgumentNullException.ThrowIfNull(register);
        var found = new List<FalseEnd>();
        var byAgreement = register.Listings.Where(l => l.AgreementId is not null).ToLookup(l => l.AgreementId!);
        var byKind = register.Listings.Where(l => l.List == "participating" && l.AgreementId is not null)
            .ToLookup(l => (register.PrintedRows[l.PrintedRowKey].State, register.PrintedRows[l.PrintedRowKey].ModelCode));
        var ended = register.LatestStates.Where(s => s.Value.Status is "delisted" or "terminated" or "withdrawn" or "expired");
        foreach (var (agreementId, state) in ended)
        {
            if (byAgreement[agreementId].MaxBy(l => (l.List == "participating", l.LastPosition)) is not { } last)
                continue;
            var row = register.PrintedRows[last.PrintedRowKey];
            foreach (var later in byKind[(row.State, row.ModelCode)])
            {
                var after = last.List == "participating" ? later.FirstPosition > last.LastPosition : later.FirstListedOn > last.LastListedOn;
                if (after && later.AgreementId != agreementId && register.Agreements[later.AgreementId!].PredecessorId != agreementId
                    && FindMatchReason(row, register.PrintedRows[later.PrintedRowKey], places) is { } reason
                    && byAgreement[later.AgreementId!].Where(l => l.List == "participating").Min(l => l.FirstPosition) == later.FirstPosition)
                {
                    found.Add(new FalseEnd(agreementId, state.Status!, later.Id, reason));
                }
            }
        }

        return found;
    }

    private static string? FindMatchReason(PrintedListRow ended, PrintedListRow later, PlaceNameSet places)
    {
        if (ended.State is null || ended.AgencyPrinted is null || later.AgencyPrinted is null)
            return null;
        var similarity = AgencyNameComparer.Compare(
            ParsedAgencyName.Parse(ended.State, ended.AgencyPrinted), ParsedAgencyName.Parse(ended.State, later.AgencyPrinted), places);
        if (similarity == NameSimilarityLevel.Same)
            return $"The same name: '{later.AgencyPrinted.Trim()}'.";
        if (similarity != NameSimilarityLevel.Different && ended.MoaLink is not null && ended.MoaLink == later.MoaLink)
            return $"The same document under the name '{later.AgencyPrinted.Trim()}'.";
        return similarity == NameSimilarityLevel.Similar && ended.SignedOn is not null && ended.SignedOn == later.SignedOn
            ? $"The same signing date under the similar name '{later.AgencyPrinted.Trim()}'."
            : null;
    }
}
