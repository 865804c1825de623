using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.TestKit;

[assembly: AssemblyFixture(typeof(ThermalOccitanie.Browser.Tests.OpenDesk))]

namespace ThermalOccitanie.Browser.Tests;

/// <summary>Another portal behind a real port, with people at work on the invented station: something of everything that the private pages show.</summary>
public sealed class OpenDesk : IAsyncLifetime
{
    private readonly OpenPortal _open;

    public OpenDesk()
        : this(DatabaseEngine.Sqlite)
    {
    }

    private OpenDesk(DatabaseEngine engine) => _open = new(engine);

    public Portal Portal => _open.Portal;

    public Person Station { get; private set; } = null!;

    public Person Federation { get; private set; } = null!;

    public Person Partner { get; private set; } = null!;

    /// <summary>A text that awaits the federation, and one that was published.</summary>
    public (Guid Submitted, Guid Published) Revisions { get; private set; }

    /// <summary>A stay that nobody has published.</summary>
    public Guid Stay { get; private set; }

    public Guid ShortLink { get; private set; }

    public StoredPlan Plan { get; private set; } = null!;

    /// <summary>A desk of the test's own, on either engine.</summary>
    internal static async Task<OpenDesk> OnAsync(DatabaseEngine engine)
    {
        var desk = new OpenDesk(engine);
        await desk.InitializeAsync();
        return desk;
    }

    public async ValueTask InitializeAsync()
    {
        await _open.InitializeAsync();
        var station = await Portal.FontclaireAsync();
        Station = await Portal.PersonAsync(OrganisationKind.Commune, AccountRole.Owner, [station.Id]);
        await Portal.ColleagueAsync(Station.Organisation, AccountRole.Editor);
        Federation = await Portal.PersonAsync(OrganisationKind.Federation);
        Partner = await Portal.PersonAsync(OrganisationKind.RegionalBoard);
        Revisions = await WriteAsync(station.Id);
        Stay = await Portal.WithDatabaseAsync(async database =>
        {
            var stay = database.Add(Fontclaire.DraftStay(station.Id, Portal.Clock.GetUtcNow().UtcDateTime)).Entity;
            var link = database.Add(Fontclaire.ShortLink(station.Id, Portal.Clock.GetUtcNow().UtcDateTime)).Entity;
            ShortLink = link.Id;
            Plan = database.AddPlan(Partner.Organisation.Id, Portal.Clock.GetUtcNow().UtcDateTime);
            await database.SaveChangesAsync();
            return stay.Id;
        });
    }

    public ValueTask DisposeAsync() => _open.DisposeAsync();

    /// <summary>A browser in which the person is signed in; nobody's where there is none.</summary>
    public async Task<Visitor> SignedInAsync(Person? person, int width = 1280, bool dark = false, bool script = true)
    {
        var visitor = await _open.VisitorAsync(width, dark: dark, script: script);

        if (person is not null)
        {
            var cookies = (await Portal.SessionAsync(person.Account)).GetCookies(People.Home);
            await visitor.Page.Context.AddCookiesAsync(cookies.Select(c => new Microsoft.Playwright.Cookie
            {
                Name = c.Name, Value = c.Value, Url = _open.Address.ToString(), HttpOnly = true, SameSite = SameSiteAttribute.Lax,
            }));
        }

        return visitor;
    }

    private Task<(Guid, Guid)> WriteAsync(Guid stationId) => Portal.WithDatabaseAsync(async database =>
    {
        var now = Portal.Clock.GetUtcNow().UtcDateTime;
        var author = new Signatory(Station.Account.Id, Station.Signature, IsThirdParty: false);
        var federation = new Signatory(Federation.Account.Id, Federation.Signature, IsThirdParty: true);
        var station = await database.Stations.SingleAsync(s => s.Id == stationId);

        var submitted = Write(ListingSectionKind.Presentation, l => l.Presentation.Summary = "Une présentation plus longue, que la fédération doit encore relire.");
        submitted.Submit(now.AddDays(-9));
        var returned = Write(ListingSectionKind.Wellness, l => l.Wellness.Summary = "Un bassin qui guérit tout.");
        returned.Submit(now.AddDays(-2));
        returned.Return("Un bassin ne guérit pas : décrivez-le sans promesse.", federation, now.AddDays(-1));
        Write(ListingSectionKind.Water, l => l.Water.Springs = ["Claire", "Vieille", "Nouvelle"]);
        var published = Write(ListingSectionKind.Highlights, l => l.Highlights.Items = ["Une cascade", "Un musée de l’eau"]);
        published.PublishAtOnce(station, ListingRules.Default().Of(ListingSectionKind.Highlights), author, new(new(2026, 11, 23), Station.Organisation.Name, 365), now.AddDays(-1));
        database.JournalEntries.Add(new()
        {
            Id = Guid.CreateVersion7(), At = now.AddDays(-1), Subject = Domain.Journal.JournalSubject.Listing, AccountId = Station.Account.Id, By = Station.Signature,
            StationId = stationId, Sentence = "A mis en ligne « Points forts ».",
        });
        await database.SaveChangesAsync();
        return (submitted.Id, published.Id);

        ListingRevision Write(ListingSectionKind section, Action<StationListing> change)
        {
            var revision = ListingRevision.Start(station, section, author, now.AddDays(-10));
            var copy = station.Listing.Copy();
            change(copy);
            revision.Save(copy, author, now.AddDays(-10));
            database.ListingRevisions.Add(revision);
            return revision;
        }
    });
}
