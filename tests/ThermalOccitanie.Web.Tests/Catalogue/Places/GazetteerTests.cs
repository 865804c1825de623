using System.Diagnostics;
using ThermalOccitanie.Domain.Geography;
using ThermalOccitanie.Web.Catalogue.Places;
using Xunit;

namespace ThermalOccitanie.Web.Tests.Catalogue.Places;

public sealed class GazetteerTests
{
    private static readonly Gazetteer Gazetteer = Gazetteer.Load();

    [Theory]
    [InlineData("31000", "Toulouse")]
    [InlineData(" 75014 ", "Paris")]
    [InlineData("13008", "Marseille")]
    [InlineData("69003", "Lyon")]
    [InlineData("40100", "Dax")]
    [InlineData("20000", "Ajaccio")]
    public void Find_PostalCode_GivesTheCommune(string typed, string name) =>
        Assert.Equal(name, Gazetteer.Find(typed)[0].Name);

    [Theory]
    [InlineData("Toulouse")]
    [InlineData("TOULOUSE")]
    [InlineData("Toulouse 31000")]
    [InlineData("31000 Toulouse")]
    [InlineData("Toulouse (31)")]
    [InlineData("toulouse, 31")]
    [InlineData("Toulouse Cedex 9")]
    public void Find_NameHoweverWritten_GivesTheCommuneFirst(string typed) =>
        Assert.Equal("31555", Gazetteer.Find(typed)[0].InseeCode);

    [Theory]
    [InlineData("St-Étienne", "Saint-Étienne")]
    [InlineData("st etienne", "Saint-Étienne")]
    [InlineData("Ste Foy lès Lyon", "Sainte-Foy-lès-Lyon")]
    [InlineData("beziers", "Béziers")]
    [InlineData("L'Isle Jourdain", "L’Isle-Jourdain")]
    public void Find_AbbreviationOrMissingAccent_GivesTheCommune(string typed, string name) =>
        Assert.Equal(name, Gazetteer.Find(typed)[0].Name);

    [Theory]
    [InlineData("Saint-Denis 93", "93066")]
    [InlineData("St-Denis (11)", null)]
    [InlineData("Ajaccio 2A", "2A004")]
    public void Find_NameAndDepartment_KeepsToThatDepartment(string typed, string? inseeCode) =>
        Assert.Equal(inseeCode, Gazetteer.Find(typed) is [var first, ..] ? first.InseeCode : null);

    [Fact]
    public void Find_BeginningOfAName_GivesTheMostPopulatedFirstAndAtMostEight()
    {
        var found = Gazetteer.Find("lav");

        Assert.Equal(Gazetteer.MostFound, found.Count);
        Assert.Equal("Laval", found[0].Name);
        Assert.Equal(found.OrderByDescending(place => place.Population), found);
    }

    [Fact]
    public void Find_NameThatAlsoBeginsOthers_GivesTheExactOnesFirst()
    {
        var gazetteer = new Gazetteer(
        [
            A("Fontclaire-les-Bains", 90_000, "31"),
            A("Fontclaire", 2_000, "09"),
            A("Fontclaire", 5_000, "34"),
            A("Fontclaire-sur-Mer", 7_000, "34"),
        ]);

        Assert.Equal(
            [("Fontclaire", 5_000), ("Fontclaire", 2_000), ("Fontclaire-les-Bains", 90_000), ("Fontclaire-sur-Mer", 7_000)],
            gazetteer.Find("fontclaire").Select(place => (place.Name, place.Population)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("00000")]
    [InlineData("'; drop table --")]
    [InlineData("\ud800")]
    [InlineData("\0\0")]
    [InlineData("٣١٠٠٠")]
    [InlineData("<script>")]
    [InlineData("cedex")]
    public void Find_Garbage_GivesNothing(string? typed) => Assert.Empty(Gazetteer.Find(typed));

    [Fact]
    public void Find_TenKilobytes_GivesNothing() => Assert.Empty(Gazetteer.Find(new string('é', 10_000)));

    [Fact]
    public void Find_OneLetterAThousandTimes_IsFast()
    {
        Gazetteer.Find("s");
        var started = Stopwatch.GetTimestamp();

        for (var i = 0; i < 1_000; i++)
        {
            Gazetteer.Find("s");
        }

        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("toulouse", "31555")]
    [InlineData("Saint-Denis", "93066")]
    [InlineData("Toul", "54528")]
    [InlineData("Toulous", null)]
    [InlineData("31000", null)]
    [InlineData("", null)]
    public void Exact_Name_GivesTheMostPopulatedOrNothing(string typed, string? inseeCode) =>
        Assert.Equal(inseeCode, Gazetteer.Exact(typed)?.InseeCode);

    [Fact]
    public void Load_EveryPlace_HasAPlaceInFranceAndAPostalCode()
    {
        var toulouse = Gazetteer.Exact("Toulouse");

        Assert.NotNull(toulouse);
        Assert.Equal("31", toulouse.DepartmentCode);
        Assert.InRange(toulouse.At.KilometresTo(new GeoPoint(43.6043, 1.4437)), 0, 2);
        Assert.Contains("31500", toulouse.PostalCodes);
    }

    private static Place A(string name, int population, string department) =>
        new($"{department}001", name, department, new GeoPoint(43, 2), population, [$"{department}000"]);
}
