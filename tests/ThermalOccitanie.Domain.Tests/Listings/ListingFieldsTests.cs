using System.Text.Json;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Domain.Tests.Listings;

public sealed class ListingFieldsTests
{
    [Fact]
    public void All_OfAnyListing_AreNamedOnceInAsciiUnderTheirSection()
    {
        var fields = ListingFields.All(Fontclaire.Listing());

        Assert.Equal(fields.Count, fields.DistinctBy(f => f.Code).Count());
        Assert.All(fields, f => Assert.Matches($"^{f.Section.Slug()}\\.[a-z0-9.-]+$", f.Code));
        Assert.All(fields, f => Assert.InRange(f.DefaultWeight, 0, 10));
        Assert.All(fields, f => Assert.True(f.MaxLength > 0, f.Code));
        Assert.Equal(ListingSectionKinds.All, fields.Select(f => f.Section).Distinct());
    }

    [Fact]
    public void Slugs_OfAllSections_LeadBackToThem()
    {
        Assert.All(ListingSectionKinds.All, kind => Assert.Equal(kind, ListingSectionKinds.Find(kind.Slug())));
        Assert.Equal(10, ListingSectionKinds.All.DistinctBy(kind => kind.Name()).Count());
        Assert.Null(ListingSectionKinds.Find("Presentation"));
        Assert.Null(ListingSectionKinds.Find(null));
    }

    // What the fields can write is all that visitors read: with every field copied over, nothing but bookkeeping is left behind.
    [Fact]
    public void Write_EveryFieldIntoAnEmptyListing_MakesTheSameText()
    {
        var source = Fontclaire.Listing();
        var copy = new StationListing();

        Assert.All(ListingFields.All(source), field => Assert.Null(field.Write(copy, field.Read(source))));

        Assert.Equal(WithoutBookkeeping(source), WithoutBookkeeping(copy));
    }

    [Fact]
    public void Write_WhatWasRead_ChangesNothing()
    {
        var copy = Fontclaire.Listing();

        Assert.All(ListingFields.All(copy), field => Assert.Null(field.Write(copy, field.Read(copy))));

        Assert.Equal(JsonSerializer.Serialize(Fontclaire.Listing()), JsonSerializer.Serialize(copy));
    }

    [Fact]
    public void Write_NothingIntoEveryField_LeavesAnEmptyListing()
    {
        var copy = Fontclaire.Listing();

        foreach (var kind in ListingSectionKinds.All)
        {
            Assert.Empty(ListingFields.Write(kind, copy, ListingFields.Of(kind, copy).ToDictionary(f => f.Code, _ => " ")));
        }

        Assert.Equal(WithoutBookkeeping(new()), WithoutBookkeeping(copy));
    }

    [Theory]
    [InlineData("presentation.altitude", "1 250 m", "1250")]
    [InlineData("presentation.altitude", "1 250", "1250")]
    [InlineData("presentation.altitude", "0", "0")]
    [InlineData("presentation.gestion", "privee", "privee")]
    [InlineData("eau.temperature-min", "25.6", "25,6")]
    [InlineData("eau.temperature-min", " 25,60 °C ", "25,6")]
    [InlineData("eau.temperature-min", "25", "25")]
    [InlineData("eau.sources", "  Claire \r\n\r\n Vieille\r\nClaire", "Claire\nVieille")]
    [InlineData("saison.2027.ouverture", "23/03/2027", "2027-03-23")]
    [InlineData("saison.2027.ouverture", "2027-03-23", "2027-03-23")]
    [InlineData("saison.2027.ouverture", "1.3.2027", "2027-03-01")]
    [InlineData("saison.2027.ouverture", "23 mars 2027", "2027-03-23")]
    [InlineData("saison.toute-annee", "oui", "oui")]
    [InlineData("contacts.office-telephone", "0467000000", "04 67 00 00 00")]
    [InlineData("contacts.office-telephone", "04.67.00.00.00", "04 67 00 00 00")]
    [InlineData("contacts.office-telephone", "+33 (0)4 67 00-00-00", "04 67 00 00 00")]
    [InlineData("contacts.office-telephone", "0033467000000", "04 67 00 00 00")]
    [InlineData("contacts.office-telephone", "0800 00 00 00", "0 800 00 00 00")]
    [InlineData("contacts.mairie-site", "www.fontclaire.example/mairie?a=b", "https://www.fontclaire.example/mairie?a=b")]
    [InlineData("contacts.mairie-site", "http://fontclaire.example", "http://fontclaire.example")]
    [InlineData("contacts.mairie-site", "//fontclaire.example", "https://fontclaire.example")]
    [InlineData("etablissements.1.courriel", "accueil@fontclaire.example", "accueil@fontclaire.example")]
    [InlineData("presentation.paysage", "<script>alert('1')</script> {{7*7}} ’; DROP TABLE", "<script>alert('1')</script> {{7*7}} ’; DROP TABLE")]
    [InlineData("presentation.paysage", "a\tb", "a b")]
    [InlineData("presentation.resume", "ligne\r\nautre", "ligne\nautre")]
    [InlineData("presentation.resume", "👩‍⚕️ 😀", "👩‍⚕️ 😀")]
    [InlineData("orientations.codes", "RH\nVR", "RH\nVR")]
    public void Write_AsPeopleType_IsUnderstood(string code, string typed, string read)
    {
        var copy = new StationListing();
        var field = Find(copy, code);

        Assert.Null(field.Write(copy, typed));
        Assert.Equal(read, field.Read(copy));
    }

    [Theory]
    [InlineData("presentation.altitude", "2801")]
    [InlineData("presentation.altitude", "-1")]
    [InlineData("presentation.altitude", "haute")]
    [InlineData("presentation.altitude", "99999999999999999")]
    [InlineData("presentation.gestion", "Municipal")]
    [InlineData("presentation.curistes-annee", "2025")]
    [InlineData("eau.temperature-min", "100,1")]
    [InlineData("eau.temperature-min", "1e1")]
    [InlineData("eau.temperature-min", "NaN")]
    [InlineData("eau.temperature-min", "25,666")]
    [InlineData("saison.2027.ouverture", "2027-02-30")]
    [InlineData("saison.2027.ouverture", "03/23/2027")]
    [InlineData("saison.2027.ouverture", "1999-12-31")]
    [InlineData("saison.2027.fermeture", "2027-10-30")]
    [InlineData("saison.toute-annee", "true")]
    [InlineData("contacts.office-telephone", "04 67 00 00")]
    [InlineData("contacts.office-telephone", "+44 20 7946 0000")]
    [InlineData("contacts.office-telephone", "0467000000 ou 0467000001")]
    [InlineData("contacts.mairie-site", "javascript:alert(1)")]
    [InlineData("contacts.mairie-site", "javascript://fontclaire.example/%0aalert(1)")]
    [InlineData("contacts.mairie-site", "java\tscript:alert(1)")]
    [InlineData("contacts.mairie-site", "data:text/html,<script>")]
    [InlineData("contacts.mairie-site", "ftp://fontclaire.example")]
    [InlineData("contacts.mairie-site", "https://fontclaire.example@autre.example")]
    [InlineData("contacts.mairie-site", "mailto:a@fontclaire.example")]
    [InlineData("contacts.mairie-site", "https://localhost/")]
    [InlineData("contacts.mairie-site", "http://127.0.0.1/")]
    [InlineData("contacts.mairie-site", "https://fontclaire.example/\"onclick=")]
    [InlineData("contacts.mairie-site", "https:\\\\fontclaire.example")]
    [InlineData("etablissements.1.courriel", "accueil")]
    [InlineData("etablissements.1.courriel", "a@b@fontclaire.example")]
    [InlineData("etablissements.1.courriel", "Accueil <accueil@fontclaire.example>")]
    [InlineData("presentation.paysage", "a\0b")]
    [InlineData("presentation.paysage", "a\u001bb")]
    [InlineData("presentation.paysage", "a\u202Eb")]
    [InlineData("presentation.paysage", "a\uFFFDb")]
    [InlineData("orientations.codes", "rh")]
    [InlineData("orientations.codes", "RH VR")]
    public void Write_NotUnderstood_SaysWhatToDoAndChangesNothing(string code, string typed)
    {
        var copy = new StationListing();

        var sentence = Find(copy, code).Write(copy, typed);

        Assert.Matches("^(Saisissez|Choisissez|Retirez|Raccourcissez|Gardez) .+\\.$", sentence);
        Assert.Equal(JsonSerializer.Serialize(new StationListing()), JsonSerializer.Serialize(copy));
    }

    // The test host itself cannot hand over half a character.
    [Fact]
    public void Write_HalfACharacter_IsRefused()
    {
        var copy = new StationListing();

        Assert.NotNull(Find(copy, "presentation.paysage").Write(copy, "a" + (char)0xD83D));
    }

    [Fact]
    public void Write_OneCharacterTooMany_IsRefusedInEveryField()
    {
        var copy = new StationListing();

        Assert.All(ListingFields.All(copy), field => Assert.StartsWith("Raccourcissez", field.Write(copy, new('1', field.MaxLength + 1)), StringComparison.Ordinal));
    }

    [Fact]
    public void Write_TooManyLinesOrOneTooLong_IsRefused()
    {
        var copy = new StationListing();
        var field = Find(copy, "points-forts.liste");

        Assert.Equal("Gardez 12 lignes au plus : il y en a 13.", field.Write(copy, string.Join('\n', Enumerable.Range(1, 13))));
        Assert.Equal("Raccourcissez chaque ligne : 160 caractères au plus.", field.Write(copy, new('a', 161)));
        Assert.Null(field.Write(copy, new('a', 160)));
    }

    [Theory]
    [InlineData("presentation.altitude", "750 m")]
    [InlineData("presentation.gestion", "mixte")]
    [InlineData("presentation.curistes-annee", "2025")]
    [InlineData("eau.temperature-min", "25,6 °C")]
    [InlineData("eau.temperature-max", "49 °C")]
    [InlineData("saison.2026.ouverture", "lundi 23 mars 2026")]
    [InlineData("saison.toute-annee", "non")]
    [InlineData("eau.sources", "Claire\nVieille")]
    [InlineData("etablissements.2.telephone", null)]
    public void Show_Fontclaire_AsAPersonReadsIt(string code, string? shown)
    {
        var listing = Fontclaire.Listing();

        Assert.Equal(shown, Find(listing, code).Show(listing));
    }

    [Fact]
    public void Show_Codes_ByTheNamesThatAreGiven()
    {
        var listing = Fontclaire.Listing();
        var field = Find(listing, "orientations.codes") with { Options = [new("RH", "Rhumatologie"), new("PHL", "Phlébologie")] };

        Assert.Equal("Rhumatologie\nPhlébologie", field.Show(listing));
    }

    [Fact]
    public void Write_OrientationThatIsNotOffered_IsRefused()
    {
        var copy = new StationListing();
        var typed = new Dictionary<string, string> { ["orientations.codes"] = "RH\nZZ" };

        var problems = ListingFields.Write(ListingSectionKind.Orientations, copy, typed, [new("RH", "Rhumatologie")]);

        Assert.Equal(["orientations.codes"], problems.Keys);
        Assert.Empty(copy.Orientations.Codes);
    }

    [Theory]
    [InlineData("2027-03-23", "2027-03-22", "saison.2027.fermeture")]
    [InlineData("2027-03-23", "2027-03-23", "saison.2027.fermeture")]
    [InlineData("2027-03-23", "2028-03-24", "saison.2027.fermeture")]
    [InlineData("2027-03-23", "", "saison.2027.fermeture")]
    [InlineData("", "2027-10-30", "saison.2027.fermeture")]
    [InlineData("2027-12-20", "2028-03-23", null)]
    [InlineData("", "", null)]
    public void Write_Season_BothDaysInOrderOrNone(string opens, string closes, string? refused)
    {
        var problems = ListingFields.Write(
            ListingSectionKind.Season, new(), new Dictionary<string, string> { ["saison.2027.ouverture"] = opens, ["saison.2027.fermeture"] = closes }, seasons: [2027]);

        Assert.Equal(refused, problems.Keys.SingleOrDefault());
    }

    [Fact]
    public void Write_NextSeason_StandsAfterThisOneToBeConfirmed()
    {
        var copy = Fontclaire.Listing();

        Assert.Empty(ListingFields.Write(
            ListingSectionKind.Season, copy, new Dictionary<string, string> { ["saison.2027.ouverture"] = "2027-12-20", ["saison.2027.fermeture"] = "2028-03-30" }, seasons: [2026, 2027]));

        Assert.Equal([(2026, true), (2027, false)], copy.Season.Items.Select(s => (s.Year, s.IsConfirmed)));
        Assert.Equal("à confirmer", ListingFields.All(copy).Single(f => f.Code == "saison.2027.confirmee").Show(copy));
        Assert.Equal("Saison 2027, à confirmer", ListingFields.All(copy).Single(f => f.Code == "saison.2027.confirmee").Legend(copy));
        Assert.Equal("Saison 2026, confirmée", ListingFields.All(copy).Single(f => f.Code == "saison.2026.confirmee").Legend(copy));
    }

    [Theory]
    [InlineData("ouverture", "2028-01-03", "ouverture", "Saisissez un jour de 2027 : c’est l’année de cette saison.")]
    [InlineData("fermeture", "2027-03-01", "fermeture", "Saisissez un dernier jour qui vienne après le premier.")]
    [InlineData("premiere-admission", "2027-03-21", "premiere-admission", "Saisissez un jour entre le premier et le dernier de la saison.")]
    [InlineData("premiere-admission", "2027-10-30", "premiere-admission", "Saisissez un jour entre le premier et le dernier de la saison.")]
    [InlineData("premiere-admission", "2027-10-20", "derniere-admission", "Saisissez un jour qui ne vienne pas avant la première admission.")]
    [InlineData("derniere-admission", "2027-10-30", "derniere-admission", "Saisissez un jour entre le premier et le dernier de la saison.")]
    [InlineData("derniere-admission", "2027-03-21", "derniere-admission", "Saisissez un jour entre le premier et le dernier de la saison.")]
    [InlineData("bien-etre-ouverture", "2026-12-31", "bien-etre-ouverture", "Saisissez un jour de 2027 : c’est l’année de cette saison.")]
    [InlineData("bien-etre-ouverture", "", "bien-etre-ouverture", "Saisissez aussi le premier jour du bien-être, ou effacez le dernier.")]
    [InlineData("bien-etre-fermeture", "2027-02-07", "bien-etre-fermeture", "Saisissez un dernier jour qui ne vienne pas avant le premier.")]
    [InlineData("bien-etre-fermeture", "2028-02-09", "bien-etre-fermeture", "Saisissez un dernier jour à moins d’un an du premier.")]
    public void Write_SeasonThatContradictsItself_SaysSoAtTheField(string name, string typed, string refused, string sentence)
    {
        var copy = Fontclaire.Listing();
        copy.Season.Prepare(2027);
        var fields = ListingFields.Of(ListingSectionKind.Season, copy).ToDictionary(f => f.Code, f => f.Read(copy));
        fields[$"saison.2027.{name}"] = typed;

        var problem = Assert.Single(ListingFields.Write(ListingSectionKind.Season, copy, fields));

        Assert.Equal(($"saison.2027.{refused}", sentence), (problem.Key, problem.Value));
    }

    [Theory]
    [InlineData("confirmee", "oui", "Saisissez les dates avant de les confirmer.")]
    [InlineData("premiere-admission", "2027-03-22", "Saisissez aussi le premier jour, ou effacez celui-ci.")]
    [InlineData("bien-etre-ouverture", "2027-03-22", "Saisissez aussi le premier jour, ou effacez celui-ci.")]
    public void Write_SeasonWithoutItsFirstDay_AsksForIt(string name, string typed, string sentence)
    {
        var copy = Fontclaire.Listing();

        var problems = ListingFields.Write(ListingSectionKind.Season, copy, new Dictionary<string, string> { [$"saison.2027.{name}"] = typed }, seasons: [2027]);

        Assert.Equal(sentence, problems[$"saison.2027.{name}"]);
        Assert.Equal([2026], copy.Season.Items.Select(s => s.Year));
    }

    // The reference knows the opening of some old seasons only: they must not stand in the way of the next.
    [Fact]
    public void Write_OldSeasonWithoutAnEnd_IsKeptAndNotAskedAbout()
    {
        var copy = new StationListing { Season = { Items = [new() { Year = 2024, IsConfirmed = true, OpensOn = new(2024, 4, 8) }] } };

        Assert.Empty(ListingFields.Write(
            ListingSectionKind.Season, copy, new Dictionary<string, string> { ["saison.2027.ouverture"] = "2027-03-22", ["saison.2027.fermeture"] = "2027-10-29" }, seasons: [2026, 2027]));

        Assert.Equal([2024, 2027], copy.Season.Items.Select(s => s.Year));
    }

    [Theory]
    [InlineData("49", "25", "eau.temperature-max")]
    [InlineData("25", "25", null)]
    [InlineData("25", "", null)]
    public void Write_Temperatures_TheLowestFirst(string min, string max, string? refused)
    {
        var problems = ListingFields.Write(
            ListingSectionKind.Water, new(), new Dictionary<string, string> { ["eau.temperature-min"] = min, ["eau.temperature-max"] = max });

        Assert.Equal(refused, problems.Keys.SingleOrDefault());
    }

    [Fact]
    public void Write_EstablishmentEmptied_GoesAwayAndTheNextMovesUp()
    {
        var copy = Fontclaire.Listing();
        var typed = ListingFields.Of(ListingSectionKind.Establishments, copy).ToDictionary(f => f.Code, f => f.Code.Contains(".1.", StringComparison.Ordinal) ? "" : f.Read(copy));

        Assert.Empty(ListingFields.Write(ListingSectionKind.Establishments, copy, typed));

        Assert.Equal(["Petits Thermes"], copy.Establishments.Items.Select(e => e.Name));
    }

    [Fact]
    public void Write_FactsWithoutAName_AsksForIt()
    {
        var problems = ListingFields.Write(
            ListingSectionKind.Establishments, new(), new Dictionary<string, string> { ["etablissements.1.nom"] = "", ["etablissements.1.telephone"] = "0467000000" });

        Assert.Equal("Saisissez le nom de l’établissement, ou effacez ses autres renseignements.", problems["etablissements.1.nom"]);
    }

    [Fact]
    public void Of_Establishments_OneMoreThanThereAreUpToEight()
    {
        var listing = new StationListing();

        for (var count = 0; count <= 8; count++)
        {
            Assert.Equal(Math.Min(count + 1, 8) * 5, ListingFields.Of(ListingSectionKind.Establishments, listing).Count);
            listing.Establishments.Items.Add(new() { Name = $"Thermes {count}" });
        }
    }

    private static ListingField Find(StationListing listing, string code) => ListingFields.All(listing, [2026, 2027]).Single(f => f.Code == code);

    private static string WithoutBookkeeping(StationListing listing)
    {
        var copy = listing.Copy();
        copy.Orientations.EditorialNote = null;

        foreach (var kind in ListingSectionKinds.All)
        {
            copy.Section(kind).Sources = [];
            copy.Section(kind).CheckedOn = null;
            copy.Section(kind).CheckedBy = null;
            copy.Section(kind).GoodForDays = null;
        }

        return JsonSerializer.Serialize(copy);
    }
}
