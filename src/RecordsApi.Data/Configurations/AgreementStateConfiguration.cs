using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.AgreementStates;

namespace RecordsApi.Data.Configurations;

internal sealed class AgreementStateConfiguration : IEntityTypeConfiguration<AgreementState>
{
    // Most queries ask for what is known now: their indexes leave out superseded states.
    private const string Current = "\"SupersededAt\" IS NULL";

    public void Configure(EntityTypeBuilder<AgreementState> builder)
    {
        builder.HasKey(s => new { s.AgreementId, s.RecordedAt, s.ValidFrom });
        StoreAsJson(builder.Property(s => s.CountyIds));
        StoreAsJson(builder.Property(s => s.Documents));
        StoreAsJson(builder.Property(s => s.SourceIds));
        StoreAsJson(builder.Property(s => s.ListedRanges));

        // Each finds a page of agreements in the order of their ids without reading rows that the filters skip; those that begin with the state have the
        // key of the rows, the columns of the common filters and those to sort by, so that no row is read to tell which are on a page.
        builder.HasIndex(s => new { s.AgreementId, s.ValidFrom, s.ValidThrough }, "IX_AgreementStates_Current").HasFilter(Current);
        builder.HasIndex(
            s => new { s.State, s.AgreementId, s.ValidFrom, s.ValidThrough, s.ModelCode, s.Phase, s.Status, s.RecordState, s.ProgramCode, s.RecordedAt, s.SupersededAt, s.SignedOn, s.StatusLatest, s.InForceSince, s.AgencyName, s.JurisdictionName, s.FacilityId },
            "IX_AgreementStates_State").HasFilter(Current);
        builder.HasIndex(
            s => new { s.State, s.ModelCode, s.Phase, s.AgreementId, s.ValidFrom, s.ValidThrough, s.Status, s.RecordState, s.ProgramCode, s.RecordedAt, s.SupersededAt, s.SignedOn, s.StatusLatest, s.InForceSince, s.AgencyName, s.JurisdictionName, s.FacilityId },
            "IX_AgreementStates_State_Model_Phase").HasFilter(Current);
        builder.HasIndex(
            s => new { s.State, s.ModelCode, s.AgreementId, s.ValidFrom, s.ValidThrough, s.Phase, s.Status, s.RecordState, s.ProgramCode, s.RecordedAt, s.SupersededAt, s.SignedOn, s.StatusLatest, s.InForceSince, s.AgencyName, s.JurisdictionName, s.FacilityId },
            "IX_AgreementStates_State_Model").HasFilter(Current);
        builder.HasIndex(s => new { s.AgencyId, s.AgreementId }, "IX_AgreementStates_Agency");
        builder.HasIndex(s => new { s.FacilityId, s.AgreementId }, "IX_AgreementStates_Facility");
        builder.HasIndex(s => new { s.JurisdictionId, s.AgreementId, s.ValidFrom, s.ValidThrough }, "IX_AgreementStates_Jurisdiction").HasFilter(Current);

        // The same at earlier timestamps: the index has the columns that tell what was known then.
        builder.HasIndex(
            s => new { s.State, s.AgreementId, s.RecordedAt, s.SupersededAt, s.ValidFrom, s.ValidThrough, s.ModelCode, s.Phase, s.Status, s.RecordState, s.ProgramCode },
            "IX_AgreementStates_State_Versions");
        builder.HasIndex(
            s => new { s.State, s.ModelCode, s.AgreementId, s.RecordedAt, s.SupersededAt, s.ValidFrom, s.ValidThrough, s.Phase, s.Status, s.RecordState, s.ProgramCode },
            "IX_AgreementStates_State_Model_Versions");

        // Finds the few whose list ended before the date of a query, and counts them without reading rows.
        builder.HasIndex(
            s => new { s.CarriedBy, s.State, s.ValidThrough, s.ValidFrom, s.RecordedAt, s.SupersededAt, s.StatusLatest, s.StatusBasis, s.ModelCode, s.Phase, s.Status, s.RecordState, s.ProgramCode, s.AgreementId },
            "IX_AgreementStates_CarriedBy");
    }

    private static void StoreAsJson<T>(PropertyBuilder<IReadOnlyList<T>> property) => property.HasConversion(
        list => JsonColumnValue.Serialize(list),
        json => JsonColumnValue.Deserialize<T>(json),
        new ValueComparer<IReadOnlyList<T>>((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list));
}
