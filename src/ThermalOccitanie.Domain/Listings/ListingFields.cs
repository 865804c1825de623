using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Domain.Listings;

/// <summary>Every field of a listing, declared once, in the order in which people fill them in.</summary>
public static class ListingFields
{
    private const string AskTemperature = "Saisissez une température en degrés Celsius, entre 0 et 100, par exemple 25,6.";

    private static readonly IReadOnlyList<ListingField> Presentation = Declare(ListingSectionKind.Presentation, field =>
    [
        field.LongText("resume", "Présentation de la station", PresentationSection.SummaryMaxLength, l => l.Presentation.Summary, (l, text) => l.Presentation.Summary = text) with
        {
            Hint = "Quelques phrases : où elle est, ses eaux, ce qui la distingue. Sans promesse de guérison.",
            DefaultWeight = 10,
        },
        field.Text("paysage", "Paysage, en une phrase", 200, l => l.Presentation.SettingNote, (l, text) => l.Presentation.SettingNote = text) with { DefaultWeight = 3 },
        field.WholeNumber("altitude", "Altitude de l’établissement", 0, 2_800, "Saisissez l’altitude en mètres, entre 0 et 2 800.", l => l.Presentation.AltitudeMetres, (l, metres) => l.Presentation.AltitudeMetres = metres) with
        {
            Unit = "m",
            DefaultWeight = 2,
        },
        field.Choice(
            "gestion", "Gestion",
            [(Governance.Municipal, new("communale", "communale")), (Governance.Private, new("privee", "privée")), (Governance.Mixed, new("mixte", "mixte"))],
            l => l.Presentation.Governance, (l, governance) => l.Presentation.Governance = governance) with { DefaultWeight = 1 },
        field.Text("exploitant", "Exploitant des thermes", 120, l => l.Presentation.OperatorName, (l, text) => l.Presentation.OperatorName = text) with { DefaultWeight = 2 },
        field.Text("groupe", "Groupe de l’exploitant", 120, l => l.Presentation.OperatorGroup, (l, text) => l.Presentation.OperatorGroup = text) with
        {
            Hint = "À laisser vide s’il n’appartient à aucun groupe.",
        },
        field.WholeNumber(
            "curistes", "Curistes en un an", 0, 100_000, "Saisissez un nombre de curistes, entre 0 et 100 000.",
            l => l.Presentation.AnnualCuristes?.Count,
            (l, count) => l.Presentation.AnnualCuristes = count is null ? null : new() { Count = count.Value, Year = l.Presentation.AnnualCuristes?.Year }) with { DefaultWeight = 1 },
        field.WholeNumber(
            "curistes-annee", "Année de ce compte", 1990, 2099, "Saisissez une année, par exemple 2026.",
            l => l.Presentation.AnnualCuristes?.Year,
            (l, year) => l.Presentation.AnnualCuristes?.Year = year,
            unless: l => l.Presentation.AnnualCuristes is null ? "Saisissez aussi le nombre de curistes, ou effacez l’année." : null) with
        {
            IsYear = true,
            IsExpectedOf = l => l.Presentation.AnnualCuristes is not null,
        },
        field.Text("ouverture", "Ce qu’il faut savoir de l’ouverture", 300, l => l.Presentation.StatusNote, (l, text) => l.Presentation.StatusNote = text),
    ]);

    private static readonly IReadOnlyList<ListingField> Contacts = Declare(ListingSectionKind.Contacts, field =>
    [
        field.Text("office", "Office de tourisme", 120, l => l.Contacts.TouristOfficeName, (l, text) => l.Contacts.TouristOfficeName = text) with { DefaultWeight = 4 },
        field.WebAddress("office-site", "Site de l’office de tourisme", l => l.Contacts.TouristOfficeWebsite, (l, address) => l.Contacts.TouristOfficeWebsite = address) with { DefaultWeight = 4 },
        field.Phone("office-telephone", "Téléphone de l’office de tourisme", l => l.Contacts.TouristOfficePhone, (l, phone) => l.Contacts.TouristOfficePhone = phone) with { DefaultWeight = 5 },
        field.WebAddress("mairie-site", "Site de la commune", l => l.Contacts.CommuneWebsite, (l, address) => l.Contacts.CommuneWebsite = address) with { DefaultWeight = 2 },
        field.Text("gare", "Gare la plus proche", 200, l => l.Contacts.NearestRailStation, (l, text) => l.Contacts.NearestRailStation = text) with
        {
            Hint = "Avec la distance, par exemple « Tarascon-sur-Ariège (22 km) ».",
            DefaultWeight = 3,
        },
        field.Text("aeroport", "Aéroport le plus proche", 200, l => l.Contacts.NearestAirport, (l, text) => l.Contacts.NearestAirport = text) with { DefaultWeight = 1 },
    ]);

    private static readonly IReadOnlyList<ListingField> Orientations = Declare(ListingSectionKind.Orientations, field =>
    [
        field.Codes("codes", "Orientations conventionnées", 12, l => l.Orientations.Codes, (l, codes) => l.Orientations.Codes = codes) with
        {
            Hint = "Celles pour lesquelles l’assurance maladie prend les cures en charge dans la station.",
            DefaultWeight = 10,
        },
    ]);

    private static readonly IReadOnlyList<ListingField> Water = Declare(ListingSectionKind.Water, field =>
    [
        field.Text("type", "Type d’eau", 200, l => l.Water.Type, (l, text) => l.Water.Type = text) with { Hint = "Par exemple « sulfatée calcique ».", DefaultWeight = 5 },
        field.Decimal("temperature-min", "Température la plus basse", 0, 100, AskTemperature, l => l.Water.TemperatureMinCelsius, (l, degrees) => l.Water.TemperatureMinCelsius = degrees) with { Unit = "°C", DefaultWeight = 2 },
        field.Decimal("temperature-max", "Température la plus haute", 0, 100, AskTemperature, l => l.Water.TemperatureMaxCelsius, (l, degrees) => l.Water.TemperatureMaxCelsius = degrees) with { Unit = "°C", DefaultWeight = 2 },
        field.Lines("sources", "Noms des sources", 20, 80, l => l.Water.Springs, (l, springs) => l.Water.Springs = springs) with { Hint = "Un nom par ligne.", DefaultWeight = 2 },
    ]);

    private static readonly IReadOnlyList<ListingField> Wellness = Declare(ListingSectionKind.Wellness, field =>
    [
        field.Text("centre", "Nom du centre de bien-être", 120, l => l.Wellness.Centre, (l, text) => l.Wellness.Centre = text) with { DefaultWeight = 3 },
        field.LongText("resume", "Ce qu’on y trouve", 1_000, l => l.Wellness.Summary, (l, text) => l.Wellness.Summary = text) with
        {
            Hint = "Bien-être, hors cure conventionnée : rien qui laisse croire à un soin remboursé.",
            DefaultWeight = 4,
        },
    ]);

    private static readonly IReadOnlyList<ListingField> Highlights = Declare(ListingSectionKind.Highlights, field =>
    [
        field.Lines("liste", "Points forts", 12, 160, l => l.Highlights.Items, (l, items) => l.Highlights.Items = items) with
        {
            Hint = "Un fait par ligne : paysage, patrimoine, promenades, fêtes.",
            DefaultWeight = 5,
        },
    ]);

    private static readonly IReadOnlyList<ListingField> Accessibility = Declare(ListingSectionKind.Accessibility, field =>
    [
        field.LongText("description", "Accueil des personnes handicapées", 2_000, l => l.Accessibility.Description, (l, text) => l.Accessibility.Description = text) with
        {
            Hint = "Entrée, vestiaires, bassins, ascenseurs, stationnement : ce qui est accessible, et ce qui ne l’est pas.",
            DefaultWeight = 6,
        },
    ]);

    private static readonly IReadOnlyList<ListingField> Doctors = Declare(ListingSectionKind.Doctors, field =>
    [
        field.LongText("accueil", "Accueil de nouveaux curistes par les médecins", 1_000, l => l.Doctors.Intake, (l, text) => l.Doctors.Intake = text) with
        {
            Hint = "Combien de médecins thermaux reçoivent, sous quel délai, comment prendre rendez-vous.",
            DefaultWeight = 6,
        },
    ]);

    /// <summary>Each field once, whatever a listing holds: those of establishments and of seasons stand for all of them.</summary>
    public static IReadOnlyList<ListingField> Weighed { get; } = [.. All(new(), [SeasonFields.SomeYear])];

    /// <summary>The fields of a section; for establishments, those of each that is there and of one more.</summary>
    /// <param name="seasons">The years whose seasons are meant; without them those that the listing holds.</param>
    public static IReadOnlyList<ListingField> Of(ListingSectionKind section, StationListing listing, IReadOnlyList<int>? seasons = null) => section switch
    {
        ListingSectionKind.Presentation => Presentation,
        ListingSectionKind.Contacts => Contacts,
        ListingSectionKind.Establishments => EstablishmentFields.Of(listing),
        ListingSectionKind.Orientations => Orientations,
        ListingSectionKind.Water => Water,
        ListingSectionKind.Season => SeasonFields.Of(seasons ?? [.. listing.Season.Items.Select(season => season.Year)]),
        ListingSectionKind.Wellness => Wellness,
        ListingSectionKind.Highlights => Highlights,
        ListingSectionKind.Accessibility => Accessibility,
        ListingSectionKind.Doctors => Doctors,
    };

    public static IReadOnlyList<ListingField> All(StationListing listing, IReadOnlyList<int>? seasons = null) =>
        [.. ListingSectionKinds.All.SelectMany(section => Of(section, listing, seasons))];

    /// <summary>Writes a whole section as it was typed, then looks at what must hold between its fields.</summary>
    /// <param name="copy">A listing that nobody else reads.</param>
    /// <param name="typed">By code; a field that is not there stays as it is.</param>
    /// <param name="orientations">The orientations that may be chosen; without them any code is taken.</param>
    /// <param name="seasons">The years whose seasons were typed; without them those that the listing holds.</param>
    /// <returns>A sentence for each field that must be corrected; empty once all is written.</returns>
    public static IReadOnlyDictionary<string, string> Write(
        ListingSectionKind section, StationListing copy, IReadOnlyDictionary<string, string> typed, IReadOnlyList<FieldOption>? orientations = null, IReadOnlyList<int>? seasons = null)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var field in Of(section, copy, seasons))
        {
            var offered = field.Kind is FieldKind.Codes && orientations is not null ? field with { Options = orientations } : field;

            if (typed.TryGetValue(field.Code, out var text) && offered.Write(copy, text) is { } problem)
            {
                problems.Add(field.Code, problem);
            }
        }

        // An old season without an end cannot be corrected where it is not shown.
        foreach (var (code, sentence) in Check(section, copy).Where(problem => typed.ContainsKey(problem.Code)))
        {
            problems.TryAdd(code, sentence);
        }

        if (problems.Count == 0 && section is ListingSectionKind.Establishments)
        {
            EstablishmentFields.RemoveEmpty(copy);
        }

        return problems;
    }

    /// <summary>What must hold between the fields of a section.</summary>
    /// <returns>The field to correct and what to do, for each thing that does not hold.</returns>
    public static IReadOnlyList<(string Code, string Sentence)> Check(ListingSectionKind section, StationListing listing) => section switch
    {
        ListingSectionKind.Establishments => EstablishmentFields.Check(listing),
        ListingSectionKind.Water when listing.Water.TemperatureMinCelsius > listing.Water.TemperatureMaxCelsius =>
            [("eau.temperature-max", "Saisissez une température au moins égale à la plus basse.")],
        ListingSectionKind.Season => SeasonFields.Check(listing.Season),
        ListingSectionKind.Water or ListingSectionKind.Presentation or ListingSectionKind.Contacts or ListingSectionKind.Orientations
            or ListingSectionKind.Wellness or ListingSectionKind.Highlights or ListingSectionKind.Accessibility or ListingSectionKind.Doctors => [],
    };

    private static IReadOnlyList<ListingField> Declare(ListingSectionKind section, Func<FieldOf, IReadOnlyList<ListingField>> fields) => fields(new(section));
}
