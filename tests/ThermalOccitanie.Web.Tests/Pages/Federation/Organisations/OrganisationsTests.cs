using System.Net;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages.Federation.Organisations;

/// <summary>Organisations, what they are, and the stations that they have from one day to another.</summary>
public sealed class OrganisationsTests
{
    private const string List = "/federation/organisations";

    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Create_ABoardOfADepartment_AsksWhichOne(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var owner = await portal.PersonAsync(OrganisationKind.Federation);

        var refused = await (await HtmlPage.OpenAsync(owner.Browser, $"{List}/nouvelle"))
            .Fill("Nom", "ADT de Fontclaire").Fill("Nature", "agence-departementale-du-tourisme").PressAsync("Créer l’organisation", 400);
        var created = await refused.Fill("Département", "34").PressAsync("Créer l’organisation");

        Assert.Equal("Choisissez le département que cette agence promeut.", refused.Error("Département"));
        Assert.Equal("ADT de Fontclaire", created.Heading);
        Assert.Contains("Hérault", created.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_TwiceTheSameName_IsRefusedAndKeepsIt()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var owner = await portal.PersonAsync(OrganisationKind.Federation);

        var refused = await (await HtmlPage.OpenAsync(owner.Browser, $"{List}/nouvelle")).Fill("Nom", owner.Organisation.Name).Fill("Nature", "commune").PressAsync("Créer l’organisation", 400);

        Assert.Equal("Une autre organisation porte déjà ce nom.", refused.Error("Nom"));
        Assert.Equal(owner.Organisation.Name, refused.Value("Nom"));
    }

    [Fact]
    public async Task Create_Nothing_SaysWhatIsMissing()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var owner = await portal.PersonAsync(OrganisationKind.Federation);

        var refused = await (await HtmlPage.OpenAsync(owner.Browser, $"{List}/nouvelle")).PressAsync("Créer l’organisation", 400);

        Assert.Equal("Saisissez le nom de l’organisation.", refused.Error("Nom"));
        Assert.Equal("Choisissez ce qu’est l’organisation.", refused.Error("Nature"));
    }

    [Fact]
    public async Task Edit_OneWithPeople_KeepsItsKind()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var (owner, baths) = (await portal.PersonAsync(OrganisationKind.Federation), await portal.PersonAsync(OrganisationKind.Commune));
        var page = await HtmlPage.OpenAsync(owner.Browser, $"{List}/{baths.Organisation.Id}/modifier");
        page.Document.QuerySelector("input[name='Form.Kind']")!.SetAttribute("value", "comite-regional-du-tourisme");

        var after = await page.Fill("Nom", "Commune de Fontclaire").PressAsync("Enregistrer");

        Assert.Equal("Commune de Fontclaire", after.Heading);
        Assert.Equal(OrganisationKind.Commune, await portal.WithDatabaseAsync(database => database.Organisations.Where(o => o.Id == baths.Organisation.Id).Select(o => o.Kind).SingleAsync()));
    }

    [Fact]
    public async Task Edit_WhatSomebodyElseSavedMeanwhile_ShowsBoth()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var (owner, baths) = (await portal.PersonAsync(OrganisationKind.Federation), await portal.PersonAsync(OrganisationKind.Commune));
        var address = $"{List}/{baths.Organisation.Id}/modifier";
        var (first, second) = (await HtmlPage.OpenAsync(owner.Browser, address), await HtmlPage.OpenAsync(owner.Browser, address));
        await first.Fill("Nom", "Commune de Fontclaire").PressAsync("Enregistrer");

        var told = await second.Fill("Nom", "Mairie de Fontclaire").PressAsync("Enregistrer", 409);
        var kept = await told.PressAsync("Enregistrer");

        Assert.Contains("ainsi : Commune de Fontclaire, commune.", told.Main, StringComparison.Ordinal);
        Assert.Equal("Mairie de Fontclaire", told.Value("Nom"));
        Assert.Equal("Mairie de Fontclaire", kept.Heading);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Entrust_AStation_OpensItUntilItsLastDay(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var (owner, baths) = (await portal.PersonAsync(OrganisationKind.Federation), await portal.PersonAsync(OrganisationKind.Commune));
        var station = await portal.WithDatabaseAsync(database => database.Stations.OrderBy(s => s.Slug).Select(s => new { s.Id, s.Slug }).FirstAsync());
        var address = $"{List}/{baths.Organisation.Id}";

        var attached = await (await HtmlPage.OpenAsync(owner.Browser, $"{address}/rattacher")).Fill("Station", station.Id.ToString()).PressAsync("Confier cette station");
        await HtmlPage.OpenAsync(baths.Browser, $"/espace-station/{station.Slug}");
        var twice = await (await HtmlPage.OpenAsync(owner.Browser, $"{address}/rattacher")).Fill("Station", station.Id.ToString()).PressAsync("Confier cette station", 400);
        var end = await HtmlPage.OpenAsync(owner.Browser, attached.Addresses().Single(a => a.EndsWith("/fin", StringComparison.Ordinal)));
        var early = await end.Fill("Dernier jour", "2026-01-01").PressAsync("Mettre fin ce jour-là", 400);
        var ended = await early.Fill("Dernier jour", "2026-11-23").PressAsync("Mettre fin ce jour-là");

        Assert.Equal("Cette station lui est déjà confiée ce jour-là ou plus tard.", twice.Error("Station"));
        Assert.NotNull(early.Error("Dernier jour"));
        Assert.Contains("23 novembre 2026 terminé", ended.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await baths.Browser.GetAsync($"/espace-station/{station.Slug}")).StatusCode);
        Assert.Equal(2, await portal.WithDatabaseAsync(database => database.Mails.CountAsync(m => m.To == baths.Email)));
        Assert.Equal(2, await portal.WithDatabaseAsync(database => database.JournalEntries.CountAsync(e => e.StationId == station.Id)));
    }

    [Fact]
    public async Task Entrust_ToAPartner_IsNotOffered()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var (owner, crtl) = (await portal.PersonAsync(OrganisationKind.Federation), await portal.PersonAsync(OrganisationKind.RegionalBoard));

        var page = await HtmlPage.OpenAsync(owner.Browser, $"{List}/{crtl.Organisation.Id}");

        Assert.Contains("espace partenaire", page.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Browser.GetAsync($"{List}/{crtl.Organisation.Id}/rattacher")).StatusCode);
    }

    [Fact]
    public async Task Open_WhatIsNotThere_IsNotFound()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var owner = await portal.PersonAsync(OrganisationKind.Federation);

        foreach (var rest in new[] { "", "/modifier", "/rattacher", $"/rattachements/{Guid.Empty}/fin" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await owner.Browser.GetAsync($"{List}/{Guid.Empty}{rest}")).StatusCode);
        }
    }
}
