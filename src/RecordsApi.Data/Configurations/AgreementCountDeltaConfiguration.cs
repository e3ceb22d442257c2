using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecordsApi.Domain.AgreementStates;

namespace RecordsApi.Data.Configurations;

internal sealed class AgreementCountDeltaConfiguration : IEntityTypeConfiguration<AgreementCountDelta>
{
    public void Configure(EntityTypeBuilder<AgreementCountDelta> builder) =>
        builder.HasKey(c => new { c.State, c.ModelCode, c.Phase, c.ProgramCode, c.Status, c.Day });
}
