using ThermalOccitanie.Domain.Letters;

namespace ThermalOccitanie.Domain.Tests.Letters;

/// <summary>A newsletter from its first word to its last sending.</summary>
public sealed class LetterIssueTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 11, 0, 0, DateTimeKind.Utc);
    private static readonly LetterWords Words = new("Objet", "", "Un.\r\n\r\nDeux,\r\nencore deux.\n\n\n", ["fontclaire-les-bains"], []);

    [Fact]
    public void Paragraphs_ArePartedByEmptyLines() => Assert.Equal(["Un.", "Deux,\nencore deux."], Draft().Paragraphs);

    [Fact]
    public void Schedule_InThePast_SaysSo()
    {
        var letter = Draft();

        Assert.Equal(LetterRefusal.InThePast, letter.Schedule(Now.AddTicks(-1), Now));
        Assert.Equal(LetterState.Draft, letter.State);
    }

    [Fact]
    public void Begin_BeforeItsHour_Throws()
    {
        var letter = Draft();
        letter.Schedule(Now.AddHours(1), Now);

        Assert.Throws<InvalidOperationException>(() => letter.Begin([], Now));
    }

    [Fact]
    public void Verbs_OnceItHasBegun_ChangeItsWordsNoMore()
    {
        var letter = Sending();

        Assert.Equal(LetterRefusal.HasBegun, letter.Write(Words, Now));
        Assert.Equal(LetterRefusal.HasBegun, letter.Schedule(Now.AddDays(1), Now));
        Assert.Equal(LetterRefusal.NotPaused, letter.Resume(Now));
        Assert.Null(letter.Pause(Now));
        Assert.Equal(LetterRefusal.NothingToPause, letter.Pause(Now));
        letter.Finish(Now);
        Assert.Equal(LetterState.Paused, letter.State);
        Assert.Null(letter.Resume(Now));
        letter.Finish(Now);
        Assert.Equal((LetterState.Sent, Now), (letter.State, letter.SentAt));
        letter.Reopen(Now);
        Assert.Equal((LetterState.Sending, (DateTime?)null), (letter.State, letter.SentAt));
    }

    [Fact]
    public void Pause_BeforeItsHour_MakesItADraft()
    {
        var letter = Draft();
        letter.Schedule(Now.AddHours(1), Now);

        Assert.Null(letter.Pause(Now));
        Assert.Equal((LetterState.Draft, (DateTime?)null), (letter.State, letter.ScheduledFor));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(4, 8)]
    [InlineData(60, 720)]
    public void WaitAfter_SoManyTries_DoublesUpToHalfADay(int tries, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), LetterSending.WaitAfter(tries, TimeSpan.FromMinutes(1)));

    private static LetterIssue Draft()
    {
        var letter = new LetterIssue { Id = Guid.CreateVersion7(), Number = 1 };
        letter.Write(Words, Now);
        return letter;
    }

    private static LetterIssue Sending()
    {
        var letter = Draft();
        letter.Schedule(Now, Now);
        letter.Begin([], Now);
        return letter;
    }
}
