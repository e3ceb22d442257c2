using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecordsApi.Register.Model;

namespace RecordsApi.Register.Storage.Configurations;

internal sealed class StandingCountConfiguration : IEntityTypeConfiguration<StandingCount>
{
    public void Configure(EntityTypeBuilder<StandingCount> builder) =>
        builder.HasKey(c => new { c.State, c.ModelCode, c.Phase, c.ProgramCode, c.Status, c.Day });
}
