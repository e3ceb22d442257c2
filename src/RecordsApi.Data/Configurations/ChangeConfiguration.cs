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
        builder.HasIndex(c => c.LeadSequence);
        builder.HasIndex(c => c.AgreementId);
        builder.HasIndex(c => c.AgencyId);
        builder.HasIndex(c => c.FacilityId);
        builder.HasIndex(c => new { c.ProgramCode, c.Sequence });
        builder.HasIndex(c => new { c.Thing, c.ThingId });
    }
}
