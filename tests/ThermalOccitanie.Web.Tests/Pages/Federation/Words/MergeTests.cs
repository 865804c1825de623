using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Domain.Words;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages.Federation.Words;

/// <summary>The federation makes one stay theme of two.</summary>
public sealed class MergeTests
{
    private const string Path = "/federation/vocabulaire/themes/fusionner";
    private const string SlimmingIntoRelaxation = $"{Path}?de=minceur&vers=detente";
    private const string Act = "Fusionner les deux thèmes";

    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Merge_TwoThemes_MovesStaysAndWordsAndSaysSoBefore(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var editor = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);
        var station = await AddStayAsync(portal, StayTheme.Slimming);
        var before = await CountAsync(portal, StayTheme.Slimming);
        var relaxed = await CountAsync(portal, StayTheme.Relaxation);
        var known = await WordsAsync(portal, "detente");
        var visitors = portal.Visitor();

        var page = await (await HtmlPage.OpenAsync(editor.Browser, Path)).Fill("Thème à vider", "minceur").Fill("Thème qui le remplace", "detente").PressAsync("Voir ce qui changera");

        Assert.Matches($@"(^|\D){before} séjours? change(nt)? de thème\.", page.Main);
        Assert.Contains("Escale thermale", page.Main, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync(portal, StayTheme.Slimming));

        var done = await page.PressAsync(Act);

        Assert.Contains("Le thème « Minceur » est vide", done.Main, StringComparison.Ordinal);
        Assert.Equal((0, relaxed + before), (await CountAsync(portal, StayTheme.Slimming), await CountAsync(portal, StayTheme.Relaxation)));
        Assert.Empty(await WordsAsync(portal, "minceur"));
        Assert.Equal([.. known, "Minceur"], (await WordsAsync(portal, "detente")).Take(known.Count + 1));
        Assert.Contains("silhouette", await WordsAsync(portal, "detente"));
        Assert.NotNull(await portal.WithDatabaseAsync(database => database.Stays.Where(s => s.Slug == Fontclaire.StaySlug).Select(s => s.EditedAt).SingleAsync()));
        var entries = await portal.WithDatabaseAsync(database => database.JournalEntries.Where(e => e.Subject == JournalSubject.Vocabulary || e.StationId == station).ToListAsync());
        Assert.Single(entries, e => e.Subject is JournalSubject.Vocabulary && e.Sentence.Contains("A fusionné le thème « Minceur » dans le thème « Détente »", StringComparison.Ordinal));
        Assert.Single(entries, e => e.StationId == station && e.Sentence.Contains("Escale thermale", StringComparison.Ordinal));
        await Soon.IsTrueAsync(async () => (await visitors.GetStringAsync("/api/v1/sejours?theme=minceur")).Contains("\"total\":0", StringComparison.Ordinal), "visitors find none there");
    }

    [Theory]
    [InlineData("?de=&vers=detente", "Thème à vider", "Choisissez le thème à vider.")]
    [InlineData("?de=minceur&vers=", "Thème qui le remplace", "Choisissez le thème qui le remplace.")]
    [InlineData("?de=minceur&vers=inconnu", "Thème qui le remplace", "Choisissez le thème qui le remplace.")]
    [InlineData("?de=minceur&vers=minceur", "Thème qui le remplace", "Choisissez un autre thème : un thème ne se remplace pas lui-même.")]
    public async Task Open_WhatCannotBe_SaysSoOnTheField(string choice, string field, string sentence)
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var editor = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);

        var refused = await HtmlPage.OpenAsync(editor.Browser, Path + choice, 400);

        Assert.Equal(sentence, refused.Error(field));
        Assert.DoesNotContain(Act, refused.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AThemeThatIsEmptyAlready_SaysSo()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var editor = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);
        await AddStayAsync(portal, StayTheme.Slimming);
        await (await HtmlPage.OpenAsync(editor.Browser, SlimmingIntoRelaxation)).PressAsync(Act);

        var refused = await HtmlPage.OpenAsync(editor.Browser, SlimmingIntoRelaxation, 400);

        Assert.Equal("Choisissez un autre thème à vider : celui-ci n’a ni séjour ni mot.", refused.Error("Thème à vider"));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Merge_StaysThatMovedMeanwhile_MovesNothingAndSaysSo(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var editor = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);
        var page = await HtmlPage.OpenAsync(editor.Browser, SlimmingIntoRelaxation);
        await AddStayAsync(portal, StayTheme.Slimming);
        var count = await CountAsync(portal, StayTheme.Slimming);

        var overtaken = await page.PressAsync(Act, 409);

        Assert.Contains("rien n’a été fusionné", overtaken.Main, StringComparison.Ordinal);
        Assert.Contains("Escale thermale", overtaken.Main, StringComparison.Ordinal);
        Assert.Equal(count, await CountAsync(portal, StayTheme.Slimming));
        await overtaken.PressAsync(Act);
        Assert.Equal(0, await CountAsync(portal, StayTheme.Slimming));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Merge_WordsThatMovedMeanwhile_MovesNothingAndSaysSo(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var editor = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);
        var page = await HtmlPage.OpenAsync(editor.Browser, SlimmingIntoRelaxation);
        await portal.WithDatabaseAsync(async database =>
        {
            (await database.WordLists.SingleAsync(l => l.Kind == WordKind.StayTheme && l.Key == "minceur")).Teach(new() { Fr = ["zinzolin"] }, Fontclaire.Now);
            return await database.SaveChangesAsync();
        });

        var overtaken = await page.PressAsync(Act, 409);

        Assert.Contains("zinzolin", overtaken.Main, StringComparison.Ordinal);
        Assert.Equal(["zinzolin"], await WordsAsync(portal, "minceur"));
    }

    private static async Task<Guid> AddStayAsync(Portal portal, StayTheme theme)
    {
        var station = await portal.FontclaireAsync();
        await portal.WithDatabaseAsync(async database =>
        {
            var stay = Fontclaire.Stay(station.Id);
            stay.Theme = theme;
            database.Add(stay);
            return await database.SaveChangesAsync();
        });
        return station.Id;
    }

    private static Task<int> CountAsync(Portal portal, StayTheme theme) => portal.WithDatabaseAsync(database => database.Stays.CountAsync(s => s.Theme == theme));

    private static Task<List<string>> WordsAsync(Portal portal, string theme) =>
        portal.WithDatabaseAsync(async database => (await database.WordLists.AsNoTracking().SingleAsync(l => l.Kind == WordKind.StayTheme && l.Key == theme)).Words.Fr);
}
