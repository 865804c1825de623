using ThermalOccitanie.Domain.Stays;

namespace ThermalOccitanie.Domain.Tests.Stays;

public sealed class StayTests
{
    [Fact]
    public void MarkEdited_ByAPerson_NotesWhenAndMovesTheToken()
    {
        var stay = Escale(2026);
        var token = stay.ConcurrencyToken;
        var now = new DateTime(2026, 11, 24, 11, 0, 0, DateTimeKind.Utc);

        stay.MarkEdited(now);

        Assert.Equal(now, stay.EditedAt);
        Assert.NotEqual(token, stay.ConcurrencyToken);
    }

    [Theory]
    [InlineData(2026, false)]
    [InlineData(2025, true)]
    [InlineData(2027, true)]
    [InlineData(null, true)]
    public void IsToConfirmIn_AYear_UnlessTheSourceDescribesIt(int? asOf, bool isToConfirm) =>
        Assert.Equal(isToConfirm, Escale(asOf).IsToConfirmIn(2026));

    [Theory]
    [InlineData("Soin pris en charge par la Sécurité sociale", "pris")]
    [InlineData("Cure CONVENTIONNÉE", "conventionnee")]
    [InlineData("Remboursements possibles", "remboursements")]
    [InlineData("Sur prescription", "prescription")]
    public void Find_WordsOfACoveredCure_SaysWhich(string text, string word) => Assert.StartsWith(word, ReimbursedWords.Find(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("Deux jours au calme")]
    [InlineData("Une charge d’énergie, sans surprise")]
    [InlineData("")]
    [InlineData(null)]
    public void Find_OtherWords_SaysNothing(string? text) => Assert.Null(ReimbursedWords.Find(text));

    [Fact]
    public void Begin_WithVariants_IsADraftFromTheLowestPrice()
    {
        var stay = Draft(Words);

        Assert.Equal((StayState.Draft, 19_950, 2026, Today), (stay.State, stay.PriceFromCents, stay.AsOfYear, stay.CheckedOn));
        Assert.False(stay.IsVisibleAt(Now));
    }

    [Fact]
    public void WhyNot_APriceThatIsNotSold_IsRefused()
    {
        Assert.Equal(StayRefusal.HeadlineNotSold, Stay.WhyNot(Words with { PriceFromCents = 9_900 }));
        Assert.Null(Stay.WhyNot(Words with { PriceFromCents = 19_950 }));
    }

    [Fact]
    public void WhyNot_OneNameTwice_IsRefused() => Assert.Equal(StayRefusal.SameVariantTwice, Stay.WhyNot(Words with { Variants = [("Double", 1), ("double", 2)] }));

    [Fact]
    public void WhyNot_AnEndBeforeTheBeginning_IsRefused() => Assert.Equal(StayRefusal.EndsBeforeItBegins, Stay.WhyNot(Words with { VisibleFrom = Now, VisibleUntil = Now }));

    [Fact]
    public void WhyNot_AVariantThatSoundsCovered_IsRefused() => Assert.Equal(StayRefusal.SoundsReimbursed, Stay.WhyNot(Words with { Variants = [("remboursé à 65 %", 100)] }));

    [Fact]
    public void Publish_WithoutAWayToBook_StaysADraft()
    {
        var stay = Draft(Words with { BookingPhone = null });

        Assert.Equal((StayRefusal.NoWayToBook, StayState.Draft), (stay.Publish(Now), stay.State));
    }

    [Fact]
    public void Publish_AfterItsEnd_StaysADraft() => Assert.Equal(StayRefusal.IsOverAlready, Draft(Words with { VisibleUntil = Now }).Publish(Now));

    [Fact]
    public void IsVisibleAt_FromItsFirstInstantToItsLast()
    {
        var stay = Draft(Words with { VisibleFrom = Now.AddHours(1), VisibleUntil = Now.AddHours(2) });
        stay.Publish(Now);

        Assert.Equal(
            [false, true, true, false],
            new[] { Now.AddHours(1).AddTicks(-1), Now.AddHours(1), Now.AddHours(2).AddTicks(-1), Now.AddHours(2) }.Select(stay.IsVisibleAt));
        Assert.True(stay.HasEndedAt(Now.AddHours(2)));
    }

    [Fact]
    public void CopyForNextYear_IsADraftOnTheSameDaysOfTheWeekWhosePricesAreAskedAgain()
    {
        var stay = Draft(Words with { VisibleFrom = Now, VisibleUntil = Now.AddDays(2), PriceUntil = Today });

        var copy = stay.CopyForNextYear("autre-adresse", "La commune", Today, Now);

        Assert.Equal((StayState.Draft, Now.AddDays(364), Now.DayOfWeek, null, null), (copy.State, copy.VisibleFrom, copy.VisibleFrom!.Value.DayOfWeek, copy.PriceUntil, copy.CheckedOn));
        Assert.True(copy.IsToConfirmIn(2026));
        Assert.NotEqual(stay.Id, copy.Id);
    }

    [Fact]
    public void Confirm_AfterThePriceEnded_IsRefused()
    {
        var stay = Draft(Words with { PriceUntil = Today.AddDays(-1) });
        stay.Publish(Now);

        Assert.Equal(StayRefusal.PriceIsOver, stay.Confirm("La commune", Today, Now));
    }

    private static readonly DateTime Now = new(2026, 11, 24, 11, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly StayWords Words = new("Parenthèse d’hiver", StayKind.Package, StayTheme.Relaxation, "Deux jours au calme.")
    {
        Variants = [("chambre double", 24_000), ("chambre simple", 19_950)],
        BookingPhone = "04 00 00 00 02",
    };

    private static Stay Draft(StayWords words) => Stay.Begin(Guid.CreateVersion7(), "fontclaire-les-bains-parenthese-d-hiver", words, "La commune", Today, Now);

    private static Stay Escale(int? asOf) => new()
    {
        Id = Guid.CreateVersion7(),
        StationId = Guid.CreateVersion7(),
        Slug = "fontclaire-les-bains-escale-thermale",
        Name = "Escale thermale",
        Kind = StayKind.Package,
        Theme = StayTheme.Relaxation,
        Summary = "Deux jours au calme.",
        AsOfYear = asOf,
        Source = new() { Url = "https://fontclaire.example" },
    };
}
