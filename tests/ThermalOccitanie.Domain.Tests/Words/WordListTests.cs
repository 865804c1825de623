using ThermalOccitanie.Domain.Words;

namespace ThermalOccitanie.Domain.Tests.Words;

public sealed class WordListTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 11, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Read_Lines_KeepsTheirOrderAndNothingElse() =>
        Assert.Equal(["mal de dos", "lumbago"], LocalisedWords.Read("  mal de dos \r\n\r\n\n lumbago\n"));

    [Fact]
    public void Teach_Words_ReplacesThemAndMovesTheToken()
    {
        var list = List();
        var token = list.ConcurrencyToken;

        Assert.Empty(list.Teach(new() { Fr = ["mal de dos"], En = ["back pain"] }, Now));

        Assert.Equal(["mal de dos"], list.Words.In("fr"));
        Assert.Equal(["back pain"], list.Words.In("en"));
        Assert.Equal(Now, list.EditedAt);
        Assert.NotEqual(token, list.ConcurrencyToken);
    }

    public static TheoryData<LocalisedWords, string, WordRefusal, string> Wrong { get; } = new()
    {
        { new() { Fr = ["Eczéma", "peau", "eczema"] }, "fr", WordRefusal.SaidTwice, "eczema" },
        { new() { En = ["hot-tub", "hot tub"] }, "en", WordRefusal.SaidTwice, "hot tub" },
        { new() { Es = ["espalda", "« — »"] }, "es", WordRefusal.NoLetter, "« — »" },
        { new() { Fr = [new('a', WordList.WordMaxLength + 1)] }, "fr", WordRefusal.TooLong, new('a', WordList.WordMaxLength + 1) },
        { new() { Fr = [.. Enumerable.Range(0, WordList.MostWords + 1).Select(n => $"mot{n}")] }, "fr", WordRefusal.TooMany, $"mot{WordList.MostWords}" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Teach_WhatCannotBe_SaysWhichWordAndChangesNothing(LocalisedWords words, string language, WordRefusal refusal, string word)
    {
        var list = List();
        var (before, token) = (list.Words, list.ConcurrencyToken);

        var problem = Assert.Single(list.Teach(words, Now));

        Assert.Equal((language, refusal, word), (problem.Language, problem.Refusal, problem.Word));
        Assert.Equal((before, token, null), (list.Words, list.ConcurrencyToken, list.EditedAt));
    }

    [Fact]
    public void Teach_TheSameWordInTwoLanguages_IsNoRepeat() => Assert.Empty(List().Teach(new() { Fr = ["massage"], En = ["massage"] }, Now));

    [Fact]
    public void Teach_WhatIsAtTheLimit_IsTaken() =>
        Assert.Empty(List().Teach(new() { Fr = [new('a', WordList.WordMaxLength), .. Enumerable.Range(1, WordList.MostWords - 1).Select(n => $"mot{n}")] }, Now));

    [Fact]
    public void And_OtherWords_ComeAfterAndOnlyOnce()
    {
        var together = new LocalisedWords { Fr = ["Dos", "lombaires"], En = ["back"] }.And(new() { Fr = ["dos", "détente"], Es = ["espalda"] });

        Assert.Equal(["Dos", "lombaires", "détente"], together.Fr);
        Assert.Equal(["back"], together.En);
        Assert.Equal(["espalda"], together.Es);
    }

    private static WordList List() => new() { Id = Guid.CreateVersion7(), Kind = WordKind.Orientation, Key = "ZZ" };
}
