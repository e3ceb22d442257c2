using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Configurations;

internal sealed class AgreementStateConfiguration : IEntityTypeConfiguration<AgreementState>
{
    public void Configure(EntityTypeBuilder<AgreementState> builder)
    {
        builder.HasKey(s => new { s.AgreementId, s.FromDay });

        // Each index covers the filters of a list of one state's agreements in id order, so that rows that do not match are not read.
        builder.HasIndex(s => new { s.State, s.AgreementId, s.FromDay, s.LastDay, s.ModelCode, s.Phase, s.Status, s.RecordState });
        builder.HasIndex(s => new { s.State, s.ModelCode, s.Phase, s.AgreementId, s.FromDay, s.LastDay, s.Status, s.RecordState });
        builder.HasIndex(s => new { s.State, s.ModelCode, s.AgreementId, s.FromDay, s.LastDay, s.Phase, s.Status, s.RecordState });
    }
}
