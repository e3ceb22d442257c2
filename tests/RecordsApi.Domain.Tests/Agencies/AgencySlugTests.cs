using System.Text.RegularExpressions;
using CsCheck;
using RecordsApi.Domain.Agencies;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Agencies;

public sealed partial class AgencySlugTests
{
    [Theory]
    [InlineData("FL", "Hialeah Police Department", "fl-hialeah-police-department")]
    [InlineData("FL", "Okaloosa County Sheriff's Office", "fl-okaloosa-county-sheriffs-office")]
    [InlineData("FL", "Florida A&M University", "fl-florida-a-and-m-university")]
    [InlineData("NM", "Doña Ana County Sheriff's Office", "nm-dona-ana-county-sheriffs-office")]
    [InlineData("FL", "Okaloosa County Board of County Commissioners / Department of Corrections", "fl-okaloosa-county-board-of-county-commissioners-department-of-corrections")]
    public void Slug_is_readable(string state, string name, string slug) => Assert.Equal(slug, AgencySlug.Create(state, name));

    [Fact]
    public void Slug_of_any_name_is_lower_case_ascii_with_single_hyphens() =>
        Gen.String.Select(text => "Ab" + text).ForAll(name => SlugPattern().IsMatch(AgencySlug.Create("FL", name)));

    [Fact]
    public void Name_without_letters_throws() =>
        Assert.Throws<ArgumentException>(() => AgencySlug.Create("FL", "***"));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex SlugPattern();
}
