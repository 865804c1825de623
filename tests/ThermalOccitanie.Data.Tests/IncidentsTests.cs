using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Incidents;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Data.Tests;

public sealed class IncidentsTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly IncidentAuthor Anne = new(Guid.CreateVersion7(), "Anne Source, Régie de Fontclaire");

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Save_OpenedSaidAgainClosed_ComesBackWholeAndMovesTheCatalogueEachTime(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var station = Fontclaire.Station();
        await copy.DoAsync(portal => portal.Add(station).Context.SaveChangesAsync());
        var incident = Opened(station.Id);
        var versions = new List<long> { await copy.VersionAsync() };

        await SaveAsync(portal => portal.Add(incident));
        await SaveAsync(portal =>
        {
            portal.Attach(incident);
            Assert.Null(incident.Say(new(IncidentScope.Reduced, null, "Un bassin sur deux ’ 😀 \"\\ <b>."), Anne, Today, Fontclaire.Now.AddHours(1)));
        });
        await SaveAsync(portal =>
        {
            portal.Attach(incident);
            Assert.Null(incident.Close("La pompe a été changée.", Anne, Fontclaire.Now.AddHours(2)));
        });

        var stored = await copy.AskAsync(portal => portal.Incidents.AsNoTracking().SingleAsync());
        Assert.Equal(JsonSerializer.Serialize(incident), JsonSerializer.Serialize(stored));
        Assert.Equal(2, stored.Versions.Count);
        Assert.Equal(versions.Order().Distinct(), versions);

        async Task SaveAsync(Action<PortalDbContext> act)
        {
            await copy.DoAsync(async portal =>
            {
                act(portal);
                Assert.Equal(1, await portal.SaveChangesAsync());
            });
            versions.Add(await copy.VersionAsync());
        }
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Sql_ByHand_MovesTheCatalogue(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var station = Fontclaire.Station();
        await copy.DoAsync(portal =>
        {
            portal.AddRange(station, Opened(station.Id));
            return portal.SaveChangesAsync();
        });
        var before = await copy.VersionAsync();

        Assert.Equal(1, await copy.SqlAsync("""UPDATE "Incidents" SET "ClosedByName" = 'Une autre'"""));
        var updated = await copy.VersionAsync();
        Assert.Equal(1, await copy.SqlAsync("""DELETE FROM "Incidents" """));

        Assert.True(before < updated);
        Assert.True(updated < await copy.VersionAsync());
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Save_TwoAtOnce_TheSecondIsTold(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var station = Fontclaire.Station();
        await copy.DoAsync(portal =>
        {
            portal.AddRange(station, Opened(station.Id));
            return portal.SaveChangesAsync();
        });

        await copy.DoAsync(async slow =>
        {
            var seen = await slow.Incidents.SingleAsync();
            await copy.DoAsync(async quick =>
            {
                Assert.Null((await quick.Incidents.SingleAsync()).Close("La pompe a été changée.", Anne, Fontclaire.Now));
                await quick.SaveChangesAsync();
            });
            Assert.Null(seen.Say(new(IncidentScope.Station, null, "Tout est fermé ce matin."), Anne, Today, Fontclaire.Now));

            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync());
        });
    }

    private static Incident Opened(Guid stationId)
    {
        Assert.Null(Incident.Open(
            Guid.CreateVersion7(), stationId, Fontclaire.Now.AddHours(-3), new(IncidentScope.Cure, Today.AddDays(3), "La pompe est en panne."), Anne, Today, Fontclaire.Now, out var incident));
        return incident!;
    }
}
