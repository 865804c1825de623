using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Data.Tests;

public sealed class ListingRevisionsTests
{
    private static readonly Signatory Author = new(Guid.CreateVersion7(), "Anne Source, Régie de Fontclaire", IsThirdParty: false);
    private static readonly Signatory Federation = new(Guid.CreateVersion7(), "Paul Onde, la Fédération", IsThirdParty: true);
    private static readonly SectionCheck Check = new(new(2026, 11, 25), "La Fédération", 365);

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Save_RevisionsInEachState_ComeBackWhole(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var station = Fontclaire.Station();

        var sampled = Written(station, ListingSectionKind.Doctors, l => l.Doctors.Intake = "Trois médecins reçoivent.");
        Assert.Null(sampled.PublishAtOnce(station, ListingRules.Default().Of(ListingSectionKind.Doctors), Author, Check, Fontclaire.Now));
        Assert.Null(sampled.MarkSampled(Federation.AccountId, Fontclaire.Now));

        var published = Written(station, ListingSectionKind.Presentation, l => l.Presentation.Summary = "Nouveau ’ 😀 \"\\.");
        Assert.Null(published.Submit(Fontclaire.Now));
        Assert.Null(published.Return("Une promesse de trop.", Federation, Fontclaire.Now));
        Assert.Null(published.Submit(Fontclaire.Now));
        Assert.Null(published.PublishCorrected(station, new() { Presentation = { Summary = "Corrigé." } }, Federation, Check, Fontclaire.Now, out var correction));

        var restoring = ListingRevision.StartRestoring(station, published, Federation, Fontclaire.Now);
        var discarded = Written(station, ListingSectionKind.Water, l => l.Water.Springs = []);
        Assert.Null(discarded.Discard(Author, Fontclaire.Now));
        var draft = Written(station, ListingSectionKind.Season, l => l.Season.Items.Clear());
        ListingRevision[] revisions = [sampled, published, correction!, restoring, discarded, draft];

        await copy.DoAsync(async portal =>
        {
            portal.Add(station);
            portal.AddRange(revisions);
            await portal.SaveChangesAsync();
        });
        var stored = await copy.AskAsync(portal => portal.ListingRevisions.AsNoTracking().OrderBy(r => r.Id).ToListAsync());

        Assert.Equal(revisions.OrderBy(r => r.Id).Select(r => JsonSerializer.Serialize(r)), stored.Select(r => JsonSerializer.Serialize(r)));
        Assert.Equal(
            JsonSerializer.Serialize(station.Listing),
            JsonSerializer.Serialize(await copy.AskAsync(portal => portal.Stations.AsNoTracking().Where(s => s.Id == station.Id).Select(s => s.Listing).SingleAsync())));
    }

    [Fact]
    public void Save_RevisionsOfTheTestAbove_FillEveryProperty()
    {
        var station = Fontclaire.Station();
        var sampled = Written(station, ListingSectionKind.Doctors, l => l.Doctors.Intake = null);
        Assert.Null(sampled.PublishAtOnce(station, ListingRules.Default().Of(ListingSectionKind.Doctors), Author, Check, Fontclaire.Now));
        Assert.Null(sampled.MarkSampled(Federation.AccountId, Fontclaire.Now));
        var published = Written(station, ListingSectionKind.Presentation, l => l.Presentation.Summary = null);
        Assert.Null(published.Submit(Fontclaire.Now));
        Assert.Null(published.Return("Une promesse de trop.", Federation, Fontclaire.Now));
        Assert.Null(published.Submit(Fontclaire.Now));
        Assert.Null(published.PublishCorrected(station, Fontclaire.Listing(), Federation, Check, Fontclaire.Now, out var correction));
        var restoring = ListingRevision.StartRestoring(station, published, Federation, Fontclaire.Now);

        var empty = typeof(ListingRevision).GetProperties()
            .Where(p => new[] { sampled, published, correction!, restoring }.All(r => p.GetValue(r) is null))
            .Select(p => p.Name);

        Assert.Empty(empty);
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Publish_ReadBackByAnother_ReachesTheStation(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var station = Fontclaire.Station();
        var revision = Written(station, ListingSectionKind.Water, l => l.Water.Type = "chlorurée");
        await AddAsync(copy, station, revision);

        await copy.DoAsync(async portal =>
        {
            var found = await portal.ListingRevisions.SingleAsync(r => r.Id == revision.Id);
            Assert.Null(found.Submit(Fontclaire.Now));
            await portal.SaveChangesAsync();
            Assert.Null(found.Publish(await portal.Stations.SingleAsync(s => s.Id == station.Id), Federation, Check, Fontclaire.Now));
            await portal.SaveChangesAsync();
        });

        var live = await copy.AskAsync(portal => portal.Stations.AsNoTracking().SingleAsync(s => s.Id == station.Id));
        var stored = await copy.AskAsync(portal => portal.ListingRevisions.AsNoTracking().SingleAsync());
        Assert.Equal(("chlorurée", "La Fédération"), (live.Listing.Water.Type, live.Listing.Water.CheckedBy));
        Assert.Equal((RevisionState.Published, "sulfatée"), (stored.State, stored.Before.Water.Type));
        Assert.Equal(JsonSerializer.Serialize(live.Listing), JsonSerializer.Serialize(stored.Proposed));
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite, RevisionState.Draft)]
    [InlineData(DatabaseEngine.Sqlite, RevisionState.Submitted)]
    [InlineData(DatabaseEngine.Sqlite, RevisionState.Returned)]
    [InlineData(DatabaseEngine.Postgres, RevisionState.Draft)]
    [InlineData(DatabaseEngine.Postgres, RevisionState.Submitted)]
    [InlineData(DatabaseEngine.Postgres, RevisionState.Returned)]
    public async Task Save_SecondOpenRevisionOfTheSection_IsRefused(DatabaseEngine engine, RevisionState state)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var station = Fontclaire.Station();
        var first = Written(station, ListingSectionKind.Water, l => l.Water.Type = "chlorurée");
        Assert.Null(state is RevisionState.Draft ? null : first.Submit(Fontclaire.Now));
        Assert.Null(state is RevisionState.Returned ? first.Return("Une promesse de trop.", Federation, Fontclaire.Now) : null);
        await AddAsync(copy, station, first);

        await Assert.ThrowsAsync<DbUpdateException>(() => AddAsync(copy, ListingRevision.Start(station, ListingSectionKind.Water, Author, Fontclaire.Now)));
        await AddAsync(copy, ListingRevision.Start(station, ListingSectionKind.Doctors, Author, Fontclaire.Now));
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Save_AfterTheLastWasClosed_BeginsAgain(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var station = Fontclaire.Station();
        var discarded = ListingRevision.Start(station, ListingSectionKind.Water, Author, Fontclaire.Now);
        Assert.Null(discarded.Discard(Author, Fontclaire.Now));
        await AddAsync(copy, station, discarded);

        await AddAsync(copy, ListingRevision.Start(station, ListingSectionKind.Water, Author, Fontclaire.Now));

        Assert.Equal(2, await copy.AskAsync(portal => portal.ListingRevisions.CountAsync()));
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Save_TwoWhoWriteAtOnce_TheSecondIsTold(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var station = Fontclaire.Station();
        await AddAsync(copy, station, Written(station, ListingSectionKind.Water, l => l.Water.Type = "chlorurée"));

        await copy.DoAsync(async slow =>
        {
            var hers = await slow.ListingRevisions.SingleAsync();
            await copy.DoAsync(async quick =>
            {
                Assert.Null((await quick.ListingRevisions.SingleAsync()).Save(new() { Water = { Type = "sodique" } }, Author, Fontclaire.Now));
                await quick.SaveChangesAsync();
            });

            Assert.Null(hers.Save(new() { Water = { Type = "calcique" } }, Author, Fontclaire.Now));
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync());
        });

        Assert.Equal("sodique", (await copy.AskAsync(portal => portal.ListingRevisions.AsNoTracking().SingleAsync())).Proposed.Water.Type);
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Start_Again_KeepsTheRulesThatTheFederationChose(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        var wanted = ListingRules.Default();

        await using (var copy = await ProgramCopy.StartedOnAsync(database.Choice))
        {
            Assert.Equal(Json(wanted), Json(await copy.AskAsync(portal => portal.ListingRules.AsNoTracking().SingleAsync())));
            wanted.Sections[0].IsModerated = false;
            wanted.Sections[0].GoodForDays = 90;
            wanted.Weights[0].Weight = 0;

            await copy.DoAsync(async portal =>
            {
                Assert.Null((await portal.ListingRules.SingleAsync()).Change(wanted.Sections, wanted.Weights));
                await portal.SaveChangesAsync();
            });
        }

        await using var next = await ProgramCopy.StartedOnAsync(database.Choice);
        Assert.Equal(Json(wanted), Json(await next.AskAsync(portal => portal.ListingRules.AsNoTracking().SingleAsync())));

        static string Json(ListingRules rules) => JsonSerializer.Serialize(rules.Sections) + JsonSerializer.Serialize(rules.Weights);
    }

    [Fact]
    public async Task Fields_OfEveryStationOfTheReference_WriteWhatTheyRead()
    {
        await using var database = TestDatabase.On(DatabaseEngine.Sqlite);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var stations = await copy.AskAsync(portal => portal.Stations.AsNoTracking().ToListAsync());

        Assert.Equal(Reference.Stations.Count, stations.Count);
        Assert.All(stations, station =>
        {
            var listing = station.Listing.Copy();
            Assert.All(ListingFields.All(listing), field => Assert.Null(field.Write(listing, field.Read(listing))));
            Assert.Equal(JsonSerializer.Serialize(station.Listing), JsonSerializer.Serialize(listing));
            Assert.All(ListingFields.All(listing), field => Assert.Equal(field.IsMissingIn(listing), field.Show(listing) is null));
        });
    }

    private static ListingRevision Written(Station station, ListingSectionKind section, Action<StationListing> write)
    {
        var revision = ListingRevision.Start(station, section, Author, Fontclaire.Now);
        var proposed = station.Listing.Copy();
        write(proposed);
        Assert.Null(revision.Save(proposed, Author, Fontclaire.Now));
        return revision;
    }

    private static Task AddAsync(ProgramCopy copy, params object[] rows) => copy.DoAsync(async portal =>
    {
        portal.AddRange(rows);
        await portal.SaveChangesAsync();
    });
}
