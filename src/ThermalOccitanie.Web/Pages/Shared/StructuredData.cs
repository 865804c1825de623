using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>
/// What a page is about in schema.org's words (JSON-LD): only what the page itself says, nothing that is unknown or in
/// doubt. Things have ids that do not change, so that pages speak of the same station and the same federation.
/// </summary>
public static partial class StructuredData
{
    public const string Publisher = "Fédération Thermale d’Occitanie";

    /// <param name="site">The portal's address, without a final slash.</param>
    public static JsonObject WebSite(string site) => new()
    {
        ["@type"] = "WebSite",
        ["@id"] = $"{site}/#website",
        ["name"] = Say.It("Stations thermales d’Occitanie"),
        ["url"] = site + Link.Home,
        ["inLanguage"] = Language.Current.Code,
        ["publisher"] = Reference(FederationId(site)),
        ["potentialAction"] = new JsonObject
        {
            ["@type"] = "SearchAction",
            ["target"] = new JsonObject { ["@type"] = "EntryPoint", ["urlTemplate"] = $"{site}{Link.Search}?q={{search_term_string}}" },
        },
    };

    /// <summary>Who publishes the portal: on every page, as its footer says.</summary>
    public static JsonObject Federation(string site) => new()
    {
        ["@type"] = "Organization",
        ["@id"] = FederationId(site),
        ["name"] = Publisher,
        ["url"] = site + Link.Home,
    };

    /// <param name="today">Dates that must be confirmed on that day are left out.</param>
    public static JsonObject Station(StationSheet station, DateOnly today, string site)
    {
        var presentation = station.Listing.Presentation;
        var address = site + Link.Station(station.Slug);
        var season = OpeningHours(station, today);
        var establishments = station.Listing.Establishments.Items;
        var centre = station.Listing.Wellness.Centre;
        var places = establishments.Select((establishment, index) =>
        {
            // The season is that of the baths; when a spa opens, nobody said.
            var isSpa = establishment.Name == centre;
            var business = Establishment(establishment, isSpa ? "DaySpa" : "HealthAndBeautyBusiness", Id(address, $"etablissement-{index + 1}", site));

            if (season is not null && !isSpa)
            {
                business["openingHoursSpecification"] = season.DeepClone();
            }

            // The station's point is its baths' where there is one bath house only.
            if (establishments.Count == 1)
            {
                business["geo"] = Point(station);
            }

            return business;
        });

        if (centre is not null && !establishments.Exists(e => e.Name == centre))
        {
            places = places.Append(new() { ["@type"] = "DaySpa", ["@id"] = Id(address, "bien-etre", site), ["name"] = centre });
        }

        var place = new JsonObject
        {
            ["@type"] = "TouristDestination",
            ["@id"] = Id(address, "station", site),
            ["name"] = station.Name,
            ["url"] = address,
            ["image"] = site + Link.StationPoster(station.Slug),
            ["geo"] = Point(station),
            ["address"] = new JsonObject
            {
                ["@type"] = "PostalAddress",
                ["postalCode"] = station.PostalCode,
                ["addressLocality"] = station.Commune,
                ["addressRegion"] = "Occitanie",
                ["addressCountry"] = "FR",
            },
            ["containedInPlace"] = new JsonObject { ["@type"] = "AdministrativeArea", ["name"] = station.Department.Name },
            ["containsPlace"] = new JsonArray([.. places]),
        };

        Add(place, "description", presentation.Summary);
        return place;
    }

    /// <summary>A page about an orientation: what is treated there, and the stations approved for it.</summary>
    public static JsonObject Orientation(OrientationSheet orientation, IEnumerable<StationSheet> stations, string site)
    {
        var address = site + Link.Orientation(orientation.Slug);
        var page = new JsonObject
        {
            ["@type"] = "MedicalWebPage",
            ["@id"] = address + "#page",
            ["name"] = orientation.Name,
            ["url"] = address,
            ["inLanguage"] = Language.Current.Code,
            ["description"] = orientation.Summary,
            ["image"] = site + Link.OrientationPoster(orientation.Slug),
            ["publisher"] = Reference(FederationId(site)),
            ["mainEntity"] = Stations(stations, orientation.Name, site),
        };

        if (orientation.Texts.ConfirmedConditions is { Count: > 0 } conditions)
        {
            page["about"] = new JsonArray([.. conditions.Select(c => new JsonObject { ["@type"] = "MedicalCondition", ["name"] = c })]);
        }

        return page;
    }

    /// <summary>A stay of some days is a trip; a ticket or a treatment, a service.</summary>
    /// <param name="today">A price that must be confirmed on that day is left out.</param>
    public static JsonObject Stay(StaySheet stay, DateOnly today, string site)
    {
        var address = site + Link.Stay(stay.Slug);
        var thing = new JsonObject
        {
            ["@type"] = stay.Kind switch
            {
                StayKind.Package or StayKind.MiniCure => "TouristTrip",
                StayKind.PoolEntry or StayKind.Treatment => "Service",
            },
            ["@id"] = Id(address, "sejour", site),
            ["name"] = stay.Name,
            ["description"] = stay.Summary,
            ["url"] = address,
            ["provider"] = Seller(stay, site),
        };

        if (stay.PriceFromCents is { } cents && !stay.IsToConfirmOn(today))
        {
            // « Dès 25 € »: the lowest of several prices, which depend on dates and rooms.
            var offer = new JsonObject
            {
                ["@type"] = "Offer",
                ["priceSpecification"] = new JsonObject
                {
                    ["@type"] = "PriceSpecification",
                    ["minPrice"] = cents / 100m,
                    ["priceCurrency"] = "EUR",
                    ["valueAddedTaxIncluded"] = true,
                },
                ["seller"] = Seller(stay, site),
            };
            Add(offer, "url", stay.BookingUrl);
            thing["offers"] = offer;
        }

        return thing;
    }

    public static JsonObject Stations(IEnumerable<StationSheet> stations, string name, string site) =>
        List(name, stations.Select(s => (s.Name, Link.Station(s.Slug))), site);

    /// <summary>Things in the order of the page.</summary>
    public static JsonObject List(string name, IEnumerable<(string Name, string Url)> things, string site)
    {
        var items = things.Select((thing, index) => new JsonObject
        {
            ["@type"] = "ListItem",
            ["position"] = index + 1,
            ["name"] = thing.Name,
            ["url"] = site + thing.Url,
        }).ToArray<JsonNode>();

        return new() { ["@type"] = "ItemList", ["name"] = name, ["numberOfItems"] = items.Length, ["itemListElement"] = new JsonArray(items) };
    }

    /// <summary>Home, the pages above, and this one.</summary>
    public static JsonObject Breadcrumb(PageHead head, string site)
    {
        var address = head.Canonical ?? Link.Home;
        var steps = head.Crumbs.Prepend(new Crumb(Say.It("Accueil"), Link.Home)).Append(new Crumb(head.ShortTitle ?? head.Title, address));

        return new()
        {
            ["@type"] = "BreadcrumbList",
            ["@id"] = site + address + "#fil",
            ["itemListElement"] = new JsonArray([.. steps.Select((step, index) => new JsonObject
            {
                ["@type"] = "ListItem",
                ["position"] = index + 1,
                ["name"] = step.Name,
                ["item"] = site + step.Url,
            })]),
        };
    }

    /// <summary>The text of the script element; the serialiser escapes what could end it.</summary>
    public static string Write(IEnumerable<JsonObject> things)
    {
        var graph = new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = new JsonArray([.. things]) };
        return graph.ToJsonString(JsonSerializerOptions.Default);
    }

    private static string FederationId(string site) => site + "/#federation";

    /// <summary>Of a thing that pages in several languages speak of: under the French address of its page.</summary>
    private static string Id(string address, string part, string site) => $"{site}{Language.Current.FrenchAddress(address[site.Length..])}#{part}";

    private static JsonObject Reference(string id) => new() { ["@id"] = id };

    private static JsonObject Seller(StaySheet stay, string site) =>
        new() { ["@type"] = "Organization", ["name"] = stay.StationName, ["url"] = site + Link.Station(stay.StationSlug) };

    private static JsonObject Point(StationSheet station) =>
        new() { ["@type"] = "GeoCoordinates", ["latitude"] = station.At.Latitude, ["longitude"] = station.At.Longitude };

    private static JsonObject? OpeningHours(StationSheet station, DateOnly today) =>
        station.OutlookOn(today) is { IsToConfirm: false, Season: { ClosesOn: { } closesOn } season } && !station.Listing.Season.IsOverdueOn(today) && station.ClosureOn(today, today) is null
            ? new()
            {
                ["@type"] = "OpeningHoursSpecification",
                ["validFrom"] = Iso(season.OpensOn),
                ["validThrough"] = Iso(closesOn),
            }
            : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonObject Establishment(Establishment establishment, string type, string id)
    {
        var business = new JsonObject { ["@type"] = type, ["@id"] = id, ["name"] = establishment.Name };
        Add(business, "telephone", establishment.Phone);
        Add(business, "email", establishment.Email);
        Add(business, "url", establishment.Website);

        if (establishment.Address is { } address)
        {
            business["address"] = Address(address);
        }

        return business;
    }

    // « 376 place des Thermes, 31260 Salies-du-Salat »; what is written otherwise stays in one piece.
    private static JsonObject Address(string text)
    {
        var parts = StreetCodeTown().Match(text);
        var address = new JsonObject { ["@type"] = "PostalAddress", ["streetAddress"] = parts.Success ? parts.Groups["street"].Value : text };

        if (parts.Success)
        {
            address["postalCode"] = parts.Groups["code"].Value;
            address["addressLocality"] = parts.Groups["town"].Value;
        }

        address["addressCountry"] = "FR";
        return address;
    }

    [GeneratedRegex(@"^(?<street>.+), (?<code>\d{5}) (?<town>[^,]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex StreetCodeTown();

    private static void Add(JsonObject thing, string property, string? value)
    {
        if (value is not null)
        {
            thing[property] = value;
        }
    }
}
