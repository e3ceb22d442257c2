using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecordsApi.Domain.Updating;

namespace RecordsApi.Data.Configurations;

internal sealed class RetrievedFileConfiguration : IEntityTypeConfiguration<RetrievedFile>
{
    public void Configure(EntityTypeBuilder<RetrievedFile> builder) => builder.ToTable("RetrievedFiles").HasKey(f => f.Address);
}

internal sealed class RaisedAlarmConfiguration : IEntityTypeConfiguration<RaisedAlarm>
{
    public void Configure(EntityTypeBuilder<RaisedAlarm> builder) => builder.ToTable("RaisedAlarms").HasKey(a => new { a.Kind, a.Subject });
}

internal sealed class JobLeaseConfiguration : IEntityTypeConfiguration<JobLease>
{
    public void Configure(EntityTypeBuilder<JobLease> builder) => builder.ToTable("JobLeases").HasKey(l => l.Job);
}

internal sealed class AlarmEventConfiguration : IEntityTypeConfiguration<AlarmEvent>
{
    public void Configure(EntityTypeBuilder<AlarmEvent> builder) => builder.ToTable("AlarmEvents").HasKey(e => e.Sequence);
}
