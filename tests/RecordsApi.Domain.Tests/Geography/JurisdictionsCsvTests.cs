using RecordsApi.Domain.Geography;

namespace RecordsApi.Domain.Tests.Geography;

public sealed class JurisdictionsCsvTests
{
    [Fact]
    public void Written_CSV_is_read_back_unchanged()
    {
        JurisdictionFact[] facts =
        [
            new("us", "United States", "country", null, "ocd-division/country:us", "US", [], null, null, null, null, null, null),
            new("35013", "Doña Ana County", "county", "NM", null, null, ["35"], 221508, 2021, "census-pep-2021", 32.3, -106.8, "census-gazetteer-2017"),
            new("1234132", "Islamorada, Village of Islands", "place", "FL", "ocd-division/country:us/state:fl/place:islamorada", null, ["12086", "12087"], 0, 2021, "census-pep-2021", null, null, null),
        ];
        var text = new StringWriter();
        JurisdictionsCsv.Write(text, facts);
        var read = JurisdictionsCsv.Read(new StringReader(text.ToString()), CancellationToken.None);
        Assert.Equal(facts.OrderBy(fact => fact.Id, StringComparer.Ordinal).Select(Print), read.Select(Print));
    }

    [Fact]
    public void Csv_has_line_feeds_only()
    {
        var text = new StringWriter();
        JurisdictionsCsv.Write(text, [new("12", "Florida", "state", "FL", null, "US-FL", ["us"], null, null, null, null, null, null)]);
        Assert.DoesNotContain('\r', text.ToString());
    }

    private static string Print(JurisdictionFact fact) =>
        fact with { ParentIds = [] } + string.Join(' ', fact.ParentIds);
}
