using System.Linq.Expressions;
using RecordsApi.Data.Queries;

namespace RecordsApi.Features.Statistics;

/// <summary>What of an agreement is counted.</summary>
internal sealed record CountedAgreement(
    string Id, string AgencyId, string? JurisdictionId,
    string State, string? Level, string AgencyType, string Program, string Model, string Status, string Phase)
{
    private static readonly Func<AgreementAsOf, CountedAgreement> CompiledProjection = Projection.Compile();

    /// <summary>Takes it from an agreement whose status is known.</summary>
    public static Expression<Func<AgreementAsOf, CountedAgreement>> Projection => a => new CountedAgreement(
        a.Id, a.AgencyId, a.JurisdictionId, a.State, a.Level, a.AgencyType, a.ProgramCode, a.ModelCode, a.Status!, a.Phase!);

    /// <summary>Whether it is in force.</summary>
    public bool InForce => Phase == "in-force";

    /// <summary>That of an agreement whose status is known.</summary>
    public static CountedAgreement FromAgreement(AgreementAsOf agreement) => CompiledProjection(agreement);
}
