using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Geography;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Data.Tests.Seeding;

public sealed class StationValuesTests
{
    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Start_EachStation_HoldsEveryValueOfItsRecord(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var stations = await copy.AskAsync(portal => portal.Stations.AsNoTracking().ToDictionaryAsync(s => s.Slug));

        Assert.All(Reference.Stations, record =>
        {
            var station = stations[record.Text("slug")];
            JsonLeaves.AreAllIn(Values(station), WithoutSources(record));
            Assert.Equal(Sources(record), Sources(station.Listing));
        });
    }

    private static Dictionary<string, IEnumerable<object?>> Values(Station station)
    {
        var (presentation, contacts, houses) = (station.Listing.Presentation, station.Listing.Contacts, station.Listing.Establishments.Items);
        var (water, season) = (station.Listing.Water, station.Listing.Season);

        return new()
        {
            ["slug"] = [station.Slug],
            ["name"] = [station.Name],
            ["commune"] = [station.Commune],
            ["inseeCode"] = [station.InseeCode],
            ["postalCode"] = [station.PostalCode],
            ["departmentCode"] = [station.DepartmentCode],
            ["department"] = [Department.Find(station.DepartmentCode)?.Name],
            ["latitude"] = [station.Latitude],
            ["longitude"] = [station.Longitude],
            ["altitudeMetres"] = [presentation.AltitudeMetres],
            ["setting"] = [station.Setting switch { Setting.Sea => "mer", Setting.Mountain => "montagne", Setting.Countryside => "campagne" }],
            ["settingNote"] = [presentation.SettingNote],
            ["governance"] = [presentation.Governance switch { Governance.Municipal => "communale", Governance.Private => "privee", Governance.Mixed => "mixte", _ => null }],
            ["operator"] = [presentation.OperatorName],
            ["operatorGroup"] = [presentation.OperatorGroup],
            ["establishments[].name"] = houses.Select(h => h.Name),
            ["establishments[].address"] = houses.Select(h => h.Address),
            ["establishments[].phone"] = houses.Select(h => h.Phone),
            ["establishments[].email"] = houses.Select(h => h.Email),
            ["establishments[].website"] = houses.Select(h => h.Website),
            ["orientations[]"] = station.Listing.Orientations.Codes,
            ["orientationNotes"] = [station.Listing.Orientations.EditorialNote],
            ["water.type"] = [water.Type],
            ["water.temperatureMinC"] = [water.TemperatureMinCelsius],
            ["water.temperatureMaxC"] = [water.TemperatureMaxCelsius],
            ["water.sources[]"] = water.Springs,
            ["season.year"] = [season.Items.SingleOrDefault()?.Year],
            ["season.opens"] = [season.Items.SingleOrDefault()?.OpensOn],
            ["season.closes"] = [season.Items.SingleOrDefault()?.ClosesOn],
            ["openAllYear"] = [season.OpenAllYear],
            ["annualCuristes.count"] = [presentation.AnnualCuristes?.Count],
            ["annualCuristes.year"] = [presentation.AnnualCuristes?.Year],
            ["wellness.centre"] = [station.Listing.Wellness.Centre],
            ["wellness.summary"] = [station.Listing.Wellness.Summary],
            ["touristOffice.name"] = [contacts.TouristOfficeName],
            ["touristOffice.website"] = [contacts.TouristOfficeWebsite],
            ["touristOffice.phone"] = [contacts.TouristOfficePhone],
            ["communeWebsite"] = [contacts.CommuneWebsite],
            ["highlights[]"] = station.Listing.Highlights.Items,
            ["access.nearestRailStation"] = [contacts.NearestRailStation],
            ["access.nearestAirport"] = [contacts.NearestAirport],
            ["summary"] = [presentation.Summary],
            ["status"] = [station.Status switch { StationStatus.Open => "open", StationStatus.Closed => "closed", StationStatus.Uncertain => "uncertain" }],
            ["statusNote"] = [presentation.StatusNote],
            ["editorialNote"] = [station.EditorialNote],
        };
    }

    // A source stands in each section that it supports: they are compared as a set.
    private static List<string> Sources(StationListing listing) => Lines(
        new ListingSection[]
            {
                listing.Presentation, listing.Contacts, listing.Establishments, listing.Orientations, listing.Water,
                listing.Season, listing.Wellness, listing.Highlights, listing.Accessibility, listing.Doctors,
            }
            .SelectMany(section => section.Sources)
            .Select(source => $"{source.Url} | {source.ReadOn} | {string.Join(" + ", source.Supports)}"));

    private static List<string> Sources(JsonElement record) => Lines(
        record.GetProperty("sources").EnumerateArray()
            .Select(source => $"{source.Text("url")} | {source.Text("read")} | {Supports(source)}"));

    private static List<string> Lines(IEnumerable<string> lines) => [.. lines.Distinct().Order(StringComparer.Ordinal)];

    private static string Supports(JsonElement source) => !source.TryGetProperty("supports", out var supports) ? "" : supports.ValueKind switch
    {
        JsonValueKind.Array => string.Join(" + ", supports.EnumerateArray()),
        _ => supports.GetString() ?? "",
    };

    private static JsonElement WithoutSources(JsonElement record) => JsonSerializer.SerializeToElement(
        record.EnumerateObject().Where(property => property.Name != "sources").ToDictionary(property => property.Name, property => property.Value));
}
