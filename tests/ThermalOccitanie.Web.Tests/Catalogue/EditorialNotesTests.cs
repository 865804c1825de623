using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Catalogue;

/// <summary>What the federation's staff note for themselves is on no page and in no answer.</summary>
public sealed class EditorialNotesTests
{
    private const string Secret = "NotePourLaFederationSeule";

    [Fact]
    public async Task Get_Everywhere_NeverShowsANoteOfTheStaff()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        await portal.WithDatabaseAsync(async database =>
        {
            await foreach (var station in database.Stations.AsAsyncEnumerable())
            {
                station.EditorialNote = Secret;
                station.Listing.Orientations.EditorialNote = Secret;
            }

            return await database.SaveChangesAsync();
        });
        var before = portal.Catalogue;
        await portal.Keeper.LookAsync(TestContext.Current.CancellationToken);
        Assert.NotSame(before, portal.Catalogue);
        var visitor = portal.Visitor();

        foreach (var address in PublicAddresses.Everywhere())
        {
            var answer = await visitor.GetStringAsync(address);

            Assert.DoesNotContain(Secret, answer, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("\"editorialNote\":", answer, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("\"orientationNotes\":", answer, StringComparison.OrdinalIgnoreCase);
        }
    }
}
