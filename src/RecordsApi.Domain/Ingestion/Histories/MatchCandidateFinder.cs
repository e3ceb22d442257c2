using System.Runtime.InteropServices;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Ingestion.Rows;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>
/// Finds the agreements that the unmatched rows of a publication may belong to, and keeps the name and document under which
/// each agreement was last printed on the list.
/// </summary>
internal sealed class MatchCandidateFinder(ListKind list, AgreementIndex agreements, AgencyDirectory agencies)
{
    private readonly Dictionary<DerivedAgreement, (string Agency, string? Url)> lastPrinted = [];
    private readonly Dictionary<string, HashSet<DerivedAgreement>> agreementsByUrl = new(StringComparer.Ordinal);

    /// <summary>Records the name and document of a row of an agreement.</summary>
    public void RecordPrintedRow(DerivedAgreement agreement, ParsedRow row)
    {
        lastPrinted[agreement] = (row.Agency!, row.AgreementUrl);
        if (row.AgreementUrl is { } url)
            (CollectionsMarshal.GetValueRefOrAddDefault(agreementsByUrl, url, out _) ??= []).Add(agreement);
    }

    /// <summary>Returns the document URL of an agreement that was listed, as last printed; null if its row had none.</summary>
    public string? GetLastPrintedUrl(DerivedAgreement agreement) => lastPrinted[agreement].Url;

    /// <summary>Finds the candidates.</summary>
    /// <param name="unmatched">The unmatched rows.</param>
    /// <param name="isListed">Whether an agreement is listed in a row of the publication that is not new.</param>
    /// <param name="matched">The agreements of the new rows that were matched by name.</param>
    /// <param name="unlisted">The agreements that were listed before and are not listed in a row that is not new.</param>
    public IReadOnlyList<MatchCandidate> Find(
        IReadOnlyList<UnmatchedRow> unmatched, Func<DerivedAgreement, bool> isListed, HashSet<DerivedAgreement> matched,
        IReadOnlyCollection<DerivedAgreement> unlisted)
    {
        if (unmatched.Count == 0)
            return [];
        var models = unmatched.Select(u => u.Model).ToHashSet(StringComparer.Ordinal);
        var urls = unmatched.Select(u => u.AgreementUrl).OfType<string>().Distinct(StringComparer.Ordinal);
        bool CanMatch(DerivedAgreement a) => models.Contains(a.Model) && !a.History.IsEnded;

        // An agreement that is still listed can only be matched by its document.
        var listed = urls.SelectMany(url => agreementsByUrl.GetValueOrDefault(url, []).Where(a => lastPrinted[a].Url == url))
            .Where(a => a.GetListPresence(list).FirstPublication is not null && (isListed(a) || matched.Contains(a)) && CanMatch(a));
        var missing = unlisted.Where(a => !matched.Contains(a) && CanMatch(a));

        // Agreements known from the other list or from a decision that have not been on this list yet.
        var neverListed = agreements.NeverParticipating
            .Where(a => a.GetListPresence(list).FirstPublication is null && !matched.Contains(a) && CanMatch(a));
        return
        [
            .. listed.Select(a => ToCandidate(a, CandidateState.StillListed)),
            .. missing.Select(a => ToCandidate(a, GetMissingState(a.GetListPresence(list)))),
            .. neverListed.Select(a => ToCandidate(a, CandidateState.NeverParticipating)),
        ];
    }

    private static CandidateState GetMissingState(ListPresence presence) =>
        presence.IsListed ? CandidateState.JustDropped
        : presence.IsWithinGracePeriod ? CandidateState.RecentlyMissing
        : CandidateState.LongUnlisted;

    private MatchCandidate ToCandidate(DerivedAgreement agreement, CandidateState state)
    {
        var agency = agreement.Agency;
        if (!lastPrinted.TryGetValue(agreement, out var printed))
            return new MatchCandidate(agreement, state, agency.Name.CleanName, agency.Name);
        return new MatchCandidate(agreement, state, printed.Agency, agencies.ParseName(agency.State, printed.Agency))
        {
            AgreementUrl = printed.Url,
        };
    }
}
