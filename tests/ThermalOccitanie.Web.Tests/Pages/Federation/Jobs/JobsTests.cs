using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Jobs;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Jobs;
using ThermalOccitanie.Web.Mails;
using ThermalOccitanie.Web.Pages.Federation.Jobs;

namespace ThermalOccitanie.Web.Tests.Pages.Federation.Jobs;

/// <summary>The background tasks, and who is told when one fails.</summary>
public sealed class JobsTests
{
    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Open_TheTasks_NamesEachOneAndWhatWentWrong(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var reader = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Reader);
        var job = portal.Services.GetServices<PeriodicJob>().OfType<RetentionKeeper>().Single();
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        await Soon.IsTrueAsync(() => portal.WithDatabaseAsync(database => database.JobRecords.AnyAsync(r => r.Name == job.Name && r.LastEndedAt != null)), "the task has run at the start, and runs no more today");
        await portal.Services.GetRequiredService<JobBook>().NoteAsync(job, new(2, 2, now, now.AddSeconds(65), now.AddDays(1), "Le disque est plein."), TestContext.Current.CancellationToken);

        var page = await HtmlPage.OpenAsync(reader.Browser, "/federation/taches");

        Assert.All(portal.Services.GetServices<PeriodicJob>(), j => Assert.Contains(j.Title, page.Main, StringComparison.Ordinal));
        Assert.Contains("en 1 min 5 s", page.Main, StringComparison.Ordinal);
        Assert.Contains("Le disque est plein.", page.Main, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Addresses_OfTheAdministrators_AreTheFederationsOwnersAndThoseOfTheSettings(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine).With("Portal:Mail:Administrators", "exploitation@fontclaire.example");
        var owner = await portal.PersonAsync(OrganisationKind.Federation);
        await portal.ColleagueAsync(owner.Organisation, AccountRole.Editor);
        await portal.PersonAsync(OrganisationKind.Commune);

        var addresses = await portal.WithDatabaseAsync(database => portal.Services.GetRequiredService<Administrators>().AddressesAsync(database, TestContext.Current.CancellationToken));

        Assert.Equal([owner.Email, "exploitation@fontclaire.example"], addresses);
    }

    [Theory]
    [InlineData(0.2, "moins d’une seconde")]
    [InlineData(5, "5 s")]
    [InlineData(60, "1 min")]
    [InlineData(3_900, "1 h 5 min")]
    [InlineData(86_400, "1 j")]
    public void Length_OfATime_IsSaidAsPreciselyAsOneCares(double seconds, string said) => Assert.Equal(said, IndexModel.Length(TimeSpan.FromSeconds(seconds)));
}
