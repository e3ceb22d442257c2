using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.OrderingAgreements;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Configurations;

internal sealed class DecisionConfiguration : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.HasKey(d => new { d.Id, d.RecordedAt });
        builder.HasIndex(d => d.JurisdictionId);
        builder.HasIndex(d => d.AgreementId);
        builder.HasIndex(d => d.Latest);
        builder.HasIndex(d => new { d.State, d.Id });
        builder.HasIndex(d => new { d.Outcome, d.Id });
        builder.HasIndex(d => new { d.Body, d.Id });
        builder.HasIndex(d => new { d.RecordedAt, d.Id });
    }
}

internal sealed class DecisionSourceConfiguration : IEntityTypeConfiguration<DecisionSource>
{
    public void Configure(EntityTypeBuilder<DecisionSource> builder) => builder.HasKey(s => new { s.DecisionId, s.SourceId, s.RecordedAt });
}

internal sealed class MeetingConfiguration : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.HasKey(m => new { m.Id, m.RecordedAt });
        builder.HasIndex(m => m.JurisdictionId);
        builder.HasIndex(m => new { m.HeldOn, m.Id });
        builder.HasIndex(m => new { m.Body, m.Id });
    }
}

internal sealed class MeetingSourceConfiguration : IEntityTypeConfiguration<MeetingSource>
{
    public void Configure(EntityTypeBuilder<MeetingSource> builder) => builder.HasKey(s => new { s.MeetingId, s.SourceId, s.RecordedAt });
}

internal sealed class PublicationConfiguration : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.HasKey(p => new { p.Key, p.RecordedAt });
        builder.Property(p => p.Key).ValueGeneratedNever();
        builder.HasIndex(p => p.Id);
        builder.HasIndex(p => p.Sha256);
        builder.HasIndex(p => new { p.List, p.Position });
        builder.HasIndex(p => new { p.PublishedAt, p.Id });
    }
}

internal sealed class PublicationRowConfiguration : IEntityTypeConfiguration<PublicationRow>
{
    public void Configure(EntityTypeBuilder<PublicationRow> builder)
    {
        builder.HasKey(r => new { r.PublicationKey, r.RowNumber });
        builder.HasIndex(r => new { r.PrintedRowKey, r.PublicationKey });
    }
}

internal sealed class PrintedListRowConfiguration : IEntityTypeConfiguration<PrintedListRow>
{
    public void Configure(EntityTypeBuilder<PrintedListRow> builder)
    {
        builder.HasKey(r => r.Key);
        builder.Property(r => r.Key).ValueGeneratedNever();
    }
}

internal sealed class RowRemarkConfiguration : IEntityTypeConfiguration<RowRemark>
{
    public void Configure(EntityTypeBuilder<RowRemark> builder) => builder.HasKey(r => new { r.PrintedRowKey, r.Number });
}

internal sealed class ListingConfiguration : IEntityTypeConfiguration<Listing>
{
    public void Configure(EntityTypeBuilder<Listing> builder)
    {
        builder.HasKey(l => new { l.Key, l.RecordedAt });
        builder.Property(l => l.Key).ValueGeneratedNever();
        builder.HasIndex(l => l.Id);
        builder.HasIndex(l => l.AgencyId);
        builder.HasIndex(
            l => new { l.AgreementId, l.FirstPosition, l.SupersededAt, l.RecordedAt, l.List, l.LastPosition, l.FirstListedOn, l.LastListedOn },
            "IX_Listings_Agreement");
        builder.HasIndex(l => new { l.List, l.FirstPosition, l.LastPosition });
        builder.HasIndex(l => new { l.PrintedRowKey, l.FirstPosition });
    }
}

internal sealed class ReviewItemConfiguration : IEntityTypeConfiguration<ReviewItem>
{
    public void Configure(EntityTypeBuilder<ReviewItem> builder) => builder.HasKey(r => r.Id);
}

internal sealed class SourceConfiguration : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> builder)
    {
        builder.HasKey(s => new { s.Id, s.RecordedAt });
        builder.HasIndex(s => new { s.PublishedOn, s.Id });
        builder.HasIndex(s => new { s.Publisher, s.Id });
        builder.HasIndex(s => new { s.Kind, s.Id });
    }
}

internal sealed class DatasetMetadataEntryConfiguration : IEntityTypeConfiguration<DatasetMetadataEntry>
{
    public void Configure(EntityTypeBuilder<DatasetMetadataEntry> builder) => builder.HasKey(f => f.Name);
}

internal sealed class DatasetVersionConfiguration : IEntityTypeConfiguration<DatasetVersion>
{
    public void Configure(EntityTypeBuilder<DatasetVersion> builder) => builder.HasKey(v => v.KnownThrough);
}

internal sealed class DecisionFactConfiguration : IEntityTypeConfiguration<DecisionFact>
{
    public void Configure(EntityTypeBuilder<DecisionFact> builder)
    {
        builder.HasKey(f => f.Number);
        builder.Property(f => f.Number).ValueGeneratedNever();
    }
}

internal sealed class OrderingAgreementFactConfiguration : IEntityTypeConfiguration<OrderingAgreementFact>
{
    public void Configure(EntityTypeBuilder<OrderingAgreementFact> builder)
    {
        builder.HasKey(f => f.Number);
        builder.Property(f => f.Number).ValueGeneratedNever();
    }
}

internal sealed class UnheldPublicationConfiguration : IEntityTypeConfiguration<UnheldPublication>
{
    public void Configure(EntityTypeBuilder<UnheldPublication> builder) => builder.HasKey(u => new { u.FileName, u.RetrievedAt });
}

internal sealed class RulingConfiguration : IEntityTypeConfiguration<Ruling>
{
    public void Configure(EntityTypeBuilder<Ruling> builder) => builder.HasKey(r => new { r.Subject, r.Key });
}
