using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Configurations;

internal sealed class JurisdictionConfiguration : IEntityTypeConfiguration<Jurisdiction>
{
    public void Configure(EntityTypeBuilder<Jurisdiction> builder)
    {
        builder.HasKey(j => j.Id);
        builder.HasIndex(j => new { j.State, j.Level, j.Name });
        builder.HasIndex(j => j.OcdId);
        builder.HasIndex(j => new { j.Name, j.Id });
        builder.HasIndex(j => new { j.Level, j.Id });
        builder.HasIndex(j => new { j.Population, j.Id });
        builder.HasIndex(j => new { j.Latitude, j.Longitude });
    }
}

internal sealed class JurisdictionAncestorConfiguration : IEntityTypeConfiguration<JurisdictionAncestor>
{
    public void Configure(EntityTypeBuilder<JurisdictionAncestor> builder)
    {
        builder.HasKey(a => new { a.JurisdictionId, a.AncestorId });
        builder.HasIndex(a => new { a.AncestorId, a.JurisdictionId });
    }
}

internal sealed class AgencyConfiguration : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> builder)
    {
        builder.HasKey(a => new { a.Id, a.RecordedAt });
        builder.HasIndex(a => a.JurisdictionId);
        builder.HasIndex(a => new { a.State, a.Type });
        builder.HasIndex(a => new { a.Name, a.Id });
        builder.HasIndex(a => new { a.Type, a.Id });
        builder.HasIndex(a => new { a.PopulationServed, a.Id });
    }
}

internal sealed class AgencyNameConfiguration : IEntityTypeConfiguration<AgencyName>
{
    public void Configure(EntityTypeBuilder<AgencyName> builder) => builder.HasKey(n => new { n.AgencyId, n.Name, n.RecordedAt });
}

internal sealed class AgencyOriConfiguration : IEntityTypeConfiguration<AgencyOri>
{
    public void Configure(EntityTypeBuilder<AgencyOri> builder)
    {
        builder.HasKey(o => new { o.AgencyId, o.Ori, o.RecordedAt });
        builder.HasIndex(o => o.Ori);
    }
}
