using CsCheck;
using RecordsApi.Domain.Search;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Search;

public sealed class NameDirectoryTests
{
    private static readonly NameDirectory Directory = new(
    [
        new(NamedRecordKind.Agency, "grove", "Elm Grove Police Department", "OH", "Stark Hollow County", ["City of Elm Grove Police"]) { Initials = ["EGPD"] },
        new(NamedRecordKind.Agency, "stark", "Stark Hollow County Sheriff's Office", "OH", null, []) { Initials = ["SHSO"] },
        new(NamedRecordKind.Jurisdiction, "grove-oh", "Elm Grove", "OH", "Stark Hollow County", []) { Population = 900 },
        new(NamedRecordKind.Jurisdiction, "grove-ia", "Elm Grove", "IA", null, []) { Population = 9000 },
        new(NamedRecordKind.Jurisdiction, "ridge", "De Ridge County", "OH", null, []),
        new(NamedRecordKind.Jurisdiction, "anselm", "St. Anselm", "OH", null, []),
        new(NamedRecordKind.Jurisdiction, "farwell", "Farwell Junction", "OH", null, []),
    ]);

    [Theory]
    [InlineData("Farwel Junction", "farwell")]
    [InlineData("farwell juntcion", "farwell")]
    [InlineData("jnction", "farwell")]
    [InlineData("farw", "farwell")]
    [InlineData("DeRidge", "ridge")]
    [InlineData("De Rige", "ridge")]
    [InlineData("saint anslem", "anselm")]
    [InlineData("Stark Holow SO", "stark")]
    [InlineData("SHSO", "stark")]
    [InlineData("egpd", "grove")]
    [InlineData("elm grove PD", "grove")]
    [InlineData("Elm Grove Iowa", "grove-ia")]
    [InlineData("elm grove oh", "grove-oh")]
    [InlineData("sheriff of stark", "stark")]
    public void The_record_that_is_meant_comes_first(string text, string expected) =>
        Assert.Equal(expected, Directory.Search(text, 5, 0.4)[0].Record.Id);

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("quartz")]
    [InlineData("a b c d e f g h i j k l m")]
    public void A_text_like_no_name_finds_nothing(string text) => Assert.Empty(Directory.Search(text, 5, 0.4));

    [Fact]
    public void Of_records_that_match_alike_the_largest_comes_first() =>
        Assert.Equal(["grove-ia", "grove-oh"], Directory.Search("elm grove", 2, 0.4).Select(match => match.Record.Id));

    [Fact]
    public void Initials_count_only_as_a_whole() => Assert.DoesNotContain("stark", Directory.Search("SHS", 5, 0).Select(match => match.Record.Id));

    [Fact]
    public void A_match_names_the_name_that_is_like_the_text() =>
        Assert.Equal("City of Elm Grove Police", Directory.Search("city of elm grove police", 1, 0.4)[0].MatchedName);

    [Fact]
    public void A_misspelling_that_was_printed_of_one_name_does_not_hide_another()
    {
        var directory = new NameDirectory(
        [
            new(NamedRecordKind.Agency, "tallow", "Tallow County Sheriff's Office", "OH", null, []),
            new(NamedRecordKind.Agency, "marsh", "Marsh County Sheriff's Office", "OH", null, ["Marsh County Sherrif's Office"]),
            new(NamedRecordKind.Jurisdiction, "tallow-county", "Tallow County", "OH", null, []),
        ]);

        Assert.All((string[])["Talow Sherrif", "Tallow Sherrif", "Tallow County Sherrif"], text => Assert.Equal("tallow", directory.Search(text, 5, 0.4)[0].Record.Id));
    }

    [Fact]
    public void The_filter_and_the_limit_are_respected()
    {
        Assert.Equal(["grove-oh"], Directory.Search("elm grove", 1, 0.4, record => record is { State: "OH", Kind: NamedRecordKind.Jurisdiction }).Select(match => match.Record.Id));
        Assert.Empty(Directory.Search("elm grove", 5, 0.4, _ => false));
    }

    [Fact]
    public void A_name_is_found_with_any_letter_wrong()
    {
        const string Name = "thistlewood";
        var directory = new NameDirectory([new(NamedRecordKind.Jurisdiction, "one", "Thistlewood", null, null, []), new(NamedRecordKind.Jurisdiction, "other", "Marlow", null, null, [])]);
        Gen.Select(Gen.Int[0, Name.Length - 1], Gen.Char['a', 'z'], Gen.Int[0, 2]).ForAll((at, letter, kind) =>
        {
            var text = kind switch
            {
                0 => Name[..at] + letter + Name[(at + 1)..],
                1 => Name[..at] + letter + Name[at..],
                _ => Name[..at] + Name[(at + 1)..],
            };
            return directory.Search(text, 1, 0.4) is [{ Record.Id: "one" }];
        });
    }

    [Fact]
    public void Scores_are_from_0_to_1() =>
        Gen.String[Gen.Char["elmgrovpdstark hw"], 1, 25].ForAll(text => Directory.Search(text, 10, 0).All(match => match.Score is >= 0 and <= 1));
}
