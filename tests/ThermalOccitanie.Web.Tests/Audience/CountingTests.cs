using System.Data.Common;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Audience;
using ThermalOccitanie.Domain.Links;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Audience;
using ThermalOccitanie.Web.Jobs;
using ThermalOccitanie.Web.Pages.Shared;
using ThermalOccitanie.Web.Retention;

namespace ThermalOccitanie.Web.Tests.Audience;

/// <summary>What is counted, what is not, and that nothing is lost or counted twice.</summary>
public sealed class CountingTests(SharedPortal shared)
{
    private const string Station = "/stations/ax-les-thermes";

    private static readonly DateOnly Today = new(2026, 11, 24);

    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    // The first view makes the page, the second one is sent it ready-made, the third one has it still.
    [Fact]
    public async Task Get_APageMadeKeptOrStillKnown_CountsEachTime()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);

        var made = await portal.VisitAsync(Station);
        var kept = await portal.VisitAsync(Station);
        var known = await portal.VisitAsync(Station, headers: ("If-None-Match", kept.Headers.ETag.ToString()));

        Assert.Equal((200, 200, 304), (made.StatusCode, kept.StatusCode, known.StatusCode));
        var total = Assert.Single(await portal.ViewsAsync(3));
        Assert.Equal(
            (Today, "/stations/{slug}", "ax-les-thermes", "fr", "", VisitorKind.Person),
            (total.Day, total.Template, total.Subject, total.Language, total.Site, total.Kind));
    }

    // What was typed is answered and kept nowhere; that the page was seen is counted all the same.
    [Fact]
    public async Task Get_APageOfTypedWords_CountsWithoutThem()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);

        await portal.VisitAsync("/en/recherche?q=arthrose");

        var total = Assert.Single(await portal.ViewsAsync(1));
        Assert.Equal(("/recherche", "", "en"), (total.Template, total.Subject, total.Language));
    }

    [Fact]
    public async Task Get_WhatIsNoViewOfAPage_IsNotCounted()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        await portal.VisitAsync(Station);

        Assert.Equal(200, (await portal.VisitAsync(Station, method: "HEAD")).StatusCode);
        Assert.Equal(200, (await portal.VisitAsync("/actualites.atom")).StatusCode);
        Assert.Equal(200, (await portal.VisitAsync("/api/v1/stations")).StatusCode);
        Assert.Equal(200, (await portal.VisitAsync("/calendrier.ics")).StatusCode);
        Assert.Equal(301, (await portal.VisitAsync("/stations/AX-LES-THERMES")).StatusCode);
        Assert.Equal(404, (await portal.VisitAsync("/stations/nulle-part")).StatusCode);
        Assert.Equal(404, (await portal.VisitAsync("/erreur/404")).StatusCode);
        Assert.Equal(302, (await portal.VisitAsync("/federation")).StatusCode);
        Assert.Equal(200, (await portal.VisitAsync(Station, headers: ("DNT", "1"))).StatusCode);
        Assert.Equal(200, (await portal.VisitAsync(Station, headers: ("Sec-GPC", "1"))).StatusCode);

        await portal.ViewsAsync(1);
    }

    [Fact]
    public async Task Get_ByAPersonARobotAndAPreview_CountsThemApart()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);

        foreach (var userAgent in new[] { Counts.Firefox, Counts.Googlebot, "", Counts.WhatsApp, Counts.Firefox, Counts.Firefox })
        {
            await portal.VisitAsync(Station, userAgent);
        }

        Assert.Equal(
            [(VisitorKind.LinkPreview, 1), (VisitorKind.Person, 3), (VisitorKind.Robot, 2)],
            (await portal.ViewsAsync(6)).Select(t => (t.Kind, t.Count)).OrderBy(t => t.Kind.ToString(), StringComparer.Ordinal));
    }

    [Fact]
    public async Task Get_FromElsewhere_CountsTheSiteAlone()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);

        await portal.VisitAsync(Station, referrer: "https://www.moteur.example/recherche?q=arthrose");
        await portal.VisitAsync(Station, referrer: "https://portail.fontclaire.example/stations?q=arthrose");
        await portal.VisitAsync(Station, referrer: "https://192.0.2.7/prive");

        Assert.Equal(["", "autre", "moteur.example"], (await portal.ViewsAsync(3)).Select(t => t.Site).Order(StringComparer.Ordinal));
    }

    // Where the portal knows its own address, a proxy may well ask for another one.
    [Fact]
    public async Task Get_FromTheAddressOfTheSettings_IsFromHere()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite).With("Portal:PublicAddress", "https://www.fontclaire.example/");

        await portal.VisitAsync(Station, referrer: "https://www.fontclaire.example/stations");

        Assert.Equal("", Assert.Single(await portal.ViewsAsync(1)).Site);
    }

    [Fact]
    public async Task Get_AfterMidnightInParis_CountsForTheNextDay()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        portal.Clock.MoveTo(new(2026, 11, 24, 22, 59, 59, TimeSpan.Zero));
        await portal.VisitAsync(Station);
        portal.Clock.MoveTo(new(2026, 11, 24, 23, 0, 0, TimeSpan.Zero));
        await portal.VisitAsync(Station);

        Assert.Equal([Today, Today.AddDays(1)], (await portal.ViewsAsync(2)).Select(t => t.Day).Order());
    }

    // Whoever invents sites does not fill the database.
    [Fact]
    public async Task Get_FromMoreSitesThanADayHolds_CountsTheRestTogether()
    {
        const int tooMany = AudienceMeter.MostKindsWithSite + 50;
        await using var portal = Portal.On(DatabaseEngine.Sqlite);

        for (var i = 0; i < tooMany; i++)
        {
            await portal.VisitAsync(Station, referrer: $"https://site-{i}.example/");
        }

        var totals = await portal.ViewsAsync(tooMany);
        Assert.Equal(AudienceMeter.MostKindsWithSite + 1, totals.Count);
        Assert.Equal(50, totals.Single(t => t.Site == ReferrerSite.Other).Count);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Follow_ALink_CountsTypedAndScannedApartAndNoHead(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var link = Fontclaire.ShortLink(null, Fontclaire.Now);
        await portal.WithDatabaseAsync(database =>
        {
            database.Add(link);
            return database.SaveChangesAsync();
        });
        await portal.Keeper.LookAsync(TestContext.Current.CancellationToken);

        Assert.Equal(302, (await portal.VisitAsync($"/l/{link.TypedCode}")).StatusCode);
        Assert.Equal(302, (await portal.VisitAsync($"/l/{link.ScannedCode}")).StatusCode);
        Assert.Equal(302, (await portal.VisitAsync($"/l/{link.ScannedCode.ToUpperInvariant()}")).StatusCode);
        Assert.Equal(302, (await portal.VisitAsync($"/l/{link.ScannedCode}", Counts.WhatsApp)).StatusCode);
        Assert.Equal(302, (await portal.VisitAsync($"/l/{link.ScannedCode}", Counts.Googlebot)).StatusCode);
        var head = await portal.VisitAsync($"/l/{link.ScannedCode}", method: "HEAD");
        Assert.Equal((302, "/stations"), (head.StatusCode, head.Headers.Location.ToString()));
        Assert.Equal(302, (await portal.VisitAsync($"/l/{link.ScannedCode}", headers: ("Sec-GPC", "1"))).StatusCode);
        Assert.Equal(404, (await portal.VisitAsync("/l/bcdfghj")).StatusCode);

        Assert.Equivalent(
            new[] { (LinkWay.Typed, VisitorKind.Person, 1L), (LinkWay.Scanned, VisitorKind.Person, 2L), (LinkWay.Scanned, VisitorKind.LinkPreview, 1L), (LinkWay.Scanned, VisitorKind.Robot, 1L) },
            (await portal.PassagesAsync(5)).Select(t => (t.Way, t.Kind, t.Count)),
            strict: true);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Write_ByThreeCopiesAtOnce_LosesNothing(DatabaseEngine engine)
    {
        const int rounds = 20;
        await using var portal = Portal.On(engine);
        await using var second = Portal.Beside(portal);
        await using var third = Portal.Beside(portal);
        string[] addresses = [Station, "/", "/stations", "/calendrier"];

        await Task.WhenAll(new[] { portal, second, third }.Select(async (copy, index) =>
        {
            for (var round = 0; round < rounds; round++)
            {
                foreach (var address in index % 2 == 0 ? addresses : addresses.Reverse())
                {
                    await copy.VisitAsync(address);
                }

                await copy.Services.GetRequiredService<AudienceWriter>().WriteAsync(TestContext.Current.CancellationToken);
            }
        }));

        var totals = await portal.ViewsAsync(3 * rounds * addresses.Length);
        Assert.Equal([3 * rounds, 3 * rounds, 3 * rounds, 3 * rounds], totals.Select(t => t.Count));
    }

    [Fact]
    public async Task Write_WhenTheDatabaseRefuses_KeepsTheCountsForTheNextTime()
    {
        var refusal = new Refusal();
        await using var portal = Portal.On(DatabaseEngine.Sqlite).With(refusal);
        await portal.VisitAsync(Station);
        await portal.VisitAsync("/stations");
        refusal.IsOn = true;
        await Assert.ThrowsAnyAsync<DbException>(() => portal.Services.GetRequiredService<AudienceWriter>().WriteAsync(TestContext.Current.CancellationToken));

        refusal.IsOn = false;

        await portal.ViewsAsync(2);
    }

    [Fact]
    public async Task Stop_TheProgram_WritesWhatItStillHolds()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var visited = Portal.Beside(portal);
        await visited.VisitAsync(Station);

        await visited.DisposeAsync();

        Assert.Equal(1, await portal.WithDatabaseAsync(d => d.PageViewTotals.SumAsync(t => t.Count)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Keep_Totals_ForFiveYears(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        await portal.WithDatabaseAsync(database =>
        {
            database.AddRange(Total(Today.AddDays(-1828)), Total(Today.AddDays(-1827)));
            return database.SaveChangesAsync();
        });
        var rule = portal.Services.GetRequiredService<RetentionTable>().Rules.Single(r => r.What == "Totaux d’audience par jour");

        var removed = await portal.WithDatabaseAsync(database => rule.RemoveAsync(database, portal.Clock.GetUtcNow().UtcDateTime.AddDays(-rule.Days), TestContext.Current.CancellationToken));

        Assert.Equal(1, removed);
        Assert.Equal(Today.AddDays(-1827), await portal.WithDatabaseAsync(d => d.PageViewTotals.Select(t => t.Day).SingleAsync()));
    }

    // A page without a name would stand in the figures as an address.
    [Fact]
    public void Pages_ThatAreCounted_HaveAName()
    {
        var counted = shared.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath.StartsWith("/Public/", StringComparison.Ordinal) is true)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Where(p => p != "/erreur/{status:int}").ToList();

        Assert.NotEmpty(counted);
        Assert.DoesNotContain(counted, pattern => !TemplateNames.Knows(pattern));
    }

    private static PageViewTotal Total(DateOnly day) => new() { Day = day, Template = "/", Subject = "", Language = "fr", Site = "", Kind = VisitorKind.Person, Count = 1 };

    private sealed class Refusal : DbCommandInterceptor
    {
        public bool IsOn { get; set; }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            IsOn && command.CommandText.Contains("PageViewTotals", StringComparison.Ordinal)
                ? throw new Microsoft.Data.Sqlite.SqliteException("The test refuses.", 5)
                : ValueTask.FromResult(result);
    }
}
