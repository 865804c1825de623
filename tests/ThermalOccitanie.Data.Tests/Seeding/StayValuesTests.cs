using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Data.Tests.Seeding;

public sealed class StayValuesTests
{
    private static readonly Dictionary<StayKind, string> Kinds = new()
    {
        [StayKind.Package] = "sejour",
        [StayKind.MiniCure] = "mini-cure",
        [StayKind.PoolEntry] = "entree",
        [StayKind.Treatment] = "soin",
    };

    private static readonly Dictionary<StayTheme, string> Themes = new()
    {
        [StayTheme.Back] = "dos",
        [StayTheme.Sleep] = "sommeil",
        [StayTheme.Slimming] = "minceur",
        [StayTheme.Relaxation] = "detente",
        [StayTheme.AfterCancer] = "post-cancer",
        [StayTheme.MotherAndBaby] = "maman-bebe",
        [StayTheme.Sport] = "sport",
        [StayTheme.Beauty] = "beaute",
        [StayTheme.LightLegs] = "jambes-legeres",
        [StayTheme.Stress] = "stress",
        [StayTheme.Discovery] = "decouverte",
        [StayTheme.Other] = "autre",
    };

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Start_EachStay_HoldsEveryValueOfItsRecord(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var stations = await copy.AskAsync(portal => portal.Stations.ToDictionaryAsync(s => s.Id, s => s.Slug));
        var stays = (await copy.AskAsync(portal => portal.Stays.AsNoTracking().ToListAsync())).ToDictionary(s => (stations[s.StationId], s.Name));

        Assert.All(Reference.Stays, record =>
        {
            var stay = stays[(record.Text("stationSlug"), record.Text("name"))];
            JsonLeaves.AreAllIn(Values(stay, stations[stay.StationId]), record);
        });
    }

    private static Dictionary<string, IEnumerable<object?>> Values(Stay stay, string stationSlug) => new()
    {
        ["stationSlug"] = [stationSlug],
        ["name"] = [stay.Name],
        ["kind"] = [Kinds[stay.Kind]],
        ["days"] = [stay.DurationDays],
        ["nights"] = [stay.Nights],
        ["theme"] = [Themes[stay.Theme]],
        ["treatments"] = [stay.Treatments],
        ["priceFromEuros"] = [stay.PriceFromCents / 100d],
        ["includesAccommodation"] = [stay.IncludesAccommodation],
        ["summary"] = [stay.Summary],
        ["asOf"] = [stay.AsOfYear],
        ["bookingUrl"] = [stay.BookingUrl],
        ["source.url"] = [stay.Source.Url],
        ["source.read"] = [stay.Source.ReadOn],
        ["source.supports"] = stay.Source.Supports,
    };
}
