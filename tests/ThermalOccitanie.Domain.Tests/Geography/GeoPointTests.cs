using ThermalOccitanie.Domain.Geography;

namespace ThermalOccitanie.Domain.Tests.Geography;

public sealed class GeoPointTests
{
    private static readonly GeoPoint Toulouse = new(43.6045, 1.4440);

    // Distances by the haversine formula on the mean sphere, as published for these pairs.
    [Theory]
    [InlineData(48.8566, 2.3522, 588)] // Paris
    [InlineData(43.6108, 3.8767, 196)] // Montpellier
    [InlineData(42.6887, 2.8948, 155)] // Perpignan
    [InlineData(41.3874, 2.1686, 254)] // Barcelona
    public void KilometresTo_KnownPair_IsTheDistanceAsTheCrowFlies(double latitude, double longitude, double kilometres) =>
        Assert.InRange(Toulouse.KilometresTo(new(latitude, longitude)), kilometres * .995, kilometres * 1.005);

    [Fact]
    public void KilometresTo_ParisToNewYork_CrossesTheOcean() =>
        Assert.InRange(new GeoPoint(48.8566, 2.3522).KilometresTo(new(40.7128, -74.0060)), 5_830, 5_845);

    [Fact]
    public void KilometresTo_Itself_IsNothing() => Assert.Equal(0, Toulouse.KilometresTo(Toulouse));

    [Fact]
    public void KilometresTo_ThereAndBack_IsTheSame()
    {
        var there = new GeoPoint(42.7917, 1.3386);

        Assert.Equal(Toulouse.KilometresTo(there), there.KilometresTo(Toulouse), 9);
    }

    [Fact]
    public void KilometresTo_OneDegreeOfLatitude_IsAHundredAndElevenKilometres() =>
        Assert.Equal(111.195, new GeoPoint(43, 2).KilometresTo(new(44, 2)), 2);

    [Theory]
    [InlineData(0, 0, 0, 180)]
    [InlineData(90, 0, -90, 0)]
    [InlineData(43.6045, 1.4440, -43.6045, -178.5560)]
    public void KilometresTo_TheOtherSideOfTheWorld_IsHalfItsGirth(double latitude, double longitude, double otherLatitude, double otherLongitude) =>
        Assert.Equal(20_015, new GeoPoint(latitude, longitude).KilometresTo(new(otherLatitude, otherLongitude)), 0);

    [Fact]
    public void KilometresTo_AcrossTheDateLine_TakesTheShortWay() =>
        Assert.InRange(new GeoPoint(0, 179.5).KilometresTo(new(0, -179.5)), 111, 112);
}
