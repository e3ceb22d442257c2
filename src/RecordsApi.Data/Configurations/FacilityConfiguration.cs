using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Configurations;

internal sealed class FacilityPublicationConfiguration : IEntityTypeConfiguration<FacilityPublication>
{
    public void Configure(EntityTypeBuilder<FacilityPublication> builder)
    {
        builder.HasKey(p => new { p.Key, p.RecordedAt });
        builder.Property(p => p.Key).ValueGeneratedNever();
        builder.HasIndex(p => p.Id);
        builder.HasIndex(p => new { p.PublishedOn, p.Id });
    }
}

internal sealed class PrintedFacilityConfiguration : IEntityTypeConfiguration<PrintedFacility>
{
    public void Configure(EntityTypeBuilder<PrintedFacility> builder)
    {
        builder.HasKey(p => p.Key);
        builder.Property(p => p.Key).ValueGeneratedNever();
    }
}

internal sealed class FacilityRowConfiguration : IEntityTypeConfiguration<FacilityRow>
{
    public void Configure(EntityTypeBuilder<FacilityRow> builder) => builder.HasKey(r => new { r.PublicationKey, r.RowNumber });
}

internal sealed class FacilityConfiguration : IEntityTypeConfiguration<Facility>
{
    public void Configure(EntityTypeBuilder<Facility> builder)
    {
        builder.HasKey(f => new { f.Id, f.RecordedAt });
        builder.HasIndex(f => new { f.State, f.Id });
        builder.HasIndex(f => f.CountyId);
        builder.HasIndex(f => f.PlaceId);
        builder.HasIndex(f => f.Detloc);
    }
}

internal sealed class FacilityNameConfiguration : IEntityTypeConfiguration<FacilityName>
{
    public void Configure(EntityTypeBuilder<FacilityName> builder) => builder.HasKey(n => new { n.FacilityId, n.Name, n.RecordedAt });
}

internal sealed class FacilityObservationConfiguration : IEntityTypeConfiguration<FacilityObservation>
{
    public void Configure(EntityTypeBuilder<FacilityObservation> builder)
    {
        builder.HasKey(o => new { o.Id, o.RecordedAt });
        builder.Property(o => o.AveragePopulation).HasConversion<double?>();
        builder.HasIndex(o => new { o.FacilityId, o.ObservedOn });
        builder.HasIndex(o => new { o.PublicationId, o.RowNumber });
        builder.HasIndex(o => new { o.ObservedOn, o.Id });
    }
}

internal sealed class FacilityTermConfiguration : IEntityTypeConfiguration<FacilityTerm>
{
    public void Configure(EntityTypeBuilder<FacilityTerm> builder)
    {
        builder.HasKey(t => new { t.FacilityId, t.Kind, t.PublicationId, t.Printed, t.RecordedAt });
        builder.Property(t => t.Number).HasConversion<double?>();
    }
}
