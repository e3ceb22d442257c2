using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>Manual changes of the agency that is party to an agreement.</summary>
internal static class AgencyTenureExtensions
{
    /// <summary>Returns the latest tenure of an agreement.</summary>
    public static Task<AgencyTenure> GetLatestTenureAsync(this EditSession session, string agreementId, CancellationToken cancellation) =>
        session.Db.AgencyTenures.AsNoTracking().Where(t => t.AgreementId == agreementId).OrderByDescending(t => t.Ordinal).FirstAsync(cancellation);

    /// <summary>
    /// Replaces a tenure with a manual one for the same or another agency. A corrected agreement must not depend on imported
    /// tenures, because a list imported later could remove them and leave the agreement without a party.
    /// </summary>
    public static async Task RestateTenureAsync(this EditSession session, AgencyTenure tenure, string agencyId, CancellationToken cancellation)
    {
        await session.SupersedeAsync<AgencyTenure>(t => t.AgreementId == tenure.AgreementId && t.Ordinal == tenure.Ordinal, cancellation);
        var isSame = agencyId == tenure.AgencyId;
        session.Add(session.CreateRevision(
            tenure, (nameof(AgencyTenure.AgencyId), agencyId), (nameof(AgencyTenure.Basis), "entered"),
            (nameof(AgencyTenure.EnteredName), isSame ? tenure.EnteredName : null), (nameof(AgencyTenure.NameMatch), isSame ? tenure.NameMatch : null)));
    }
}
