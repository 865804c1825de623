using System.Text.Json;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Domain.Tests.Listings;

public sealed class ListingRevisionTests
{
    private static readonly Signatory Author = new(Guid.CreateVersion7(), "Anne Source, Régie de Fontclaire", IsThirdParty: false);
    private static readonly Signatory Federation = new(Guid.CreateVersion7(), "Paul Onde, la Fédération", IsThirdParty: true);
    private static readonly SectionCheck Check = new(new(2026, 11, 25), "Régie de Fontclaire", 180);
    private static readonly DateTime Later = Fontclaire.Now.AddHours(1);

    private readonly Station _station = Fontclaire.Station();

    [Theory]
    [MemberData(nameof(Sections))]
    public void Publish_WholeOtherListing_ChangesOnlyItsSection(ListingSectionKind section)
    {
        var revision = ListingRevision.Start(_station, section, Author, Fontclaire.Now);
        Assert.Null(revision.Save(Other(), Author, Later));
        Assert.Null(revision.Submit(Later));

        Assert.Null(revision.Publish(_station, Federation, Check, Later));

        var was = Fontclaire.Listing();
        Assert.All(ListingSectionKinds.All.Where(kind => kind != section), kind => Assert.Equal(Json(was, kind), Json(_station.Listing, kind)));
        Assert.Empty(ListingDifference.Between(_station.Listing, Other(), section));
        Assert.Equal(Later, _station.EditedAt);
    }

    public static TheoryData<ListingSectionKind> Sections { get; } = new(ListingSectionKinds.All);

    [Fact]
    public void Start_AnySection_LeavesTheLiveTextAlone()
    {
        var revision = Draft("Nouveau.");

        Assert.Equal(JsonSerializer.Serialize(Fontclaire.Listing()), JsonSerializer.Serialize(_station.Listing));
        Assert.Equal("Nouveau.", revision.Proposed.Presentation.Summary);
        Assert.True(revision.IsOpen);
    }

    [Fact]
    public void Publish_Submitted_StampsTheCheckAndKeepsTheSources()
    {
        var revision = Submitted("Nouveau.");

        Assert.Null(revision.Publish(_station, Federation, Check, Later));

        var section = _station.Listing.Presentation;
        Assert.Equal((Check.On, Check.By, Check.GoodForDays), (section.CheckedOn!.Value, section.CheckedBy, section.GoodForDays));
        Assert.Equal(JsonSerializer.Serialize(Fontclaire.Listing().Presentation.Sources), JsonSerializer.Serialize(section.Sources));
        Assert.Equal((Later, Federation.AccountId, Federation.Name), (revision.DecidedAt!.Value, revision.DecidedBy!.Value, revision.DecidedByName));
        Assert.False(revision.IsThirdParty);
        Assert.False(revision.IsPublishedAtOnce);
    }

    [Fact]
    public void Publish_LiveTextMovedMeanwhile_KeepsWhatItReallyReplaced()
    {
        var revision = Submitted("Nouveau.");
        var live = Fontclaire.Listing();
        live.Presentation.Summary = "Entre-temps.";
        live.Contacts.NearestAirport = "Autre aéroport";
        _station.Publish(live, Later);

        Assert.Null(revision.Publish(_station, Federation, Check, Later));

        Assert.Equal("Entre-temps.", revision.Before.Presentation.Summary);
        Assert.Equal("Autre aéroport", _station.Listing.Contacts.NearestAirport);
        Assert.Equal("Nouveau.", _station.Listing.Presentation.Summary);
    }

    [Fact]
    public void Publish_Then_SharesNothingWithTheStation()
    {
        var revision = Submitted("Nouveau.");
        Assert.Null(revision.Publish(_station, Federation, Check, Later));

        _station.Listing.Presentation.Summary = "Touché.";
        _station.Listing.Presentation.Sources.Clear();

        Assert.Equal("Nouveau.", revision.Proposed.Presentation.Summary);
        Assert.NotEmpty(revision.Proposed.Presentation.Sources);
    }

    [Fact]
    public void Publish_AnotherStation_IsAMistakeOfThePage() =>
        Assert.Throws<ArgumentException>(() => Submitted("Nouveau.").Publish(Fontclaire.Station(), Federation, Check, Later));

    [Fact]
    public void Submit_NothingChanged_IsRefused() =>
        Assert.Equal(RevisionRefusal.NothingChanged, ListingRevision.Start(_station, ListingSectionKind.Water, Author, Fontclaire.Now).Submit(Later));

    [Fact]
    public void Submit_FieldsThatContradictEachOther_IsRefused()
    {
        var revision = ListingRevision.Start(_station, ListingSectionKind.Water, Author, Fontclaire.Now);
        var listing = Fontclaire.Listing();
        listing.Water.TemperatureMaxCelsius = 10;
        Assert.Null(revision.Save(listing, Author, Later));

        Assert.Equal(RevisionRefusal.Inconsistent, revision.Submit(Later));
    }

    [Theory]
    [InlineData("         trop court ", null)]
    [InlineData("  court   ", RevisionRefusal.ReasonTooShort)]
    [InlineData("", RevisionRefusal.ReasonTooShort)]
    public void Return_Reason_IsTrimmedAndMeasured(string reason, RevisionRefusal? refusal)
    {
        var revision = Submitted("Nouveau.");

        Assert.Equal(refusal, revision.Return(reason, Federation, Later));
        Assert.Equal(refusal is null ? "trop court" : null, revision.ReturnReason);
    }

    [Fact]
    public void Return_ReasonTooLong_IsRefused() =>
        Assert.Equal(RevisionRefusal.ReasonTooLong, Submitted("Nouveau.").Return(new('a', 1_001), Federation, Later));

    [Fact]
    public void Return_ThenSubmittedAgain_KeepsWhatWasAsked()
    {
        var revision = Submitted("Nouveau.");
        Assert.Null(revision.Return("Une promesse de trop.", Federation, Later));
        Assert.Null(revision.Submit(Later.AddDays(1)));

        Assert.Equal("Une promesse de trop.", revision.ReturnReason);
        Assert.Equal(Later.AddDays(1), revision.SubmittedAt);
    }

    [Fact]
    public void PublishAtOnce_ModeratedSection_IsRefused()
    {
        var revision = Draft("Nouveau.");

        Assert.Equal(RevisionRefusal.Moderated, revision.PublishAtOnce(_station, ListingRules.Default().Of(ListingSectionKind.Presentation), Author, Check, Later));
        Assert.Equal(RevisionState.Draft, revision.State);
    }

    [Fact]
    public void PublishAtOnce_RuleOfAnotherSection_IsAMistakeOfThePage() =>
        Assert.Throws<ArgumentException>(() => Draft("Nouveau.").PublishAtOnce(_station, ListingRules.Default().Of(ListingSectionKind.Doctors), Author, Check, Later));

    [Fact]
    public void MarkSampled_WentLiveAtOnce_Once()
    {
        var revision = PublishedAtOnce();

        Assert.Null(revision.MarkSampled(Federation.AccountId, Later));
        Assert.Equal((Later, Federation.AccountId), (revision.SampledAt!.Value, revision.SampledBy!.Value));
        Assert.Equal(RevisionRefusal.NotToSample, revision.MarkSampled(Federation.AccountId, Later));
        Assert.Equal(RevisionState.Published, revision.State);
    }

    [Fact]
    public void Save_ByTheFederation_StaysMarkedAfterTheStationSavesToo()
    {
        var revision = Draft("Nouveau.");
        Assert.Null(revision.Save(Texts("De la fédération."), Federation, Later));
        Assert.Null(revision.Save(Texts("De la station."), Author, Later));

        Assert.True(revision.IsThirdParty);
        Assert.Equal(Author.Name, revision.AuthorName);
    }

    [Fact]
    public void Save_AnyChange_WritesTheTokenAnew()
    {
        var revision = Draft("Nouveau.");
        var token = revision.ConcurrencyToken;

        Assert.Null(revision.Save(Texts("Autre."), Author, Later));

        Assert.NotEqual(token, revision.ConcurrencyToken);
    }

    [Fact]
    public void PublishCorrected_SmallCorrection_IsARevisionOfItsOwn()
    {
        var revision = Submitted("Les eaux guérissent.");

        Assert.Null(revision.PublishCorrected(_station, Texts("Les eaux soulagent."), Federation, Check, Later, out var correction));

        Assert.Equal("Les eaux guérissent.", revision.Proposed.Presentation.Summary);
        Assert.False(revision.IsThirdParty);
        Assert.Equal("Les eaux soulagent.", _station.Listing.Presentation.Summary);
        Assert.Equal((revision.Id, RevisionState.Published, true), (correction!.CorrectsId!.Value, correction.State, correction.IsThirdParty));
        Assert.Equal("Les eaux guérissent.", correction.Before.Presentation.Summary);
        Assert.Equal("Les eaux soulagent.", correction.Proposed.Presentation.Summary);
    }

    [Fact]
    public void PublishCorrected_NothingCorrected_PublishesAsItWas()
    {
        var revision = Submitted("Nouveau.");

        Assert.Null(revision.PublishCorrected(_station, Texts("Nouveau."), Federation, Check, Later, out var correction));

        Assert.Null(correction);
        Assert.Equal(RevisionState.Published, revision.State);
    }

    [Fact]
    public void PublishCorrected_CorrectionThatContradictsItself_PublishesNothing()
    {
        var revision = ListingRevision.Start(_station, ListingSectionKind.Water, Author, Fontclaire.Now);
        var proposed = Fontclaire.Listing();
        proposed.Water.Type = "chlorurée";
        Assert.Null(revision.Save(proposed, Author, Later));
        Assert.Null(revision.Submit(Later));
        proposed.Water.TemperatureMaxCelsius = 1;

        Assert.Equal(RevisionRefusal.Inconsistent, revision.PublishCorrected(_station, proposed, Federation, Check, Later, out var correction));

        Assert.Null(correction);
        Assert.Equal("sulfatée", _station.Listing.Water.Type);
        Assert.Equal(RevisionState.Submitted, revision.State);
    }

    [Fact]
    public void StartRestoring_Published_PutsBackWhatItReplaced()
    {
        var revision = Submitted("Nouveau.");
        Assert.Null(revision.Publish(_station, Federation, Check, Later));

        var restoring = ListingRevision.StartRestoring(_station, revision, Author, Later);
        Assert.Null(restoring.Submit(Later));
        Assert.Null(restoring.Publish(_station, Federation, Check, Later));

        Assert.Equal(revision.Id, restoring.RestoresId);
        Assert.Equal(Fontclaire.Listing().Presentation.Summary, _station.Listing.Presentation.Summary);
    }

    [Fact]
    public void StartRestoring_NeverPublished_IsAMistakeOfThePage() =>
        Assert.Throws<InvalidOperationException>(() => ListingRevision.StartRestoring(_station, Submitted("Nouveau."), Author, Later));

    [Fact]
    public void Confirm_Section_MovesTheCheckAndNothingElse()
    {
        _station.Confirm(ListingSectionKind.Doctors, new(new(2026, 11, 25), "Régie de Fontclaire", 30), Later);

        var expected = Fontclaire.Listing();
        expected.Doctors.CheckedOn = new(2026, 11, 25);
        expected.Doctors.CheckedBy = "Régie de Fontclaire";
        expected.Doctors.GoodForDays = 30;
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(_station.Listing));
        Assert.Equal(Later, _station.EditedAt);
    }

    [Fact]
    public void Copy_OfAListing_SharesNothing()
    {
        var listing = Fontclaire.Listing();
        var copy = listing.Copy();

        copy.Presentation.Sources[0].Supports.Add("autre");
        copy.Establishments.Items[0].Name = "Autres Thermes";
        copy.Water.Springs.Add("Neuve");
        copy.Season.Items[0].Year = 1;

        Assert.Equal(JsonSerializer.Serialize(Fontclaire.Listing()), JsonSerializer.Serialize(listing));
    }

    private static StationListing Texts(string summary)
    {
        var listing = Fontclaire.Listing();
        listing.Presentation.Summary = summary;
        return listing;
    }

    /// <summary>Another text in every section.</summary>
    private static StationListing Other() => new()
    {
        Season = { OpenAllYear = true },
        Highlights = { Items = ["Un lac"] },
    };

    private static string Json(StationListing listing, ListingSectionKind kind) => JsonSerializer.Serialize<object>(listing.Section(kind));

    private ListingRevision Draft(string summary)
    {
        var revision = ListingRevision.Start(_station, ListingSectionKind.Presentation, Author, Fontclaire.Now);
        Assert.Null(revision.Save(Texts(summary), Author, Fontclaire.Now));
        return revision;
    }

    private ListingRevision Submitted(string summary)
    {
        var revision = Draft(summary);
        Assert.Null(revision.Submit(Fontclaire.Now));
        return revision;
    }

    private ListingRevision PublishedAtOnce()
    {
        var revision = ListingRevision.Start(_station, ListingSectionKind.Doctors, Author, Fontclaire.Now);
        var listing = Fontclaire.Listing();
        listing.Doctors.Intake = "Trois médecins reçoivent.";
        Assert.Null(revision.Save(listing, Author, Fontclaire.Now));
        Assert.Null(revision.PublishAtOnce(_station, ListingRules.Default().Of(ListingSectionKind.Doctors), Author, Check, Fontclaire.Now));
        return revision;
    }
}
