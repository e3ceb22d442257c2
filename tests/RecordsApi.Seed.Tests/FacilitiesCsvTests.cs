using RecordsApi.Domain.Detention;
using RecordsApi.Domain.Model;
using RecordsApi.Testing;

namespace RecordsApi.Seed.Tests;

/// <summary>Lists of detention facilities are read back as they were written.</summary>
public sealed class FacilitiesCsvTests
{
    private static readonly PrintedFacility Printed = new()
    {
        Key = 1,
        Detloc = "PINEFL",
        Name = "PINE \"COUNTY\" JAIL,\nANNEX",
        Address = " 1 Pine St. ",
        City = "OCALA",
        County = "MARION",
        State = "FL",
        Zip = "34470",
        FieldOffice = "MIA",
        Type = "IGSA",
        TypeDetailed = "USMS IGA",
        Sexes = "Female/Male",
        Owner = "COUNTY",
        Operator = "COUNTY (SHERIFF)",
        Capacity = "200",
        PerDiem = "$111.92 (1-150), $90",
        ContractStart = "42278",
        ContractEnd = "44104",
    };

    [Fact]
    public void Lists_are_read_back_as_they_were_written()
    {
        var file = new FacilityFile(
            FacilityListCodes.Statistics, "FY25 statistics.xlsx", new string('a', 64), "Facilities FY25", ["Name", "City, State"], ["Heading \"one\"", "Source: two"],
            [new FacilityRow { RowNumber = 8, PrintedFacilityKey = 1, LevelA = "45.1020408163265", LevelD = "0", GuaranteedMinimum = "150" }])
        {
            Notes = ["[1] A note."],
            SavedAt = new DateTimeOffset(2025, 8, 28, 18, 42, 10, TimeSpan.Zero),
        };
        using var folder = new TempFolder();
        BundleWriter.WriteFacilities(new BundleFolder(folder.Path), CreateFacts(file), [Printed]);

        var read = new BundleFolder(folder.Path).ReadFacilities();

        Assert.Equal([Printed], read.Printed);
        var same = Assert.Single(read.Files);
        Assert.Equal(file.Rows, same.Rows);
        Assert.Equal(file.Columns, same.Columns);
        Assert.Equal(file.Heading, same.Heading);
        Assert.Equal(file.Notes, same.Notes);
        Assert.Equal((file.List, file.FileName, file.Sha256, file.Sheet, file.SavedAt), (same.List, same.FileName, same.Sha256, same.Sheet, same.SavedAt));
    }

    [Theory]
    [InlineData("706.11157024793806", "706.111570247938")]
    [InlineData("0.03448275862068965", "0.0344827586206897")]
    [InlineData("3.4482758620689655E-2", "0.0344827586206897")]
    [InlineData("45.1020408163265", "45.1020408163265")]
    [InlineData("not a number at all", "not a number at all")]
    public void Numbers_have_at_most_15_significant_digits(string printed, string expected)
    {
        using var folder = new TempFolder();
        var file = new FacilityFile(
            FacilityListCodes.Statistics, "a.xlsx", "b", "Facilities", [], [], [new FacilityRow { RowNumber = 8, PrintedFacilityKey = 1, LevelB = printed }]);
        BundleWriter.WriteFacilities(new BundleFolder(folder.Path), CreateFacts(file), [Printed]);

        Assert.Equal(expected, new BundleFolder(folder.Path).ReadFacilities().Files[0].Rows[0].LevelB);
    }

    [Fact]
    public void Bundle_without_lists_of_facilities_has_none()
    {
        using var folder = new TempFolder();
        BundleWriter.WriteFacilities(new BundleFolder(folder.Path), FacilityFacts.None, []);

        Assert.Empty(new BundleFolder(folder.Path).ReadFacilities().Files);
    }

    [Theory]
    [InlineData("1,8,2,,,,,,", "there is no printed facility 2")]
    [InlineData("1,x,1,,,,,,", "'x' is not a number in the column row")]
    public void Damaged_row_is_reported_with_its_place(string row, string message)
    {
        using var folder = new TempFolder();
        var bundle = new BundleFolder(folder.Path);
        BundleWriter.WriteFacilities(
            bundle, CreateFacts(new FacilityFile(FacilityListCodes.Statistics, "a.xlsx", "b", "Facilities", [], [], [new FacilityRow { RowNumber = 8, PrintedFacilityKey = 1 }])), [Printed]);
        var path = Path.Combine(folder.Path, "facilities", "rows.csv");
        File.WriteAllLines(path, [File.ReadLines(path).First(), row]);

        var problem = Assert.Throws<InvalidDataException>(() => bundle.ReadFacilities());

        Assert.Contains($"rows.csv, row 2: {message}", problem.Message, StringComparison.Ordinal);
    }

    private static FacilityFacts CreateFacts(FacilityFile file) => FacilityFacts.None with
    {
        Publications =
        [
            (new FacilityPublication
            {
                Key = 1, Id = "p", List = file.List, FileName = file.FileName, Sha256 = file.Sha256, Sheet = file.Sheet, Columns = string.Join('|', file.Columns),
                PublishedOn = new DateOnly(2025, 8, 29), RowCount = file.Rows.Count, State = "accepted", RecordedAt = DateTimeOffset.UnixEpoch,
            }, file),
        ],
    };
}
