using ThermalOccitanie.Domain.Listings;

namespace ThermalOccitanie.Domain.Tests.Listings;

public sealed class TextDifferenceTests
{
    [Theory]
    [InlineData("L’eau claire.", "L’eau très claire.", "=L’eau |+très |=claire.")]
    [InlineData("L’eau très claire.", "L’eau claire.", "=L’eau |-très |=claire.")]
    [InlineData("Une source", "Deux source", "-Une|+Deux|= source")]
    [InlineData("même", "même", "=même")]
    [InlineData("", "tout", "+tout")]
    [InlineData("tout", null, "-tout")]
    [InlineData(null, null, "")]
    public void Between_TwoTexts_MarksWords(string? before, string? after, string marked) =>
        Assert.Equal(marked, string.Join('|', TextDifference.Between(before, after).Select(p => "=-+"[(int)p.Kind] + p.Text)));

    [Fact]
    public void Between_ManyInventedTexts_BothCanBeReadFromThePieces()
    {
        var random = new Random(4);

        for (var turn = 0; turn < 500; turn++)
        {
            var (before, after) = (Invent(random), Invent(random));

            var pieces = TextDifference.Between(before, after);

            Assert.Equal(before, string.Concat(pieces.Where(p => p.Kind is not TextPieceKind.Added).Select(p => p.Text)));
            Assert.Equal(after, string.Concat(pieces.Where(p => p.Kind is not TextPieceKind.Removed).Select(p => p.Text)));
            Assert.All(pieces.Zip(pieces.Skip(1)), pair => Assert.NotEqual(pair.First.Kind, pair.Second.Kind));
        }
    }

    [Fact]
    public void Between_TextsBeyondTheCap_AreReplacedWholeBetweenWhatTheyShareAtTheEnds()
    {
        var old = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"{i},"));
        var young = string.Concat(Enumerable.Range(0, 2_000).Reverse().Select(i => $"{i};"));

        var pieces = TextDifference.Between($"Début {old} fin", $"Début {young} fin");

        Assert.Equal([(TextPieceKind.Common, "Début "), (TextPieceKind.Removed, old), (TextPieceKind.Added, young), (TextPieceKind.Common, " fin")], pieces.Select(p => (p.Kind, p.Text)));
    }

    private static string Invent(Random random)
    {
        string[] words = ["eau", "claire", " ", "\n", "l’", "😀", "é", "«", "1 250", ".", ", "];
        return string.Concat(Enumerable.Range(0, random.Next(0, 30)).Select(_ => words[random.Next(words.Length)]));
    }
}
