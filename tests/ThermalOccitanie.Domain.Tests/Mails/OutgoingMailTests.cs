using ThermalOccitanie.Domain.Mails;

namespace ThermalOccitanie.Domain.Tests.Mails;

public sealed class OutgoingMailTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 11, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Write_Mail_IsDueAtOnceUnderAnIdOfItsOwn()
    {
        var mail = New();

        Assert.Equal((MailState.Waiting, Now, 0), (mail.State, mail.NextTryAt, mail.Tries));
        Assert.Equal($"<{mail.Id:N}@fontclaire.example>", mail.MessageId);
        Assert.True(IsDue(mail, Now));
        Assert.False(IsDue(mail, Now.AddTicks(-1)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ana")]
    [InlineData("@fontclaire.example")]
    [InlineData("ana@")]
    [InlineData("ana@fontclaire@example")]
    [InlineData("ana@fontclaire.example,bob@fontclaire.example")]
    [InlineData("Ana <ana@fontclaire.example>")]
    [InlineData("ana@fontclaire.example\r\nBcc: bob@fontclaire.example")]
    [InlineData("ana @fontclaire.example")]
    [InlineData("aña@fontclaire.example")]
    public void Write_ToNoBareAddress_Throws(string to) => Assert.Throws<ArgumentException>(() => New(to: to));

    [Fact]
    public void Write_ToATooLongAddress_Throws() =>
        Assert.Throws<ArgumentException>(() => New(to: new string('a', OutgoingMail.AddressMaxLength) + "@fontclaire.example"));

    [Theory]
    [InlineData("")]
    [InlineData("Bonjour\r\nBcc: bob@fontclaire.example")]
    [InlineData("Bonjour\nbob")]
    [InlineData("Bonjour\0")]
    public void Write_SubjectThatIsNotOneLine_Throws(string subject) => Assert.Throws<ArgumentException>(() => New(subject: subject));

    [Fact]
    public void Write_TooMuch_Throws()
    {
        Assert.Throws<ArgumentException>(() => New(subject: new string('a', OutgoingMail.SubjectMaxLength + 1)));
        Assert.Throws<ArgumentException>(() => New(text: new string('a', OutgoingMail.BodyMaxLength + 1)));
        Assert.Throws<ArgumentException>(() => New(text: ""));
    }

    [Fact]
    public void MarkSent_Waiting_IsSentAndNoLongerDue()
    {
        var mail = New();

        mail.MarkSent(Now);

        Assert.Equal((MailState.Sent, Now), (mail.State, mail.SentAt!.Value));
        Assert.False(IsDue(mail, Now));
    }

    [Fact]
    public void MarkFailed_AgainAndAgain_WaitsLongerEachTimeThenFails()
    {
        var mail = New();
        int[] minutes = [1, 5, 15, 60, 240, 720, 720];

        foreach (var wait in minutes)
        {
            mail.MarkFailed("Le serveur ne répond pas.", Now);

            Assert.Equal((MailState.Waiting, Now.AddMinutes(wait)), (mail.State, mail.NextTryAt));
            Assert.False(IsDue(mail, Now.AddMinutes(wait).AddTicks(-1)));
            Assert.True(IsDue(mail, Now.AddMinutes(wait)));
        }

        mail.MarkFailed("Le serveur ne répond pas.", Now);
        Assert.Equal((MailState.Failed, OutgoingMail.MaxTries, "Le serveur ne répond pas."), (mail.State, mail.Tries, mail.LastFailure!));
        Assert.False(IsDue(mail, Now.AddYears(1)));
    }

    // A sign-in mail waits one minute, then five: the next wait would outlast its fifteen.
    [Fact]
    public void MarkFailed_UselessByTheNextTry_FailsAtOnce()
    {
        var mail = New(uselessAfter: Now.AddMinutes(15));

        mail.MarkFailed("Plus tard.", Now);
        mail.MarkFailed("Plus tard.", Now.AddMinutes(1));
        Assert.Equal(MailState.Waiting, mail.State);

        mail.MarkFailed("Plus tard.", Now.AddMinutes(6));
        Assert.Equal(MailState.Failed, mail.State);
    }

    [Fact]
    public void MarkFailed_ForALongReason_KeepsWhatFits()
    {
        var mail = New();

        mail.MarkFailed(new string('x', OutgoingMail.FailureMaxLength + 1), Now);

        Assert.Equal(OutgoingMail.FailureMaxLength, mail.LastFailure!.Length);
    }

    [Fact]
    public void IsUselessAt_JustAfterItsTime_IsTrue()
    {
        var mail = New(uselessAfter: Now);

        Assert.False(mail.IsUselessAt(Now));
        Assert.True(mail.IsUselessAt(Now.AddTicks(1)));
        Assert.False(New().IsUselessAt(DateTime.MaxValue));
    }

    [Fact]
    public void Retry_Failed_IsDueWithAllItsTriesAhead()
    {
        var mail = New();
        mail.GiveUp("Adresse refusée.");

        Assert.Null(mail.Retry(Now.AddDays(1)));

        Assert.Equal((MailState.Waiting, Now.AddDays(1), 0), (mail.State, mail.NextTryAt, mail.Tries));
        Assert.True(IsDue(mail, Now.AddDays(1)));
    }

    [Fact]
    public void Retry_Waiting_IsDueAtOnce()
    {
        var mail = New();
        mail.MarkFailed("Plus tard.", Now);

        Assert.Null(mail.Retry(Now));
        Assert.True(IsDue(mail, Now));
    }

    [Fact]
    public void Retry_SentOrTooLate_IsRefused()
    {
        var sent = New();
        sent.MarkSent(Now);
        var late = New(uselessAfter: Now);
        late.GiveUp("Trop tard.");

        Assert.Equal(RetryRefusal.AlreadySent, sent.Retry(Now));
        Assert.Equal(RetryRefusal.TooLate, late.Retry(Now.AddMinutes(1)));
        Assert.Equal(MailState.Failed, late.State);
    }

    [Fact]
    public void Verbs_OfTheSender_ThrowOnceItIsNotWaiting()
    {
        var sent = New();
        sent.MarkSent(Now);
        var failed = New();
        failed.GiveUp("Adresse refusée.");

        foreach (var mail in new[] { sent, failed })
        {
            Assert.Throws<InvalidOperationException>(() => mail.MarkSent(Now));
            Assert.Throws<InvalidOperationException>(() => mail.MarkFailed("Non.", Now));
            Assert.Throws<InvalidOperationException>(() => mail.GiveUp("Non."));
        }
    }

    private static bool IsDue(OutgoingMail mail, DateTime now) => OutgoingMail.IsDue(now).Compile()(mail);

    private static OutgoingMail New(string to = "ana@fontclaire.example", string subject = "Bonjour", string text = "Bonjour,", DateTime? uselessAfter = null) =>
        OutgoingMail.Write(MailKind.Notice, to, subject, text, "<p>Bonjour,</p>", "fontclaire.example", Now, uselessAfter);
}
