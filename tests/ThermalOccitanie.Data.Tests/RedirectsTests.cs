using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Redirects;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Data.Tests;

public sealed class RedirectsTests
{
    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Save_Redirect_ComesBackAsItWas(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);

        await copy.DoAsync(async portal =>
        {
            var redirect = new Redirect { Id = Guid.CreateVersion7() };
            Assert.Null(redirect.Lead("/Ancienne", "/stations?cadre=mer", await portal.Redirects.ToListAsync(), "La Fédération", Fontclaire.Now));
            portal.Add(redirect);
            await portal.SaveChangesAsync();
        });
        var stored = await copy.AskAsync(portal => portal.Redirects.SingleAsync(r => r.OldPath == "/ancienne"));

        Assert.Equal(("/stations?cadre=mer", "La Fédération", Fontclaire.Now), (stored.NewPath!, stored.SetBy, stored.EditedAt!.Value));
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite, "//exemple.fr")]
    [InlineData(DatabaseEngine.Sqlite, "https://exemple.fr")]
    [InlineData(DatabaseEngine.Postgres, "//exemple.fr")]
    [InlineData(DatabaseEngine.Postgres, "https://exemple.fr")]
    public async Task Sql_LeadingOutside_IsRefusedByTheDatabase(DatabaseEngine engine, string address)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);

        await Assert.ThrowsAnyAsync<DbException>(() => copy.SqlAsync($"""UPDATE "Redirects" SET "NewPath" = '{address}'"""));
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Start_Again_LeavesWhatAPersonTurnedElsewhere(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var old = Reference.Redirects[0].Text("oldPath");
        var count = await copy.AskAsync(portal => portal.Redirects.CountAsync());

        await copy.DoAsync(async portal =>
        {
            var all = await portal.Redirects.ToListAsync();
            var redirect = all.Single(r => r.OldPath == old);
            Assert.Null(redirect.Lead(old, "/stations", all, "La Fédération", Fontclaire.Now));
            redirect.SeedFingerprint = "another";
            await portal.SaveChangesAsync();
        });
        await copy.StartAsync();

        Assert.Equal("/stations", await copy.AskAsync(portal => portal.Redirects.Where(r => r.OldPath == old).Select(r => r.NewPath).SingleAsync()));
        Assert.Equal(Reference.Redirects.Count, count);
        Assert.Equal(count, await copy.AskAsync(portal => portal.Redirects.CountAsync()));
    }
}
