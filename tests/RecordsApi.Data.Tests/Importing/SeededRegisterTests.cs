using RecordsApi.Domain.Verification;
using RecordsApi.Seed;

namespace RecordsApi.Data.Tests.Importing;

public sealed class SeededRegisterTests(SeededRegister register) : IClassFixture<SeededRegister>
{
    /// <summary>Ends that are false and that the matching does not prevent yet. An end that is mended is removed here.</summary>
    private static readonly string[] KnownFalseEnds =
    [
        "az-pinal-county-sheriffs-office-287g-task-force-1",
        "fl-florida-fish-and-wildlife-conservation-commission-287g-task-force-1",
        "fl-heritage-creek-police-department-287g-task-force-1",
        "fl-kershaw-county-sheriffs-office-287g-task-force-1",
        "fl-pasco-county-jail-287g-warrant-service-officer-1",
        "fl-pembroke-police-department-287g-task-force-1",
        "la-st-charles-place-sheriffs-office-287g-task-force-1",
        "la-st-charles-place-sheriffs-office-287g-warrant-service-officer-1",
        "pa-east-donegal-township-287g-task-force-1",
        "pa-monroeville-constables-office-287g-task-force-1",
        "tn-moore-county-sheriffs-office-287g-warrant-service-officer-1",
        "tn-tennessee-state-constable-4th-district-287g-task-force-1",
        "tx-mcintosh-county-sheriffs-office-287g-task-force-1",
        "tx-mckenzie-county-sheriffs-office-287g-task-force-1",
        "tx-trousdale-county-sheriffs-office-287g-warrant-service-officer-1",
    ];

    private const string June17PublicationId = "ice-participating-2025-06-17-pm";

    public static TheoryData<string> DerivedFiles { get; } =
        [.. Directory.EnumerateFiles(BundleFolder.Shipped.GetPath("derived"), "*.csv").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(DerivedFiles))]
    public void Register_rebuilt_from_the_bundle_equals_the_bundled_files_byte_for_byte(string file)
    {
        var folder = Directory.CreateTempSubdirectory("records-derived-");
        try
        {
            BundleWriter.WriteDerived(folder.FullName, register.Facts);
            Assert.Equal(File.ReadAllBytes(BundleFolder.Shipped.GetPath($"derived/{file}")), File.ReadAllBytes(Path.Combine(folder.FullName, file)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Replay_of_the_participating_list_agrees_on_every_row()
    {
        var figures = PublicationReplay.Run(register.Snapshot, "participating");

        // One list was published before the latest signing dates that it prints.
        Assert.Equal((figures.Publications - 1, figures.Rows), (figures.PublicationsAgreeing, figures.RowsListed));
        Assert.Equal(figures.Rows - figures.RowsAgreeing, figures.Differences.Count);
        Assert.All(figures.Differences, d => Assert.Contains("is after the publication date", d.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Replay_of_the_pending_list_reports_every_difference()
    {
        var figures = PublicationReplay.Run(register.Snapshot, "pending");

        Assert.Equal(figures.Rows, figures.RowsListed + figures.RowsUnreadable);
        Assert.Equal(figures.Rows - figures.RowsAgreeing, figures.Differences.Count);
        Assert.All(figures.Differences, d => Assert.True(
            d.Reason.Contains("is already in force", StringComparison.Ordinal) || d.PublicationId == "ice-pending-2025-11-13-pm" || d.Reason == "The row could not be parsed as an agreement.", d.Reason));
        Assert.Equal(4, figures.RowsUnreadable);
    }

    [Fact]
    public void No_other_end_than_the_known_ones_is_contradicted_by_a_later_row() =>
        Assert.Empty(FalseEndDetector.Find(register.Snapshot, register.Places).Select(f => f.AgreementId).Except(KnownFalseEnds));

    [Fact]
    public void Invariants_hold() => Assert.Empty(RegisterInvariants.FindViolations(register.Snapshot));

    [Fact]
    public void Only_the_publication_with_the_wrong_columns_is_quarantined()
    {
        var quarantined = Assert.Single(register.Snapshot.Publications, p => p.State != "accepted");

        Assert.Equal("participatingAgencies09222025pm.xlsx", quarantined.FileName);
        Assert.Equal(
            "The file has the columns of the pending list: the SIGNED column of the participating list is missing. "
            + "Found: STATE, LAW ENFORCEMENT AGENCY, TYPE, COUNTY, SUPPORT TYPE.", quarantined.Reason);
    }

    [Fact]
    public void Florida_has_281_rows_by_model_on_17_June_2025()
    {
        var rows = register.GetRows(June17PublicationId).Where(r => r.State == "FL").ToList();

        Assert.Equal(281, rows.Count);
        Assert.Equal(210, rows.Count(r => r.Model == "task-force"));
        Assert.Equal(65, rows.Count(r => r.Model == "warrant-service-officer"));
        Assert.Equal(6, rows.Count(r => r.Model == "jail-enforcement"));
        Assert.DoesNotContain(rows, r => r.AgreementId is null);
    }

    [Fact]
    public void Two_known_Florida_agreements_are_printed_twice_on_17_June_2025()
    {
        var twice = register.GetRows(June17PublicationId).Where(r => r.State == "FL").GroupBy(r => r.AgreementId).Where(g => g.Count() > 1).Select(g => g.Key);

        Assert.Equal(["fl-st-cloud-police-department-287g-task-force-1", "fl-zephyrhills-police-department-287g-task-force-1"], twice.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("fl-miami-police-department-287g-task-force-1", "2025-04-24", "deferred")]
    [InlineData("fl-miami-police-department-287g-task-force-1", "2025-06-16", "deferred")]
    [InlineData("fl-miami-police-department-287g-task-force-1", "2025-06-17", "approved")]
    [InlineData("fl-miami-police-department-287g-task-force-1", "2025-08-27", "pending")]
    [InlineData("fl-miami-police-department-287g-task-force-1", "2025-08-28", "active")]
    [InlineData("fl-coral-gables-police-department-287g-task-force-1", "2025-06-17", "active")]
    [InlineData("fl-sweetwater-police-department-287g-task-force-1", "2025-06-17", "active")]
    [InlineData("fl-hialeah-police-department-287g-task-force-1", "2025-06-17", "pending")]
    [InlineData("fl-hialeah-police-department-287g-task-force-1", "2025-07-02", "active")]
    [InlineData("fl-doral-police-department-287g-task-force-1", "2025-06-17", "approved")]
    [InlineData("fl-fort-myers-police-department-287g-task-force-1", "2025-03-17", "rejected")]
    [InlineData("fl-fort-myers-police-department-287g-task-force-1", "2025-03-21", "approved")]
    [InlineData("me-wells-police-department-287g-task-force-1", "2025-06-17", "suspended")]
    [InlineData("de-camden-police-department-287g-task-force-1", "2025-05-01", "active")]
    [InlineData("de-camden-police-department-287g-task-force-1", "2025-05-12", "delisted")]
    public void Status_on_a_date_matches_the_public_record(string agreement, string date, string status) =>
        Assert.Equal(status, register.FindStatusOn(agreement, date));

    [Theory]
    [InlineData("fl-miami-police-department")]
    [InlineData("fl-doral-police-department")]
    public void Miami_and_Doral_are_on_neither_list_on_17_June_2025(string agency)
    {
        Assert.DoesNotContain(register.GetRows(June17PublicationId), r => r.AgreementId?.StartsWith(agency, StringComparison.Ordinal) == true);
        Assert.DoesNotContain(register.GetRows("ice-pending-2025-06-17-pm"), r => r.AgreementId?.StartsWith(agency, StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Hialeah_is_one_agreement_under_two_printed_names()
    {
        Assert.Single(register.Facts.Agreements, a => a.Id.StartsWith("fl-hialeah-police", StringComparison.Ordinal));
        Assert.Equal(["City of Hialeah Police Department", "Hialeah Police Department"], GetAgencyNames("fl-hialeah-police-department"));
    }

    [Fact]
    public void Miami_Dade_spellings_are_one_agency() =>
        Assert.Equal(["Miami Dade Sheriff's Office", "Miami-Dade Sheriff's Office"], GetAgencyNames("fl-miami-dade-sheriffs-office"));

    [Fact]
    public void Okaloosa_warrant_service_agreement_has_five_printed_names_and_was_transferred_to_the_county()
    {
        const string id = "fl-okaloosa-county-sheriffs-office-287g-warrant-service-officer-1";
        var names = register.Snapshot.Listings.Where(l => l.AgreementId == id)
            .Select(l => register.Snapshot.PrintedRows[l.PrintedRowKey].AgencyPrinted!.Trim()).Distinct();

        Assert.Equal(
            [
                "Okaloosa County Sheriff's Office", "Okaloosa County Department of Corrections", "Okaloosa County Corrections",
                "Okaloosa County Board of County Commissioners", "Okaloosa County Board of County Commissioners/ Department of Corrections",
            ],
            names);
        Assert.Equal(
            ["fl-okaloosa-county-sheriffs-office", "fl-okaloosa-county-department-of-corrections"],
            register.Facts.Tenures.Where(t => t.AgreementId == id).Select(t => t.AgencyId));
        Assert.Equal(
            "fl-okaloosa-county-sheriffs-office",
            register.Facts.Agreements.Single(a => a.Id == "fl-okaloosa-county-sheriffs-office-287g-task-force-1").AgencyId);
    }

    [Theory]
    [InlineData("WEST VIRIGINIA", "WV")]
    [InlineData("UTAHJ", "UT")]
    [InlineData("MCHIGAN", "MI")]
    public void Misspelled_state_is_read_as_its_closest_match_and_delists_no_agreement(string printed, string state)
    {
        var misprints = register.Snapshot.Listings
            .Where(l => register.Snapshot.PrintedRows[l.PrintedRowKey].StatePrinted?.Trim() == printed).ToList();

        Assert.NotEmpty(misprints);
        Assert.All(misprints, l => Assert.StartsWith(state.ToLowerInvariant(), l.AgreementId, StringComparison.Ordinal));
        Assert.All(misprints, l => Assert.DoesNotContain(
            register.Snapshot.StatusEvents[l.AgreementId!],
            e => e.Status == "delisted" && register.Snapshot.Publications.Any(p =>
                p.Id == e.PublicationId && p.List == l.List && p.Position >= l.FirstPosition && p.Position <= l.LastPosition + 1)));
    }

    private IEnumerable<string> GetAgencyNames(string agency) =>
        register.Facts.AgencyNames.Where(n => n.AgencyId == agency).OrderBy(n => n.FirstSeenOn).Select(n => n.Name);
}
