using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecordsApi.Register.Model;

namespace RecordsApi.Register.Storage.Configurations;

internal sealed class AgreementCountDeltaConfiguration : IEntityTypeConfiguration<AgreementCountDelta>
{
    public void Configure(EntityTypeBuilder<AgreementCountDelta> builder) =>
        builder.HasKey(c => new { c.State, c.ModelCode, c.Phase, c.ProgramCode, c.Status, c.Day });
}
