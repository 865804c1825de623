using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Data.Tests.Migrations;

public sealed class AddStayEditingTests
{
    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Up_StaysOfThen_AreOnSaleAndStillMoveTheCatalogue(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);

        await copy.GoBeforeAsync("AddStayEditing");
        await copy.GoToTheLastAsync();

        var stays = await copy.AskAsync(portal => portal.Stays.AsNoTracking().ToListAsync());
        Assert.NotEmpty(stays);
        Assert.All(stays, stay => Assert.Equal(
            (StayState.Published, 0, 0, null, null), (stay.State, stay.Offer.Inclusions.Count, stay.Offer.Variants.Count, stay.VisibleUntil, stay.CheckedOn)));

        var before = await copy.VersionAsync();
        await copy.DoAsync(portal => portal.Stays.Where(s => s.Id == stays[0].Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Summary, "Écrit à Fontclaire-les-Bains.")));
        Assert.True(await copy.VersionAsync() > before);
    }
}
