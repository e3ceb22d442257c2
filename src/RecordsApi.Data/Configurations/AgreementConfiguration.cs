using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Configurations;

internal sealed class ProgramConfiguration : IEntityTypeConfiguration<AgreementProgram>
{
    public void Configure(EntityTypeBuilder<AgreementProgram> builder) => builder.HasKey(p => p.Code);
}

internal sealed class ModelConfiguration : IEntityTypeConfiguration<AgreementModel>
{
    public void Configure(EntityTypeBuilder<AgreementModel> builder) => builder.HasKey(m => m.Code);
}

internal sealed class AgreementConfiguration : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.HasKey(a => new { a.Id, a.RecordedAt });
        builder.HasIndex(a => a.AgencyId);
        builder.HasIndex(a => a.ProgramCode);
    }
}

internal sealed class AgencyTenureConfiguration : IEntityTypeConfiguration<AgencyTenure>
{
    public void Configure(EntityTypeBuilder<AgencyTenure> builder)
    {
        builder.HasKey(t => new { t.AgreementId, t.Ordinal, t.RecordedAt });
        builder.HasIndex(t => t.AgencyId);
    }
}

internal sealed class SignedDayConfiguration : IEntityTypeConfiguration<SignedDay>
{
    public void Configure(EntityTypeBuilder<SignedDay> builder) => builder.HasKey(s => new { s.AgreementId, s.Revision, s.RecordedAt });
}

internal sealed class AgreementDocumentConfiguration : IEntityTypeConfiguration<AgreementDocument>
{
    public void Configure(EntityTypeBuilder<AgreementDocument> builder) => builder.HasKey(d => new { d.AgreementId, d.Kind, d.Url, d.RecordedAt });
}

internal sealed class StatusEventConfiguration : IEntityTypeConfiguration<StatusEvent>
{
    public void Configure(EntityTypeBuilder<StatusEvent> builder)
    {
        builder.HasKey(e => e.Id);
        builder.HasIndex(e => e.Sequence).IsUnique();
        builder.HasIndex(e => new { e.AgreementId, e.Latest, e.Sequence });
        builder.HasIndex(e => new { e.Latest, e.Status });
        builder.HasIndex(e => e.PublicationId);
        builder.HasIndex(e => e.DecisionId);
        builder.HasIndex(e => new { e.Status, e.Id });
        builder.HasIndex(e => new { e.RecordedAt, e.Id });
    }
}

internal sealed class StatusEventSourceConfiguration : IEntityTypeConfiguration<StatusEventSource>
{
    public void Configure(EntityTypeBuilder<StatusEventSource> builder) => builder.HasKey(s => new { s.StatusEventId, s.SourceId });
}

internal sealed class StatusEventAssertionConfiguration : IEntityTypeConfiguration<StatusEventAssertion>
{
    public void Configure(EntityTypeBuilder<StatusEventAssertion> builder) => builder.HasKey(a => new { a.StatusEventId, a.Number });
}
