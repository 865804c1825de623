using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Domain.Tests.Listings;

public sealed class ListingRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Fact]
    public void Default_ClaimsWaitForTheFederationAndTheRestGoesLive()
    {
        var rules = ListingRules.Default();

        Assert.Equal(
            [ListingSectionKind.Presentation, ListingSectionKind.Orientations, ListingSectionKind.Water, ListingSectionKind.Wellness],
            rules.Sections.Where(r => r.IsModerated).Select(r => r.Section));
        Assert.Equal(30, rules.Of(ListingSectionKind.Doctors).GoodForDays);
        Assert.Equal(180, rules.Of(ListingSectionKind.Contacts).GoodForDays);
        Assert.Equal(180, rules.Of(ListingSectionKind.Establishments).GoodForDays);
        Assert.Equal(365, rules.Of(ListingSectionKind.Season).GoodForDays);
    }

    [Fact]
    public void Change_DefaultsOfAnother_IsAccepted()
    {
        var rules = ListingRules.Default();
        var token = rules.ConcurrencyToken;
        var wanted = ListingRules.Default();
        wanted.Sections[0].GoodForDays = 90;
        wanted.Weights[0].Weight = 0;

        Assert.Null(rules.Change(wanted.Sections, wanted.Weights));

        Assert.Equal(90, rules.Of(ListingSectionKind.Presentation).GoodForDays);
        Assert.Equal(0, rules.WeightOf(ListingFields.All(new())[0]));
        Assert.NotEqual(token, rules.ConcurrencyToken);
    }

    [Theory]
    [InlineData(ListingRulesRefusal.NotOneRuleASection)]
    [InlineData(ListingRulesRefusal.LifetimeOutOfRange)]
    [InlineData(ListingRulesRefusal.UnknownField)]
    [InlineData(ListingRulesRefusal.FieldTwice)]
    [InlineData(ListingRulesRefusal.WeightOutOfRange)]
    public void Change_OutOfBounds_IsRefusedAndChangesNothing(ListingRulesRefusal refusal)
    {
        var rules = ListingRules.Default();
        var token = rules.ConcurrencyToken;
        var wanted = ListingRules.Default();

        switch (refusal)
        {
            case ListingRulesRefusal.NotOneRuleASection:
                wanted.Sections[1].Section = ListingSectionKind.Presentation;
                break;
            case ListingRulesRefusal.LifetimeOutOfRange:
                wanted.Sections[1].GoodForDays = 0;
                break;
            case ListingRulesRefusal.UnknownField:
                wanted.Weights[1].Code = "etablissements.1.nom";
                break;
            case ListingRulesRefusal.FieldTwice:
                wanted.Weights[1].Code = wanted.Weights[0].Code;
                break;
            case ListingRulesRefusal.WeightOutOfRange:
                wanted.Weights[1].Weight = 11;
                break;
        }

        Assert.Equal(refusal, rules.Change(wanted.Sections, wanted.Weights));
        Assert.Equal(token, rules.ConcurrencyToken);
    }

    [Fact]
    public void Completeness_EmptyListing_EveryWeighedFieldIsAGapTheHeaviestFirst()
    {
        var (score, gaps) = Completeness.Of(new(), ListingRules.Default(), Today);

        Assert.Equal(0, score);
        Assert.Equal(gaps.Select(g => g.Weight).OrderDescending(), gaps.Select(g => g.Weight));
        Assert.Contains(gaps, g => g.Field.Code == "etablissements.1.nom");
        Assert.DoesNotContain(gaps, g => g.Field.Code.StartsWith("etablissements.2.", StringComparison.Ordinal));
        Assert.DoesNotContain(gaps, g => g.Weight == 0);
    }

    [Fact]
    public void Completeness_Fontclaire_LacksWhatItsSecondEstablishmentLacks()
    {
        var (score, gaps) = Completeness.Of(Fontclaire.Listing(), ListingRules.Default(), Today);

        Assert.Equal(
            ["etablissements.2.telephone", "etablissements.2.adresse", "etablissements.2.site", "etablissements.2.courriel"],
            gaps.Select(g => g.Field.Code));
        Assert.InRange(score, 75, 99);
    }

    [Fact]
    public void Completeness_OneGapOfTheLightest_IsNotAHundred()
    {
        var listing = Fontclaire.Listing();
        listing.Establishments.Items.RemoveAt(1);
        Assert.Equal(100, Completeness.Of(listing, ListingRules.Default(), Today).ScorePercent);

        listing.Contacts.NearestAirport = null;

        Assert.Equal(99, Completeness.Of(listing, ListingRules.Default(), Today).ScorePercent);
    }

    [Fact]
    public void Completeness_OpenAllYear_OwesNoDays()
    {
        var listing = new StationListing { Season = { OpenAllYear = true } };

        Assert.DoesNotContain(Completeness.Of(listing, ListingRules.Default(), Today).Gaps, g => g.Field.Section is ListingSectionKind.Season);
    }

    [Fact]
    public void Completeness_NothingWeighs_IsWhole()
    {
        var rules = ListingRules.Default();
        Assert.Null(rules.Change(rules.Sections, [.. rules.Weights.Select(w => new FieldWeight { Code = w.Code, Weight = 0 })]));

        Assert.Equal(100, Completeness.Of(new(), rules, Today).ScorePercent);
    }

    [Theory]
    [InlineData("2026-10-27", 0, null)]
    [InlineData("2026-10-26", 0, DueReason.DueSoon)] // today is its last day
    [InlineData("2026-10-27", 1, DueReason.DueSoon)]
    [InlineData("2026-10-28", 1, null)]
    [InlineData("2026-10-25", 0, DueReason.Overdue)]
    [InlineData("2026-10-25", 30, DueReason.Overdue)]
    [InlineData(null, 0, DueReason.NeverChecked)]
    public void DueSection_DoctorsCheckedThatDay_HoldsThirtyDays(string? checkedOn, int withinDays, DueReason? reason)
    {
        var listing = new StationListing { Doctors = { CheckedOn = checkedOn is null ? null : Day.Of(checkedOn) } };

        var due = DueSection.Of(listing, ListingRules.Default(), Today, withinDays).SingleOrDefault(d => d.Section is ListingSectionKind.Doctors);

        Assert.Equal(reason, due?.Reason);
    }

    [Fact]
    public void DueSection_AnyDay_IsOverdueWhenVisitorsReadSo()
    {
        for (var day = Today; day < Today.AddDays(60); day = day.AddDays(1))
        {
            var listing = new StationListing { Doctors = { CheckedOn = Today, GoodForDays = 45 } };
            var due = DueSection.Of(listing, ListingRules.Default(), day).Any(d => d is { Section: ListingSectionKind.Doctors, Reason: DueReason.Overdue });

            Assert.Equal(listing.Doctors.IsOverdueOn(day), due);
        }
    }
}
