using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecordsApi.Domain.Audit;

namespace RecordsApi.Data.Configurations;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries").HasKey(e => e.Sequence);
        builder.HasIndex(e => e.KeyId);
        builder.HasIndex(e => e.ThingId);
    }
}

internal sealed class IdempotentResponseConfiguration : IEntityTypeConfiguration<IdempotentResponse>
{
    public void Configure(EntityTypeBuilder<IdempotentResponse> builder)
    {
        builder.ToTable("IdempotentResponses").HasKey(a => new { a.KeyId, a.Key });
        builder.HasIndex(a => a.CreatedAt);
    }
}
