using System.Net;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages.Operator.Team;

/// <summary>Whoever owns a station's organisation keeps its team; the others see it.</summary>
public sealed class TeamTests
{
    private const string Team = "/espace-station/equipe";

    [Fact]
    public async Task Invite_IntoOnesOwn_WritesToThePerson()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var owner = await portal.PersonAsync(OrganisationKind.Commune);

        var list = await (await HtmlPage.OpenAsync(owner.Browser, $"{Team}/inviter")).Fill("Adresse électronique", "attendue@fontclaire.example").Fill("Lecture", "").PressAsync("Envoyer l’invitation");

        Assert.Equal("Mon équipe", list.Heading);
        Assert.Equal([$"Invitation à rejoindre {owner.Organisation.Name}"], await portal.WithDatabaseAsync(database => database.Mails.Where(m => m.To == "attendue@fontclaire.example").Select(m => m.Subject).ToListAsync()));
    }

    [Fact]
    public async Task Invite_IntoAnothersByAForgedForm_IsRefused()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var (owner, other) = (await portal.PersonAsync(OrganisationKind.Commune), await portal.PersonAsync(OrganisationKind.Commune));
        var page = await HtmlPage.OpenAsync(owner.Browser, $"{Team}/inviter");
        page.Document.QuerySelector("input[name='Form.Organisation']")!.SetAttribute("value", other.Organisation.Id.ToString());

        var refused = await page.Fill("Adresse électronique", "attendue@fontclaire.example").Fill("Lecture", "").PressAsync("Envoyer l’invitation", 400);

        Assert.Contains("Choisissez une organisation.", refused.Main, StringComparison.Ordinal);
        Assert.Empty(await portal.WithDatabaseAsync(database => database.Invitations.ToListAsync()));
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task HandOver_ToAColleague_MakesThemOwnerAndLeaves(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var owner = await portal.PersonAsync(OrganisationKind.Commune);
        var colleague = await portal.ColleagueAsync(owner.Organisation, AccountRole.Reader);
        var list = await HtmlPage.OpenAsync(owner.Browser, Team);

        var page = await HtmlPage.OpenAsync(owner.Browser, list.Addresses().Single(a => a.EndsWith("/transmettre", StringComparison.Ordinal)));
        var unchosen = await page.PressAsync("Transmettre et partir", 400);
        var after = await unchosen.Fill(colleague.Account.FullName, "").PressAsync("Transmettre et partir");

        Assert.Equal(owner.Account.FullName, after.Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Browser.GetAsync(Team)).StatusCode);
        await HtmlPage.OpenAsync(colleague.Browser, $"{Team}/inviter");
    }

    [Fact]
    public async Task HandOver_WithoutAColleague_AsksToInviteOneFirst()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var owner = await portal.PersonAsync(OrganisationKind.Commune);
        var list = await HtmlPage.OpenAsync(owner.Browser, Team);

        var page = await HtmlPage.OpenAsync(owner.Browser, list.Addresses().Single(a => a.EndsWith("/transmettre", StringComparison.Ordinal)));

        Assert.Contains("invitez d’abord la personne qui vous succède", page.Main, StringComparison.Ordinal);
        Assert.Equal(400, (int)(await owner.Browser.PostAsync(page.Response.RequestMessage!.RequestUri, new FormUrlEncodedContent([Token(list)]))).StatusCode);
    }

    [Fact]
    public async Task Leave_AsAReader_IsForAnOwnerToDo()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var reader = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Reader);

        var list = await HtmlPage.OpenAsync(reader.Browser, Team);

        Assert.Contains(reader.Email, list.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(list.Addresses(), a => a.StartsWith(Team + "/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Open_TheTeamAsTheFederation_IsNotFound()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var federation = await portal.PersonAsync(OrganisationKind.Federation);

        Assert.Equal(HttpStatusCode.NotFound, (await federation.Browser.GetAsync(Team)).StatusCode);
    }

    private static KeyValuePair<string, string> Token(HtmlPage page) =>
        KeyValuePair.Create("__RequestVerificationToken", page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
}
