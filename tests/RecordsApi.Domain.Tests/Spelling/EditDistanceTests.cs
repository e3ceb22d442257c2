using CsCheck;
using RecordsApi.Domain.Spelling;
using RecordsApi.Testing;

namespace RecordsApi.Domain.Tests.Spelling;

public sealed class EditDistanceTests
{
    private static readonly Gen<char> Letters = Gen.Char["abcdefé- Z"];
    private static readonly Gen<string> Words = Gen.String[Letters, 0, 12];
    private static readonly Gen<(int Kind, int Position, char Letter)[]> Errors = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 11], Letters).Array[0, 4];

    [Fact]
    public void A_word_with_errors_is_a_likely_typo_exactly_if_their_distance_is_within_what_its_length_allows() =>
        Gen.Select(Words, Errors).ForAll((word, errors) =>
        {
            var other = errors.Aggregate(word, AddError);
            var shorter = Math.Min(word.Length, other.Length);
            var allowed = shorter >= 8 ? 2 : shorter >= 5 ? 1 : 0;
            Assert.Equal(EditDistance.Calculate(word, other) <= allowed, EditDistance.IsLikelyTypo(word, other));
        });

    private static string AddError(string word, (int Kind, int Position, char Letter) error)
    {
        var at = Math.Min(error.Position, word.Length);
        return error.Kind switch
        {
            0 => word.Insert(at, error.Letter.ToString()),
            1 when at < word.Length => word.Remove(at, 1),
            2 when at < word.Length => word.Remove(at, 1).Insert(at, error.Letter.ToString()),
            3 when at + 1 < word.Length => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            _ => word,
        };
    }
}
