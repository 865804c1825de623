using System.Text.Json;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Domain.Tests.Listings;

/// <summary>Each verb is tried in each state: what the list below does not allow must be refused, and change nothing.</summary>
public sealed class ListingRevisionTransitionsTests
{
    private static readonly (string Verb, RevisionState From, RevisionState To)[] Allowed =
    [
        ("Save", RevisionState.Draft, RevisionState.Draft),
        ("Save", RevisionState.Returned, RevisionState.Returned),
        ("Submit", RevisionState.Draft, RevisionState.Submitted),
        ("Submit", RevisionState.Returned, RevisionState.Submitted),
        ("Withdraw", RevisionState.Submitted, RevisionState.Draft),
        ("Publish", RevisionState.Submitted, RevisionState.Published),
        ("PublishCorrected", RevisionState.Submitted, RevisionState.Published),
        ("PublishAtOnce", RevisionState.Draft, RevisionState.Published),
        ("PublishAtOnce", RevisionState.Returned, RevisionState.Published),
        ("Return", RevisionState.Submitted, RevisionState.Returned),
        ("Discard", RevisionState.Draft, RevisionState.Discarded),
        ("Discard", RevisionState.Returned, RevisionState.Discarded),
    ];

    private static readonly Signatory Author = new(Guid.CreateVersion7(), "Anne Source, Régie de Fontclaire", IsThirdParty: false);
    private static readonly Signatory Federation = new(Guid.CreateVersion7(), "Paul Onde, la Fédération", IsThirdParty: true);
    private static readonly SectionCheck Check = new(new(2026, 11, 25), "La Fédération", 365);
    private static readonly SectionRule AtOnce = new() { Section = ListingSectionKind.Presentation, IsModerated = false, GoodForDays = 365 };

    private static readonly Dictionary<string, Func<ListingRevision, Station, RevisionRefusal?>> Verbs = new()
    {
        ["Save"] = (revision, _) => revision.Save(Texts("Autre."), Author, Fontclaire.Now),
        ["Submit"] = (revision, _) => revision.Submit(Fontclaire.Now),
        ["Withdraw"] = (revision, _) => revision.Withdraw(),
        ["Publish"] = (revision, station) => revision.Publish(station, Federation, Check, Fontclaire.Now),
        ["PublishCorrected"] = (revision, station) => revision.PublishCorrected(station, Texts("Corrigé."), Federation, Check, Fontclaire.Now, out var _),
        ["PublishAtOnce"] = (revision, station) => revision.PublishAtOnce(station, AtOnce, Author, Check, Fontclaire.Now),
        ["Return"] = (revision, _) => revision.Return("Une promesse de trop.", Federation, Fontclaire.Now),
        ["Discard"] = (revision, _) => revision.Discard(Author, Fontclaire.Now),
        ["MarkSampled"] = (revision, _) => revision.MarkSampled(Federation.AccountId, Fontclaire.Now),
    };

    public static TheoryData<string, RevisionState> Cases { get; } = new(
        from verb in Verbs.Keys
        from state in Enum.GetValues<RevisionState>()
        select new TheoryDataRow<string, RevisionState>(verb, state));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Verb_InState_DoesWhatTheListAllowsAndNothingElse(string verb, RevisionState state)
    {
        var station = Fontclaire.Station();
        var revision = In(state, station);
        var before = JsonSerializer.Serialize((revision, station), WithFields);

        var refusal = Verbs[verb](revision, station);

        if (Allowed.Where(a => a.Verb == verb && a.From == state).Select(a => (RevisionState?)a.To).SingleOrDefault() is { } next)
        {
            Assert.Null(refusal);
            Assert.Equal(next, revision.State);
            Assert.NotEqual(before, JsonSerializer.Serialize((revision, station), WithFields));
        }
        else
        {
            Assert.NotNull(refusal);
            Assert.Equal(before, JsonSerializer.Serialize((revision, station), WithFields));
        }
    }

    [Fact]
    public void Verbs_AllOfTheEntity_AreTried() =>
        Assert.Equal(
            typeof(ListingRevision).GetMethods().Where(m => m.ReturnType == typeof(RevisionRefusal?)).Select(m => m.Name).Order(),
            Verbs.Keys.Order());

    [Fact]
    public void Allowed_EveryState_IsReached() =>
        Assert.Equal(Enum.GetValues<RevisionState>(), Allowed.Select(a => a.To).Distinct().Order());

    private static readonly JsonSerializerOptions WithFields = new() { IncludeFields = true };

    /// <summary>A revision brought to the state by the verbs themselves.</summary>
    private static ListingRevision In(RevisionState state, Station station)
    {
        var revision = ListingRevision.Start(station, ListingSectionKind.Presentation, Author, Fontclaire.Now);
        Assert.Null(revision.Save(Texts("Nouveau."), Author, Fontclaire.Now));

        string[] way = state switch
        {
            RevisionState.Draft => [],
            RevisionState.Submitted => ["Submit"],
            RevisionState.Returned => ["Submit", "Return"],
            RevisionState.Published => ["Submit", "Publish"],
            RevisionState.Discarded => ["Discard"],
        };
        Assert.All(way, verb => Assert.Null(Verbs[verb](revision, station)));
        Assert.Equal(state, revision.State);
        return revision;
    }

    private static StationListing Texts(string summary)
    {
        var listing = Fontclaire.Listing();
        listing.Presentation.Summary = summary;
        return listing;
    }
}
