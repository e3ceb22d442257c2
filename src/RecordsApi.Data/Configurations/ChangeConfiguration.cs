using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Configurations;

internal sealed class ChangeConfiguration : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> builder)
    {
        builder.HasKey(c => c.Sequence);
        builder.Property(c => c.Sequence).ValueGeneratedNever();
        builder.HasIndex(c => c.EnteredAt);

        // With the columns that most queries filter by: entries that match are found, and counted, without reading a row.
        builder.HasIndex(c => new { c.LeadSequence, c.Kind, c.Thing, c.Status, c.State, c.ProgramCode, c.JurisdictionId, c.AgreementId, c.AgencyId }, "IX_Changes_LeadSequence");
        builder.HasIndex(c => c.AgreementId);
        builder.HasIndex(c => c.AgencyId);
        builder.HasIndex(c => c.FacilityId);
        builder.HasIndex(c => new { c.ProgramCode, c.Sequence, c.LeadSequence });
        builder.HasIndex(c => new { c.Thing, c.ThingId });
    }
}
