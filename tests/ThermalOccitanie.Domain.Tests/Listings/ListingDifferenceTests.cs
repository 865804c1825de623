using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Domain.Tests.Listings;

public sealed class ListingDifferenceTests
{
    [Fact]
    public void Between_SameListing_NothingInAnySection() =>
        Assert.All(ListingSectionKinds.All, kind => Assert.Empty(ListingDifference.Between(Fontclaire.Listing(), Fontclaire.Listing(), kind)));

    [Fact]
    public void Between_OnlyTheCheckMoved_Nothing()
    {
        var after = Fontclaire.Listing();
        after.Water.Stamp(new(new(2026, 11, 25), "La Fédération", 1));
        after.Water.Sources = [new() { Url = "https://fontclaire.example/eau" }];

        Assert.Empty(ListingDifference.Between(Fontclaire.Listing(), after, ListingSectionKind.Water));
    }

    [Fact]
    public void Between_FieldsChangedFilledAndEmptied_AsAPersonReadsThem()
    {
        var after = Fontclaire.Listing();
        after.Presentation.AltitudeMetres = 1_250;
        after.Presentation.Governance = null;
        after.Presentation.StatusNote = "Ouverte.";
        var before = Fontclaire.Listing();
        before.Presentation.StatusNote = null;

        var changes = ListingDifference.Between(before, after, ListingSectionKind.Presentation);

        Assert.Equal(
            [("presentation.altitude", "750 m", $"1{'\u202F'}250 m"), ("presentation.gestion", "mixte", null), ("presentation.ouverture", null, "Ouverte.")],
            changes.Select(c => (c.Field.Code, c.Before, c.After)));
    }

    [Fact]
    public void Between_Orientations_ByTheNamesThatAreGiven()
    {
        var after = Fontclaire.Listing();
        after.Orientations.Codes = ["RH"];

        var change = Assert.Single(ListingDifference.Between(
            Fontclaire.Listing(), after, ListingSectionKind.Orientations, [new("RH", "Rhumatologie"), new("PHL", "Phlébologie")]));

        Assert.Equal(("Rhumatologie\nPhlébologie", "Rhumatologie"), (change.Before, change.After));
    }

    [Fact]
    public void Between_FirstEstablishmentRemoved_OnlyItIsRemoved()
    {
        var after = Fontclaire.Listing();
        after.Establishments.Items.RemoveAt(0);

        var changes = ListingDifference.Between(Fontclaire.Listing(), after, ListingSectionKind.Establishments);

        Assert.Equal(5, changes.Count);
        Assert.All(changes, c => Assert.Null(c.After));
        Assert.Equal("Grands Thermes", changes[0].Before);
    }

    [Fact]
    public void Between_EstablishmentAdded_OnlyItIsAdded()
    {
        var after = Fontclaire.Listing();
        after.Establishments.Items.Insert(0, new() { Name = "Nouveaux Thermes", Phone = "04 00 00 00 09" });

        var changes = ListingDifference.Between(Fontclaire.Listing(), after, ListingSectionKind.Establishments);

        Assert.Equal([(null, "Nouveaux Thermes"), (null, "04 00 00 00 09")], changes.Select(c => (c.Before, c.After)));
    }

    [Fact]
    public void Between_EstablishmentRenamed_IsTheSameOne()
    {
        var after = Fontclaire.Listing();
        after.Establishments.Items[1].Name = "Thermes du Parc";

        var change = Assert.Single(ListingDifference.Between(Fontclaire.Listing(), after, ListingSectionKind.Establishments));

        Assert.Equal(("Établissement 2 : Nom", "Petits Thermes", "Thermes du Parc"), (change.Field.FullLabel, change.Before, change.After));
    }
}
