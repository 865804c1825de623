using System.Net;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Redirects;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Setup;

public sealed class OldAddressesTests(SharedPortal shared)
{
    [Fact]
    public async Task Get_AddressesOfTheFormerSite_LeadToPagesThatAnswer()
    {
        var visitor = shared.Portal.Visitor();
        Assert.NotEmpty(Reference.Redirects);

        foreach (var redirect in Reference.Redirects)
        {
            // As it was found, with its final slash or without.
            var answer = await visitor.GetAsync(new Uri(redirect.Text("source")).AbsolutePath);

            Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
            Assert.Equal(redirect.Text("newPath"), answer.Headers.Location!.ToString());
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(answer.Headers.Location)).StatusCode);
        }
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Get_OldAddress_LeadsToTheEndInOneHopWithItsQuery(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var visitor = portal.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/fontclaire")).StatusCode);

        await StoreAsync(portal, ("/fontclaire", "/fontclaire-les-bains"), ("/fontclaire-les-bains", "/stations?cadre=mer"), ("/concours-2019", null));

        await LeadsAsync(visitor, "/fontclaire", "/stations?cadre=mer");
        await LeadsAsync(visitor, "/Fontclaire/?tri=nom&q=%C3%A9t%C3%A9", "/stations?cadre=mer&tri=nom&q=%C3%A9t%C3%A9");
        await LeadsAsync(visitor, "/fontclaire-les-bains", "/stations?cadre=mer");
        var gone = await HtmlPage.OpenAsync(visitor, "/concours-2019?edition=3", 410);
        Assert.Equal("Cette page n’existe plus", gone.Heading);
        Assert.Contains("/stations", gone.Addresses());
    }

    [Fact]
    public async Task Get_AddressThatAnswers_IsNotLedAway()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var visitor = portal.Visitor();

        await StoreAsync(portal, ("/stations", "/sejours"), ("/stations/fontclaire-les-bains", "/stations/lectoure"), ("/api/v1/nulle-part", "/stations"));

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/stations")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/api/v1/nulle-part")).StatusCode);
        await LeadsAsync(visitor, "/stations/fontclaire-les-bains", "/stations/lectoure");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostAsync("/stations/fontclaire-les-bains/ancienne", content: null)).StatusCode);
    }

    [Theory]
    [InlineData("?q=é")]
    [InlineData("?q=a\r\nSet-Cookie: mine=1")]
    [InlineData("?q=#ancre")]
    public async Task Get_WithAHostileQuery_LeadsThereInPlainCharacters(string query)
    {
        var context = await shared.Portal.Server.SendAsync(request =>
        {
            request.Request.Method = "GET";
            request.Request.Path = Reference.Redirects[0].Text("oldPath");
            request.Request.QueryString = new(query);
        });

        Assert.Equal(301, context.Response.StatusCode);
        Assert.StartsWith(Reference.Redirects[0].Text("newPath") + "?q=", context.Response.Headers.Location.ToString());
        Assert.DoesNotContain(context.Response.Headers.Location.ToString(), c => c is <= ' ' or > '~' or '#');
    }

    private static async Task LeadsAsync(HttpClient visitor, string from, string to)
    {
        var answer = await visitor.GetAsync(from);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(to, answer.Headers.Location!.OriginalString);
        Assert.Equal(TimeSpan.FromDays(1), answer.Headers.CacheControl!.MaxAge);
    }

    private static async Task StoreAsync(Portal portal, params (string Old, string? New)[] redirects)
    {
        await portal.WithDatabaseAsync(async database =>
        {
            foreach (var (old, address) in redirects)
            {
                var redirect = new Redirect { Id = Guid.CreateVersion7() };
                Assert.Null(redirect.Lead(old, address, database.Redirects.Local, "La Fédération", Fontclaire.Now));
                database.Add(redirect);
            }

            return await database.SaveChangesAsync();
        });
        await portal.Keeper.LookAsync(TestContext.Current.CancellationToken);
    }
}
