using RecordsApi.Domain;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Tests.Model.Vocabulary;

public sealed class CodeAliasesTests
{
    private static readonly CodeAliases Aliases = new(("fire-brigade", ["FB", "Fire Dep't"]), ("ambulance", ["EMS"]));

    [Theory]
    [InlineData("FB", "fire-brigade")]
    [InlineData("fb", "fire-brigade")]
    [InlineData("FIRE  Dep’t", "fire-brigade")]
    [InlineData("fire_dep't", "fire-brigade")]
    [InlineData("ems", "ambulance")]
    [InlineData("fire", null)]
    [InlineData("", null)]
    public void An_alias_is_found_whatever_its_case_and_separators(string text, string? code) => Assert.Equal(code, Aliases.FindCode(text));

    [Fact]
    public void An_alias_of_two_codes_is_rejected() =>
        Assert.Throws<ArgumentException>(() => new CodeAliases(("one", ["Same"]), ("other", ["SAME"])));

    [Fact]
    public void No_alias_is_the_code_of_another_value_of_its_vocabulary() => Assert.All(
        Vocabularies.All,
        vocabulary => Assert.All(vocabulary.Terms, term => Assert.Equal(term.Value, vocabulary.Aliases.FindCode(term.Value) ?? term.Value)));
}
