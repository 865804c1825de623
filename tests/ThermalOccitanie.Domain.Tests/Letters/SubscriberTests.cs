using ThermalOccitanie.Domain.Letters;

namespace ThermalOccitanie.Domain.Tests.Letters;

/// <summary>Asking, saying yes once more, leaving, in every order.</summary>
public sealed class SubscriberTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 11, 0, 0, DateTimeKind.Utc);
    private static readonly Consent Consent = new("fr", Guid.CreateVersion7(), "/lettre", "condensé");

    [Fact]
    public void Confirm_WithinSevenDays_Subscribes()
    {
        var subscriber = Ask();

        Assert.Null(subscriber.Confirm(Now.AddDays(7)));
        Assert.Equal((SubscriberState.Confirmed, Now.AddDays(7)), (subscriber.State, subscriber.ConfirmedAt));
    }

    [Fact]
    public void Confirm_LaterTwiceOrAfterLeaving_SaysWhyNot()
    {
        var (late, twice, gone) = (Ask(), Ask(), Ask());
        twice.Confirm(Now);
        gone.Leave(Now);

        Assert.Equal(ConfirmRefusal.Expired, late.Confirm(Now.AddDays(7).AddTicks(1)));
        Assert.Equal(ConfirmRefusal.AlreadyConfirmed, twice.Confirm(Now.AddDays(30)));
        Assert.Equal(ConfirmRefusal.Ended, gone.Confirm(Now));
        Assert.Equal(SubscriberState.Pending, late.State);
    }

    [Fact]
    public void Leave_Twice_KeepsTheFirstInstant()
    {
        var subscriber = Ask();
        subscriber.Confirm(Now);
        subscriber.Leave(Now.AddYears(5));
        subscriber.Leave(Now.AddYears(6));
        subscriber.Bounce(Now.AddYears(6));

        Assert.Equal((SubscriberState.Left, Now.AddYears(5)), (subscriber.State, subscriber.EndedAt));
    }

    [Fact]
    public void AskAgain_AfterLeaving_BeginsAnewAndWhileSubscribedThrows()
    {
        var subscriber = Ask();
        subscriber.Confirm(Now);
        Assert.Throws<InvalidOperationException>(() => subscriber.AskAgain(Consent, Now));
        subscriber.Leave(Now);

        subscriber.AskAgain(Consent with { Language = "es" }, Now.AddDays(1));

        Assert.Equal((SubscriberState.Pending, "es", Now.AddDays(1)), (subscriber.State, subscriber.Language, subscriber.AskedAt));
        Assert.Null(subscriber.EndedAt);
        Assert.Null(subscriber.ConfirmedAt);
    }

    [Fact]
    public void MayBeWrittenToAt_WithinTenMinutes_No()
    {
        var subscriber = Ask();

        Assert.False(subscriber.MayBeWrittenToAt(Now.AddMinutes(9)));
        Assert.True(subscriber.MayBeWrittenToAt(Now.AddMinutes(10)));
    }

    [Theory]
    [InlineData("curiste")]
    [InlineData("Curiste <curiste@fontclaire.example>")]
    [InlineData("curiste@fontclaire.example\r\nBcc: autre@fontclaire.example")]
    public void Ask_NoBareAddress_Throws(string email) => Assert.Throws<ArgumentException>(() => Subscriber.Ask(email, "cle", Consent, Now));

    private static Subscriber Ask() => Subscriber.Ask("curiste@fontclaire.example", "cle", Consent, Now);
}
