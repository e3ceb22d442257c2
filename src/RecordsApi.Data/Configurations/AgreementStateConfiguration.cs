using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Configurations;

internal sealed class AgreementStateConfiguration : IEntityTypeConfiguration<AgreementState>
{
    public void Configure(EntityTypeBuilder<AgreementState> builder)
    {
        builder.HasKey(s => new { s.AgreementId, s.FromDay });

        // Each finds a page of a state's agreements in the order of their ids, by what is asked of them, and reads no row that it skips.
        builder.HasIndex(s => new { s.State, s.AgreementId, s.FromDay, s.LastDay, s.ModelCode, s.Phase, s.Status, s.RecordState });
        builder.HasIndex(s => new { s.State, s.ModelCode, s.Phase, s.AgreementId, s.FromDay, s.LastDay, s.Status, s.RecordState });
        builder.HasIndex(s => new { s.State, s.ModelCode, s.AgreementId, s.FromDay, s.LastDay, s.Phase, s.Status, s.RecordState });
    }
}
