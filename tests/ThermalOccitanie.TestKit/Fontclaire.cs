using ThermalOccitanie.Domain.Links;
using ThermalOccitanie.Domain.Orientations;
using ThermalOccitanie.Domain.Promotion;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Domain.Stays;

namespace ThermalOccitanie.TestKit;

/// <summary>The invented station of the tests, with something in every field.</summary>
public static class Fontclaire
{
    public const string Slug = "fontclaire-les-bains";
    public const string StaySlug = "fontclaire-les-bains-escale-thermale";

    public static readonly DateTime Now = new(2026, 11, 24, 11, 30, 15, DateTimeKind.Utc);

    public static Station Station() => new()
    {
        Id = Guid.CreateVersion7(),
        Slug = Slug,
        Name = "Fontclaire-les-Bains",
        Commune = "Fontclaire-les-Bains",
        InseeCode = "34999",
        PostalCode = "34999",
        DepartmentCode = "34",
        Latitude = 43.612345,
        Longitude = 3.2,
        Setting = Setting.Countryside,
        Status = StationStatus.Uncertain,
        Listing = Listing(),
    };

    public static Orientation Orientation() => new()
    {
        Id = Guid.CreateVersion7(),
        Code = "ZZ",
        Slug = "repos",
        Position = 99,
        Texts = new()
        {
            Name = new() { Fr = "Repos", En = "Rest", Es = "Descanso" },
            ShortName = "Repos",
            Summary = new() { Fr = "Pour qui est fatigué.", En = "For the tired." },
            Conditions = ["fatigue"],
            ConfirmedConditions = ["fatigue"],
            Sources = [Source("https://fontclaire.example/repos")],
        },
    };

    public static Stay Stay(Guid stationId) => new()
    {
        Id = Guid.CreateVersion7(),
        StationId = stationId,
        Slug = StaySlug,
        Name = "Escale thermale",
        Kind = StayKind.Package,
        Theme = StayTheme.Relaxation,
        DurationDays = 2,
        Nights = 1,
        Treatments = 4,
        PriceFromCents = 12_550,
        IncludesAccommodation = true,
        Summary = "Deux jours au calme.",
        AsOfYear = 2026,
        BookingUrl = "https://fontclaire.example/reserver",
        Source = Source("https://fontclaire.example/sejours"),
    };

    /// <summary>What a station might type of a stay.</summary>
    public static StayWords StayWords() => new("Parenthèse d’hiver", StayKind.Package, StayTheme.Relaxation, "Deux jours au calme, à deux pas de la source.")
    {
        DurationDays = 2,
        Nights = 1,
        Inclusions = ["une nuit à l’hôtel", "deux soins d’eau"],
        Variants = [("chambre double", 24_000), ("chambre simple", 19_950)],
        BookingPhone = "04 00 00 00 02",
    };

    public static Stay DraftStay(Guid stationId, DateTime now) =>
        Domain.Stays.Stay.Begin(stationId, $"{Slug}-parenthese-d-hiver", StayWords(), "Commune de Fontclaire", DateOnly.FromDateTime(now), now);

    /// <summary>On a poster at a fair, for the station or for all of them.</summary>
    public static ShortLink ShortLink(Guid? stationId, DateTime now, string target = "/stations")
    {
        var link = new ShortLink { Id = Guid.CreateVersion7(), CreatedAt = now, CreatedBy = "Le test" };
        link.Describe("Affiche du salon", PromotionChannel.Fair, "Hall 4", stationId, target);
        return link;
    }

    public static StationListing Listing() => new()
    {
        Presentation = new()
        {
            Summary = "L’eau « claire » ; \"guillemets\", \\ barre, \n ligne, 😀.",
            SettingNote = "Au fond d’une vallée",
            AltitudeMetres = 750,
            Governance = Governance.Mixed,
            OperatorName = "Régie",
            OperatorGroup = "Groupe",
            AnnualCuristes = new() { Count = 1_234, Year = 2025 },
            StatusNote = "À confirmer.",
            Sources = [Source("https://fontclaire.example"), Source("https://fontclaire.example/histoire", readOn: null)],
            CheckedOn = new(2026, 2, 28),
            CheckedBy = "La station",
            GoodForDays = 365,
        },
        Contacts = new()
        {
            TouristOfficeName = "Office",
            TouristOfficeWebsite = "https://fontclaire.example/office",
            TouristOfficePhone = "04 00 00 00 00",
            CommuneWebsite = "https://fontclaire.example/mairie",
            NearestRailStation = "Fontclaire-Ville (3 km)",
            NearestAirport = "Béziers (40 km)",
        },
        Establishments = new()
        {
            Items =
            [
                new() { Name = "Grands Thermes", Address = "1, rue des Sources", Phone = "04 00 00 00 01", Email = "thermes@fontclaire.example", Website = "https://fontclaire.example/thermes" },
                new() { Name = "Petits Thermes" },
            ],
        },
        Orientations = new() { Codes = ["RH", "PHL"], EditorialNote = "Pour la fédération." },
        Water = new() { Type = "sulfatée", TemperatureMinCelsius = 25.6, TemperatureMaxCelsius = 49, Springs = ["Claire", "Vieille"] },
        Season = new()
        {
            Items =
            [
                new()
                {
                    Year = 2026,
                    IsConfirmed = true,
                    OpensOn = new(2026, 3, 23),
                    ClosesOn = new(2026, 10, 30),
                    FirstAdmissionOn = new(2026, 3, 24),
                    LastAdmissionOn = new(2026, 10, 12),
                    WellnessOpensOn = new(2026, 2, 9),
                    WellnessClosesOn = new(2026, 12, 19),
                },
            ],
            OpenAllYear = false,
        },
        Wellness = new() { Centre = "Bulle", Summary = "Un bassin." },
        Highlights = new() { Items = ["Une cascade"] },
        Accessibility = new() { Description = "De plain-pied." },
        Doctors = new() { Intake = "Deux médecins reçoivent." },
    };

    private static Source Source(string url, string? readOn = "2026-05-21") => new() { Url = url, ReadOn = readOn, Supports = ["water", "season"] };
}
