using ThermalOccitanie.Domain.Geography;
using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Domain.Tests.Stations;

public sealed class StationTests
{
    [Fact]
    public void Publish_NewListing_ReplacesTheOldAndNotesWhen()
    {
        var station = Fontclaire();
        var token = station.ConcurrencyToken;
        var listing = new StationListing { Presentation = { Summary = "Au bord de l’eau." } };
        var now = new DateTime(2026, 11, 24, 11, 0, 0, DateTimeKind.Utc);

        station.Publish(listing, now);

        Assert.Same(listing, station.Listing);
        Assert.Equal(now, station.EditedAt);
        Assert.NotEqual(token, station.ConcurrencyToken);
    }

    [Fact]
    public void Publish_Again_MovesTheTokenAgain()
    {
        var station = Fontclaire();
        var tokens = new List<Guid> { station.ConcurrencyToken };

        for (var day = 1; day <= 3; day++)
        {
            station.Publish(station.Listing, new DateTime(2026, 11, day, 0, 0, 0, DateTimeKind.Utc));
            tokens.Add(station.ConcurrencyToken);
        }

        Assert.Distinct(tokens);
    }

    [Fact]
    public void New_AsFilled_WasEditedByNobody() => Assert.Null(Fontclaire().EditedAt);

    [Fact]
    public void At_Coordinates_AreThePlace() => Assert.Equal(new GeoPoint(43.6, 3.2), Fontclaire().At);

    private static Station Fontclaire() => new()
    {
        Id = Guid.CreateVersion7(),
        Slug = "fontclaire-les-bains",
        Name = "Fontclaire-les-Bains",
        Commune = "Fontclaire-les-Bains",
        InseeCode = "34999",
        PostalCode = "34999",
        DepartmentCode = "34",
        Latitude = 43.6,
        Longitude = 3.2,
        Setting = Setting.Countryside,
        Status = StationStatus.Open,
        Listing = new(),
    };
}
