using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.OrderingAgreements;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Merging;

/// <summary>Empties a register.</summary>
internal static class RegisterReset
{
    /// <summary>
    /// Deletes all data so that a register can be rebuilt. The change log is kept and continues, so that its readers notice
    /// that the register has changed.
    /// </summary>
    /// <exception cref="InvalidOperationException">The register has manual entries, which would be lost.</exception>
    public static async Task ClearAsync(IRegisterConnection register, CancellationToken cancellation)
    {
        if ((await new ManualFactsLoader(register).LoadAsync(cancellation)).HasAny || await register.GetRegisterContext().Sources.AnyAsync(s => s.Entered, cancellation))
        {
            throw new InvalidOperationException(
                "The database contains manual entries, which would be lost. Use another database for a new register.");
        }

        foreach (var clear in (Func<CancellationToken, Task>[])
        [
            Clear<Publication>, Clear<PublicationRow>, Clear<PrintedListRow>, Clear<RowRemark>, Clear<Source>, Clear<Agency>,
            Clear<RecordsApi.Domain.Model.AgencyName>, Clear<AgencyOri>, Clear<Agreement>, Clear<AgencyTenure>, Clear<SignedDay>, Clear<AgreementDocument>,
            Clear<StatusEvent>, Clear<StatusEventSource>, Clear<StatusEventAssertion>, Clear<Listing>, Clear<Decision>, Clear<DecisionSource>,
            Clear<Meeting>, Clear<MeetingSource>, Clear<ReviewItem>, Clear<DecisionFact>, Clear<OrderingAgreementFact>, Clear<UnheldPublication>, Clear<Ruling>, Clear<DatasetVersion>, Clear<AgreementState>, Clear<AgreementCountDelta>,
            Clear<FacilityPublication>, Clear<PrintedFacility>, Clear<FacilityRow>, Clear<Facility>, Clear<FacilityName>, Clear<FacilityObservation>, Clear<FacilityTerm>,
        ])
            await clear(cancellation);

        Task Clear<T>(CancellationToken token)
            where T : class => new BulkWriter<T>(register).ClearAsync(token);
    }
}
