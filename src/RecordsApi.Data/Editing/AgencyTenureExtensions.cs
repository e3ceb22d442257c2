using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>Which agency is party to an agreement that a person put right.</summary>
internal static class AgencyTenureExtensions
{
    /// <summary>The turn of the agency that is party to an agreement now.</summary>
    public static Task<AgencyTenure> GetLatestTenureAsync(this EditSession session, string agreementId, CancellationToken cancellation) =>
        session.Db.AgencyTenures.AsNoTracking().Where(t => t.AgreementId == agreementId).OrderByDescending(t => t.Turn).FirstAsync(cancellation);

    /// <summary>
    /// Says a turn anew for an agency, the same or another. What a person says of an agreement stands by itself: were the
    /// turn left to the lists, one that comes late could take it away and leave an agreement of nobody.
    /// </summary>
    public static async Task RestateTenureAsync(this EditSession session, AgencyTenure tenure, string agencyId, CancellationToken cancellation)
    {
        await session.SupersedeAsync<AgencyTenure>(t => t.AgreementId == tenure.AgreementId && t.Turn == tenure.Turn, cancellation);
        session.Add(session.CreateRevision(tenure, (nameof(AgencyTenure.AgencyId), agencyId), (nameof(AgencyTenure.Basis), "entered")));
    }
}
