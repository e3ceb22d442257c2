namespace RecordsApi.Data.Queries;

/// <summary>Agreements on a day by all that is known now, from what is kept of how they stand.</summary>
internal static class CurrentAgreementsQuery
{
    /// <summary>
    /// Every agreement as it stood on a day. Which list carried it when is told by its listings: that moves with every
    /// publication. Written as one expression, which is translated once and not for every question.
    /// </summary>
    /// <param name="db">The register.</param>
    /// <param name="date">The day.</param>
    /// <param name="participating">Place of the newest participating list by then; 0 where there is none.</param>
    /// <param name="pending">Place of the newest pending list by then.</param>
    /// <param name="participatingDay">Day for which that participating list stands.</param>
    /// <param name="pendingDay">Day for which that pending list stands.</param>
    public static IQueryable<AgreementAsOf> CurrentAgreementsAsOf(
        this RegisterContext db, DateOnly date, int participating, int pending, DateOnly? participatingDay, DateOnly? pendingDay) =>
        from s in db.AgreementStates
        where s.FromDay <= date && s.LastDay >= date
        select new AgreementAsOf
        {
            Id = s.AgreementId,
            ProgramCode = s.ProgramCode,
            ModelCode = s.ModelCode,
            Counterparty = s.Counterparty,
            RecordState = s.RecordState,
            PredecessorId = s.PredecessorId,
            AgencyId = s.AgencyId,
            AgencyName = s.AgencyName,
            AgencyType = s.AgencyType,
            State = s.State,
            JurisdictionId = s.JurisdictionId,
            JurisdictionName = s.JurisdictionName,
            Level = s.JurisdictionLevel,
            EventId = s.EventId,
            Status = s.Status,
            Phase = s.Phase,
            StatusSince = s.StatusSince,
            StatusEarliest = s.StatusEarliest,
            StatusLatest = s.StatusLatest,
            InForceSince = s.InForceSince,
            StatusBasis = s.StatusBasis,
            Confidence = s.Confidence,
            SignedOn = s.SignedOn,

            // Each says which listings had begun: a query that they share in a `let` is not translated.
            FirstListedOn = db.Listings
                .Where(l => l.AgreementId == s.AgreementId && l.FirstPosition <= (l.List == "pending" ? pending : participating))
                .Min(l => (DateOnly?)l.FirstListedOn),
            LastListedOn = db.Listings
                .Where(l => l.AgreementId == s.AgreementId && l.FirstPosition <= (l.List == "pending" ? pending : participating))
                .Max(l => l.LastPosition <= (l.List == "pending" ? pending : participating) ? l.LastListedOn
                    : l.List == "pending" ? pendingDay : participatingDay),
            Listed = db.Listings.Any(l => l.AgreementId == s.AgreementId
                && l.FirstPosition <= (l.List == "pending" ? pending : participating) && l.LastPosition >= (l.List == "pending" ? pending : participating)),
            Disputed = s.Disputed,
            Possible = s.Possible,
        };
}
