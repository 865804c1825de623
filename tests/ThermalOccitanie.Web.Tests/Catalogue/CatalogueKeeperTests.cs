using System.Net.Http.Json;
using System.Text.Json;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;
using Microsoft.EntityFrameworkCore;

namespace ThermalOccitanie.Web.Tests.Catalogue;

public sealed class CatalogueKeeperTests
{
    [Theory]
    [InlineData(DatabaseEngine.Sqlite, """UPDATE "Stations" SET "DepartmentCode" = '99' WHERE "Slug" = (SELECT MIN("Slug") FROM "Stations")""")]
    [InlineData(DatabaseEngine.Postgres, """UPDATE "Stations" SET "DepartmentCode" = '99' WHERE "Slug" = (SELECT MIN("Slug") FROM "Stations")""")]
    [InlineData(DatabaseEngine.Sqlite, """UPDATE "Stations" SET "Status" = 'Nulle part'""")]
    [InlineData(DatabaseEngine.Postgres, """UPDATE "Stations" SET "Status" = 'Nulle part'""")]
    public async Task Look_RowThatCannotBeShown_KeepsTheLastGoodPictureAndRecovers(DatabaseEngine engine, string harm)
    {
        await using var portal = Portal.On(engine);
        var visitor = portal.Visitor();
        var good = portal.Catalogue;
        Assert.Equal("ready", await StatusAsync(visitor));

        await SqlAsync(portal, harm);
        await Soon.IsTrueAsync(() => portal.Keeper.Failure is not null, "the failure is noticed");

        Assert.Same(good, portal.Catalogue);
        Assert.Equal("last-good-picture", await StatusAsync(visitor));
        Assert.Equal(Reference.Stations.Count, (await visitor.GetFromJsonAsync<JsonElement>("/api/v1/stations")).GetProperty("total").GetInt32());

        await SqlAsync(portal, $"""UPDATE "Stations" SET "DepartmentCode" = '{good.Stations[0].Department.Code}', "Status" = 'Open'""");
        await Soon.IsTrueAsync(async () => await StatusAsync(visitor) == "ready", "the picture is taken again");

        Assert.NotSame(good, portal.Catalogue);
        Assert.Null(portal.Keeper.Failure);
    }

    [Fact]
    public async Task Look_NothingChanged_KeepsTheSamePicture()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var picture = portal.Catalogue;

        Assert.True(await portal.Keeper.LookAsync(TestContext.Current.CancellationToken));

        Assert.Same(picture, portal.Catalogue);
    }

    // Restored from an older backup, the number goes back: what counts is that it is another one.
    [Fact]
    public async Task Look_NumberWentBack_TakesANewPicture()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var picture = portal.Catalogue;
        await SqlAsync(portal, """UPDATE "CatalogueVersions" SET "Number" = 0""");

        await portal.Keeper.LookAsync(TestContext.Current.CancellationToken);

        Assert.NotSame(picture, portal.Catalogue);
    }

    private static async Task<string?> StatusAsync(HttpClient visitor) =>
        (await visitor.GetFromJsonAsync<JsonElement>("/sante/pret")).GetProperty("status").GetString();

    private static Task<int> SqlAsync(Portal portal, string sql) =>
        portal.WithDatabaseAsync(database => database.Database.ExecuteSqlRawAsync(sql));
}
