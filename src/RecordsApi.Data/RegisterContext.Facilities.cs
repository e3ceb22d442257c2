using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data;

public sealed partial class RegisterContext
{
    /// <summary>Publications of lists of detention facilities.</summary>
    public DbSet<FacilityPublication> FacilityPublications => Set<FacilityPublication>();

    /// <summary>Distinct facilities as printed.</summary>
    public DbSet<PrintedFacility> PrintedFacilities => Set<PrintedFacility>();

    /// <summary>Rows of publications of facilities.</summary>
    public DbSet<FacilityRow> FacilityRows => Set<FacilityRow>();

    /// <summary>Detention facilities.</summary>
    public DbSet<Facility> Facilities => Set<Facility>();

    /// <summary>Names under which facilities were printed.</summary>
    public DbSet<FacilityName> FacilityNames => Set<FacilityName>();

    /// <summary>What each accepted publication says of each facility.</summary>
    public DbSet<FacilityObservation> FacilityObservations => Set<FacilityObservation>();

    /// <summary>Terms of the agreements and contracts of facilities.</summary>
    public DbSet<FacilityTerm> FacilityTerms => Set<FacilityTerm>();
}
