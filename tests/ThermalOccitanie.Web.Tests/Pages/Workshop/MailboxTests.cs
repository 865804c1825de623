using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages.Workshop;

/// <summary>The mails of a developer's machine, which nobody reads elsewhere.</summary>
public sealed class MailboxTests(SharedPortal shared)
{
    private const string Mailbox = "/dev/courrier";

    [Fact]
    public async Task Get_WhereThePortalIsRun_IsNotFound() => Assert.Equal(404, (int)(await shared.Portal.Visitor().GetAsync(Mailbox)).StatusCode);

    [Fact]
    public async Task Get_InDevelopment_ShowsTheLinksAndTheHtmlAsText()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        await using var workshop = portal.WithWebHostBuilder(host => host.UseEnvironment(Environments.Development));
        var mail = OutgoingMail.Write(
            MailKind.SignIn, "attendue@fontclaire.example", "Votre lien", "Ouvrez https://fontclaire.example/connexion/lien?jeton=1\n", "<p id=\"planted\">Ouvrez</p>", "fontclaire.example", Fontclaire.Now);
        await portal.WithDatabaseAsync(database =>
        {
            database.Add(mail);
            return database.SaveChangesAsync();
        });

        var page = await HtmlPage.OpenAsync(workshop.CreateClient(), Mailbox);

        Assert.Equal("Votre lien", HtmlPage.Words(page.Document.QuerySelector("h2")));
        Assert.Contains("https://fontclaire.example/connexion/lien?jeton=1", page.Addresses("article a"));
        Assert.Contains("<p id=\"planted\">Ouvrez</p>", page.Main, StringComparison.Ordinal);
        Assert.Null(page.Document.GetElementById("planted"));
    }
}
