using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Audience;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Audience;

/// <summary>After a day of visits the database holds how many there were, and nothing of who came.</summary>
public sealed class DayOfTrafficTests
{
    private const int Visits = 4000;

    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Visit_ForADay_LeavesNothingOfAnybodyInAnyTable(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var link = Fontclaire.ShortLink(null, Fontclaire.Now);
        await portal.WithDatabaseAsync(database =>
        {
            database.Add(link);
            return database.SaveChangesAsync();
        });
        await portal.Keeper.LookAsync(TestContext.Current.CancellationToken);
        // Pages that a mailed link opens are of one person: they are not counted.
        var pages = PublicAddresses.Pages.Where(p => !p.Contains('.', StringComparison.Ordinal) && p is not "/lettre/quitter").Concat([$"/l/{link.TypedCode}", $"/l/{link.ScannedCode}", "/recherche?q=motcherche"]).ToList();
        var views = 0L;
        var passages = 0L;
        portal.Clock.MoveTo(new(2026, 11, 23, 23, 0, 0, TimeSpan.Zero));

        for (var i = 0; i < Visits; i++)
        {
            portal.Clock.MoveTo(portal.Clock.GetUtcNow().AddSeconds(21));
            var page = pages[i * 7 % pages.Count];
            var context = await portal.Server.SendAsync(request => Ask(request, page, i));
            await context.Response.Body.CopyToAsync(Stream.Null);

            Assert.True(context.Response.StatusCode is 200 or 302, $"{page}: {context.Response.StatusCode}");
            Assert.False(context.Response.Headers.ContainsKey("Set-Cookie"));
            _ = page.StartsWith("/l/", StringComparison.Ordinal) ? passages++ : views++;
        }

        Assert.All(await portal.ViewsAsync(views), total => Assert.Equal(new(2026, 11, 24), total.Day));
        await portal.PassagesAsync(passages);
        var dump = await portal.WithDatabaseAsync(d => DumpAsync(d.Database.GetDbConnection(), engine));

        // The dump is the whole database: what was counted is there, under the names of sites and pages.
        Assert.Contains("moteur.example", dump, StringComparison.Ordinal);
        Assert.Contains("/recherche", dump, StringComparison.Ordinal);
        Assert.Contains("Affiche du salon", dump, StringComparison.Ordinal);
        Assert.All(
            ["203.0.113.", "2001:db8", "Firefox/14", "Mozilla/5.0 (X11", "Googlebot", "motcherche", "secret-de-la-page", "identifiant-de-visite", "session-d-un-autre-site"],
            trace => Assert.DoesNotContain(trace, dump, StringComparison.OrdinalIgnoreCase));
    }

    private static void Ask(Microsoft.AspNetCore.Http.HttpContext context, string page, int i)
    {
        var (path, query) = page.Split('?') is [var before, var after] ? (before, $"?{after}") : (page, "");
        (context.Request.Method, context.Request.Path, context.Request.QueryString) = ("GET", path, new(query));
        context.Request.Host = new("portail.fontclaire.example");
        context.Connection.RemoteIpAddress = IPAddress.Parse(i % 3 == 0 ? $"2001:db8::{i % 9999}" : $"203.0.113.{i % 250}");
        context.Request.Headers.UserAgent = i % 10 == 0 ? $"{Counts.Googlebot} {i}" : $"Mozilla/5.0 (X11; Linux x86_64; rv:14{i % 10}.0) Gecko/20100101 Firefox/14{i % 10}.{i}";
        context.Request.Headers.Cookie = $"autre=session-d-un-autre-site-{i}";
        context.Request.Headers.Referer = (i % 4) switch
        {
            0 => $"https://moteur.example/secret-de-la-page?q=motcherche&id=identifiant-de-visite-{i}",
            1 => "https://portail.fontclaire.example/recherche?q=motcherche",
            2 => $"https://203.0.113.{i % 250}/secret-de-la-page",
            _ => default(string),
        };
    }

    /// <summary>Every value of every row of every table.</summary>
    private static async Task<string> DumpAsync(DbConnection connection, DatabaseEngine engine)
    {
        await connection.OpenAsync();
        var tables = await ReadAsync(connection, engine is DatabaseEngine.Sqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table'"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'");
        var dump = new StringBuilder();

        foreach (var table in tables)
        {
            dump.AppendLine(table).AppendJoin('\n', await ReadAsync(connection, $"SELECT * FROM \"{table.Trim()}\"")).AppendLine();
        }

        return dump.ToString();
    }

    private static async Task<List<string>> ReadAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];

        while (await reader.ReadAsync())
        {
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)
                .Select(value => value is byte[] bytes ? Encoding.Latin1.GetString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture))));
        }

        return rows;
    }
}
