using CsCheck;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Geography;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Agencies;

public sealed class AgencyNameComparerTests
{
    [Theory]
    [InlineData("Hialeah Police Department", "City of Hialeah Police Department", NameSimilarityLevel.Same)]
    [InlineData("Miami-Dade County Sheriff's Office", "Miami Dade Sheriff's Office", NameSimilarityLevel.Same)]
    [InlineData("Gulfport PD", "Gulfport Police Department", NameSimilarityLevel.Same)]
    [InlineData("Florida Fish & Wildlife Conservation Commission", "Florida Fish and Wildlife Conservation Commission", NameSimilarityLevel.Same)]
    [InlineData("Wildlife and Fish Conservation Commission of Florida", "Florida Fish and Wildlife Conservation Commission", NameSimilarityLevel.Same)]
    [InlineData("University of West Florida Board of Trustees", "University of West Florida Police Department", NameSimilarityLevel.Same)]
    [InlineData("Manatee County Sheriff's Office", "Mantaee County Sheriff's Office", NameSimilarityLevel.Similar)]
    [InlineData("Florida Department of Environmental Protection, Division of Law Enforcement", "Florida Department of Environmental Protection", NameSimilarityLevel.Similar)]
    [InlineData("Criminal Investigation Division, Department of Financial Services", "Florida Department of Financial Services", NameSimilarityLevel.Doubtful)]
    [InlineData("Baker County Attorney's Office", "Baker County Attorneys Office", NameSimilarityLevel.Same)]
    [InlineData("Baker County Attorney's Office", "Baker County District Attorney's Office", NameSimilarityLevel.Different)]
    [InlineData("Baker County District Attorney's Office", "Baker County Prosecutor's Task Force", NameSimilarityLevel.Different)]
    [InlineData("Miami-Dade Sheriff's Office", "Miami-Dade Corrections and Rehabilitation", NameSimilarityLevel.Doubtful)]
    [InlineData("Okaloosa County Sheriff's Office", "Okaloosa County Department of Corrections", NameSimilarityLevel.Doubtful)]
    [InlineData("Okaloosa County Sheriff's Office", "Okaloosa County Board of County Commissioners", NameSimilarityLevel.Doubtful)]
    [InlineData("Clay County Sheriff's Office", "Bay County Sheriff's Office", NameSimilarityLevel.Different)]
    [InlineData("Clay County Sheriff's Office", "Clam County Sheriff's Office", NameSimilarityLevel.Different)]
    [InlineData("Miami Police Department", "Miami Beach Police Department", NameSimilarityLevel.Different)]
    [InlineData("Alachua Police Department", "Alachua County Sheriff's Office", NameSimilarityLevel.Different)]
    [InlineData("University of Florida Police Department", "University of North Florida Police Department", NameSimilarityLevel.Different)]
    [InlineData("University of Florida Police Department", "Florida International University Police Department", NameSimilarityLevel.Different)]
    [InlineData("Florida Department of Law Enforcement", "Office of Agricultural Law Enforcement", NameSimilarityLevel.Different)]
    [InlineData("Florida DOC Law Enforcement Services", "Florida Department of Corrections", NameSimilarityLevel.Doubtful)]
    [InlineData("Smith County Constable Precinct 1", "Smith County Constable Precinct 4", NameSimilarityLevel.Different)]
    [InlineData("Smith County Constable", "Smith County Constable Precinct 4", NameSimilarityLevel.Doubtful)]
    [InlineData("Florida Department of Corrections", "Florida Highway Patrol", NameSimilarityLevel.Different)]
    [InlineData("Center Township Police Department", "Center Borough Police Department", NameSimilarityLevel.Different)]
    public void Names_in_one_state_have_the_expected_similarity(string a, string b, NameSimilarityLevel expected) =>
        Assert.Equal(expected, AgencyNameComparer.Compare(ParsedAgencyName.Parse("FL", a), ParsedAgencyName.Parse("FL", b)));

    [Fact]
    public void Same_name_in_another_state_is_different() =>
        Assert.Equal(
            NameSimilarityLevel.Different,
            AgencyNameComparer.Compare(ParsedAgencyName.Parse("FL", "Clay County Sheriff's Office"), ParsedAgencyName.Parse("TX", "Clay County Sheriff's Office")));

    [Fact]
    public void Known_places_one_letter_apart_are_different()
    {
        var places = new PlaceNameSet([CreateCounty("Harrison County"), CreateCounty("Garrison County")]);
        var (a, b) = (ParsedAgencyName.Parse("FL", "Harrison County Sheriff's Office"), ParsedAgencyName.Parse("FL", "Garrison County Sheriff's Office"));
        Assert.Equal((NameSimilarityLevel.Similar, NameSimilarityLevel.Different), (AgencyNameComparer.Compare(a, b), AgencyNameComparer.Compare(a, b, places)));
    }

    [Fact]
    public void Comparison_is_symmetric()
    {
        string[] printed =
        [
            "Hialeah Police Department", "Hialeah Gardens Police Department", "Clay County Sheriff's Office", "Clay County Jail",
            "Clay County", "University of Florida", "Florida Highway Patrol", "Smith County Constable Precinct 1", "Center Township Constable",
        ];
        var names = Gen.Int[0, printed.Length - 1].Select(at => printed[at]);
        Gen.Select(names, names).ForAll((left, right) =>
        {
            var (a, b) = (ParsedAgencyName.Parse("FL", left), ParsedAgencyName.Parse("FL", right));
            return AgencyNameComparer.Compare(a, b) == AgencyNameComparer.Compare(b, a)
                && (left != right || AgencyNameComparer.Compare(a, b) >= NameSimilarityLevel.Doubtful);
        });
    }

    private static JurisdictionFact CreateCounty(string name) =>
        new("12000", name, JurisdictionLevelCodes.County, "FL", null, null, ["12"], null, null, null, null, null, null);
}
