using System.Runtime.InteropServices;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>
/// Finds the agreements that the unmatched rows of a publication may belong to, and keeps the name and document under which
/// each agreement was last printed on the list.
/// </summary>
internal sealed class MatchCandidateFinder(ListKind list, AgreementIndex agreements, AgencyDirectory agencies)
{
    private readonly Dictionary<DerivedAgreement, (string Agency, RowEvidence Evidence)> lastPrinted = [];
    private readonly Dictionary<string, HashSet<DerivedAgreement>> agreementsByUrl = new(StringComparer.Ordinal);

    /// <summary>Records the name and document of a row of an agreement.</summary>
    public void RecordPrintedRow(DerivedAgreement agreement, ParsedRow row)
    {
        lastPrinted[agreement] = (row.Agency!, RowEvidence.FromRow(row));
        if (row.AgreementUrl is { } url)
            (CollectionsMarshal.GetValueRefOrAddDefault(agreementsByUrl, url, out _) ??= []).Add(agreement);
    }

    /// <summary>Returns the document URL of an agreement that was listed, as last printed; null if its row had none.</summary>
    public string? GetLastPrintedUrl(DerivedAgreement agreement) => lastPrinted[agreement].Evidence.AgreementUrl;

    /// <summary>Makes what was last printed for a misprinted agreement that of the agreement that it is.</summary>
    public void Correct(DerivedAgreement misprint, DerivedAgreement right)
    {
        if (lastPrinted.TryGetValue(misprint, out var printed))
            lastPrinted.TryAdd(right, printed);
        foreach (var same in agreementsByUrl.Values.Where(same => same.Remove(misprint)))
            same.Add(right);
    }

    /// <summary>Returns an agreement as it was last printed on this list, or as it is known from elsewhere.</summary>
    public MatchCandidate ToCandidate(DerivedAgreement agreement) => ToCandidate(agreement, GetMissingState(agreement.GetListPresence(list)));

    /// <summary>Finds the candidates.</summary>
    /// <param name="unmatched">The unmatched rows of the publication.</param>
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
        var urls = unmatched.Select(u => u.Evidence.AgreementUrl).OfType<string>().Distinct(StringComparer.Ordinal);
        var recordedAt = unmatched[0].RecordedAt;
        bool CanMatch(DerivedAgreement a) => models.Contains(a.Model) && a.CorrectedAt is null && !a.History.HadEnded(recordedAt);

        // An agreement that is still listed can only be matched by its document.
        var listed = urls.SelectMany(url => agreementsByUrl.GetValueOrDefault(url, []).Where(a => lastPrinted[a].Evidence.AgreementUrl == url))
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
        {
            return new MatchCandidate(agreement, state, agency.Name.CleanName, agency.Name)
            {
                Evidence = new RowEvidence(agency.PrintedCounty, agreement.SignedOn, null),
            };
        }

        return new MatchCandidate(agreement, state, printed.Agency, agencies.ParseName(agency.State, printed.Agency))
        {
            Evidence = printed.Evidence with { County = printed.Evidence.County ?? agency.PrintedCounty, SignedOn = agreement.SignedOn },
        };
    }
}
