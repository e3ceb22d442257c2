using RecordsApi.Register.Model;

namespace RecordsApi.Register.Editing;

/// <summary>Agreements, and what belongs to them, said anew.</summary>
internal static class AgreementCopy
{
    /// <summary>The same agreement in another state, or of another agency, from a moment (UTC) on.</summary>
    public static Agreement Of(Agreement a, DateTimeOffset moment, string state, string? mergedInto, string agencyId, string? predecessorId) => new()
    {
        Id = a.Id,
        AgencyId = agencyId,
        ProgramCode = a.ProgramCode,
        ModelCode = a.ModelCode,
        Counterparty = a.Counterparty,
        Ordinal = a.Ordinal,
        PredecessorId = predecessorId,
        SignedOn = a.SignedOn,
        FirstListedOn = a.FirstListedOn,
        LastListedOn = a.LastListedOn,
        Listed = a.Listed,
        Status = a.Status,
        Phase = a.Phase,
        StatusSince = a.StatusSince,
        StatusSinceEarliest = a.StatusSinceEarliest,
        StatusSinceLatest = a.StatusSinceLatest,
        StatusBasis = a.StatusBasis,
        Confidence = a.Confidence,
        Disputed = a.Disputed,
        RecordState = state,
        MergedIntoId = mergedInto,
        Entered = true,
        RecordedAt = moment,
    };

    /// <summary>The same turn, of another agency.</summary>
    public static AgencyTenure Of(AgencyTenure t, DateTimeOffset moment, string agencyId) => new()
    {
        AgreementId = t.AgreementId,
        Turn = t.Turn,
        AgencyId = agencyId,
        FromDay = t.FromDay,
        RecordedAt = moment,
        Basis = "entered",
        Entered = true,
    };

    /// <summary>The same listing, standing for another agreement.</summary>
    public static Listing Of(Listing l, DateTimeOffset moment, string agreementId) => new()
    {
        Key = l.Key,
        Id = l.Id,
        List = l.List,
        PrintedRowKey = l.PrintedRowKey,
        AgreementId = agreementId,
        AgencyId = l.AgencyId,
        AgencyPrinted = l.AgencyPrinted,
        Join = l.Join,
        FirstPublicationId = l.FirstPublicationId,
        LastPublicationId = l.LastPublicationId,
        FirstPosition = l.FirstPosition,
        LastPosition = l.LastPosition,
        FirstListedOn = l.FirstListedOn,
        LastListedOn = l.LastListedOn,
        RecordedAt = moment,
    };
}
