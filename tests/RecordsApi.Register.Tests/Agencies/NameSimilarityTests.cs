using CsCheck;
using RecordsApi.Register.Agencies;
using RecordsApi.Register.Geography;

namespace RecordsApi.Register.Tests.Agencies;

public sealed class NameSimilarityTests
{
    [Theory]
    [InlineData("Hialeah Police Department", "City of Hialeah Police Department", NameLikeness.Same)]
    [InlineData("Miami-Dade County Sheriff's Office", "Miami Dade Sheriff's Office", NameLikeness.Same)]
    [InlineData("Gulfport PD", "Gulfport Police Department", NameLikeness.Same)]
    [InlineData("Florida Fish & Wildlife Conservation Commission", "Florida Fish and Wildlife Conservation Commission", NameLikeness.Same)]
    [InlineData("Wildlife and Fish Conservation Commission of Florida", "Florida Fish and Wildlife Conservation Commission", NameLikeness.Same)]
    [InlineData("University of West Florida Board of Trustees", "University of West Florida Police Department", NameLikeness.Same)]
    [InlineData("Manatee County Sheriff's Office", "Mantaee County Sheriff's Office", NameLikeness.Alike)]
    [InlineData("Florida Department of Environmental Protection, Division of Law Enforcement", "Florida Department of Environmental Protection", NameLikeness.Alike)]
    [InlineData("Criminal Investigation Division, Department of Financial Services", "Florida Department of Financial Services", NameLikeness.Doubtful)]
    [InlineData("Miami-Dade Sheriff's Office", "Miami-Dade Corrections and Rehabilitation", NameLikeness.Doubtful)]
    [InlineData("Okaloosa County Sheriff's Office", "Okaloosa County Department of Corrections", NameLikeness.Doubtful)]
    [InlineData("Okaloosa County Sheriff's Office", "Okaloosa County Board of County Commissioners", NameLikeness.Doubtful)]
    [InlineData("Clay County Sheriff's Office", "Bay County Sheriff's Office", NameLikeness.Different)]
    [InlineData("Clay County Sheriff's Office", "Clam County Sheriff's Office", NameLikeness.Different)]
    [InlineData("Miami Police Department", "Miami Beach Police Department", NameLikeness.Different)]
    [InlineData("Alachua Police Department", "Alachua County Sheriff's Office", NameLikeness.Different)]
    [InlineData("University of Florida Police Department", "University of North Florida Police Department", NameLikeness.Different)]
    [InlineData("University of Florida Police Department", "Florida International University Police Department", NameLikeness.Different)]
    [InlineData("Florida Department of Law Enforcement", "Office of Agricultural Law Enforcement", NameLikeness.Different)]
    [InlineData("Florida DOC Law Enforcement Services", "Florida Department of Corrections", NameLikeness.Doubtful)]
    [InlineData("Smith County Constable Precinct 1", "Smith County Constable Precinct 4", NameLikeness.Different)]
    [InlineData("Smith County Constable", "Smith County Constable Precinct 4", NameLikeness.Doubtful)]
    [InlineData("Florida Department of Corrections", "Florida Highway Patrol", NameLikeness.Different)]
    [InlineData("Center Township Police Department", "Center Borough Police Department", NameLikeness.Different)]
    public void Names_of_one_state_compare(string a, string b, NameLikeness likeness) =>
        Assert.Equal(likeness, NameSimilarity.Compare(AgencyName.Parse("FL", a), AgencyName.Parse("FL", b)));

    [Fact]
    public void Same_name_in_another_state_is_different() =>
        Assert.Equal(
            NameLikeness.Different,
            NameSimilarity.Compare(AgencyName.Parse("FL", "Clay County Sheriff's Office"), AgencyName.Parse("TX", "Clay County Sheriff's Office")));

    [Fact]
    public void Two_real_places_one_letter_apart_are_different_once_they_are_known()
    {
        var places = new PlaceVocabulary([County("Harrison County"), County("Garrison County")]);
        var (a, b) = (AgencyName.Parse("FL", "Harrison County Sheriff's Office"), AgencyName.Parse("FL", "Garrison County Sheriff's Office"));
        Assert.Equal((NameLikeness.Alike, NameLikeness.Different), (NameSimilarity.Compare(a, b), NameSimilarity.Compare(a, b, places)));
    }

    [Fact]
    public void Comparison_does_not_depend_on_the_order_of_its_names()
    {
        string[] printed =
        [
            "Hialeah Police Department", "Hialeah Gardens Police Department", "Clay County Sheriff's Office", "Clay County Jail",
            "Clay County", "University of Florida", "Florida Highway Patrol", "Smith County Constable Precinct 1", "Center Township Constable",
        ];
        var names = Gen.Int[0, printed.Length - 1].Select(at => printed[at]);
        Gen.Select(names, names).Sample((left, right) =>
        {
            var (a, b) = (AgencyName.Parse("FL", left), AgencyName.Parse("FL", right));
            return NameSimilarity.Compare(a, b) == NameSimilarity.Compare(b, a)
                && (left != right || NameSimilarity.Compare(a, b) >= NameLikeness.Doubtful);
        });
    }

    private static JurisdictionFact County(string name) =>
        new("12000", name, JurisdictionLevels.County, "FL", null, null, ["12"], null, null, null, null, null, null);
}
