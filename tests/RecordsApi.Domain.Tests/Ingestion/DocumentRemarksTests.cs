using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion;

namespace RecordsApi.Domain.Tests.Ingestion;

public sealed class DocumentRemarksTests
{
    private static readonly DocumentRemarks Remarks = new(new[]
    {
        ("OH", "Springboro Police Department"), ("OH", "Cedar Hills Police Department"), ("OH", "Saint Anne County Sheriff's Office"), ("OH", "Lake Police Department"),
    }.Select(name => ParsedAgencyName.Parse(name.Item1, name.Item2)));

    [Theory]
    [InlineData("CedarHillsPoliceDeptOH_TFM_MOA_06052025.pdf", null)]
    [InlineData("287gTFM_CedarHillsOH2020-06-09.pdf", null)]
    [InlineData("DeptOfSafety.pdf", null)]
    [InlineData("CedarHilsPDOH_042225.pdf", null)]
    [InlineData("SpringboroPoliceDeptOH_TFM_MOA_06052025.pdf", "Springboro Police Department")]
    [InlineData("287gTFM_StAnneCoOh2020-06-09.pdf", "Saint Anne County Sheriff's Office")]
    [InlineData("CedarHillsPDTX_TFM_MOA_06052025.pdf", "the state TX")]
    [InlineData("CedarHillsPoliceDeptOH_WSO_MOA_06052025.pdf", "the model warrant-service-officer")]
    [InlineData("SpringboroSOTX_JEM_MOA_06052025.pdf?v=2", "Springboro Police Department, the state TX, the model jail-enforcement")]
    public void File_name_of_another_agreement_is_remarked(string file, string? named)
    {
        var remark = Remarks.Find("https://example.org/doclib/" + file, "task-force", [ParsedAgencyName.Parse("OH", "Cedar Hills Police Department")]);
        Assert.Equal(named is null ? null : $"The file name is that of another agreement: it names {named}.", remark);
    }

    [Fact]
    public void Any_listed_name_of_the_agency_counts_as_its_own() => Assert.Null(Remarks.Find(
        "https://example.org/SpringboroPDOH_TFM_MOA.pdf", "task-force",
        [ParsedAgencyName.Parse("OH", "Cedar Hills Police Department"), ParsedAgencyName.Parse("OH", "Springboro Police Department")]));
}
