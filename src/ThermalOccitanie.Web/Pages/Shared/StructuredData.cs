using System.Text.Json;
using System.Text.Json.Nodes;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>What a page is about in schema.org's words (JSON-LD): only what the page itself says, nothing that is unknown.</summary>
public static class StructuredData
{
    private const string Publisher = "Fédération Thermale d’Occitanie";

    /// <param name="site">The portal's address, without a final slash.</param>
    public static JsonObject WebSite(string site) => new()
    {
        ["@type"] = "WebSite",
        ["name"] = Say.It("Stations thermales d’Occitanie"),
        ["url"] = site + Link.Home,
        ["inLanguage"] = Language.Current.Code,
        ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = Publisher },
        ["potentialAction"] = new JsonObject
        {
            ["@type"] = "SearchAction",
            ["target"] = $"{site}{Link.Search}?q={{search_term_string}}",
            ["query-input"] = "required name=search_term_string",
        },
    };

    public static JsonObject Station(StationSheet station, string site)
    {
        var presentation = station.Listing.Presentation;
        var place = new JsonObject
        {
            ["@type"] = "TouristDestination",
            ["name"] = station.Name,
            ["url"] = site + Link.Station(station.Slug),
            ["geo"] = new JsonObject { ["@type"] = "GeoCoordinates", ["latitude"] = station.At.Latitude, ["longitude"] = station.At.Longitude },
            ["address"] = new JsonObject
            {
                ["@type"] = "PostalAddress",
                ["postalCode"] = station.PostalCode,
                ["addressLocality"] = station.Commune,
                ["addressRegion"] = "Occitanie",
                ["addressCountry"] = "FR",
            },
            ["containsPlace"] = new JsonArray([.. station.Listing.Establishments.Items.Select(Establishment)]),
        };

        Add(place, "description", presentation.Summary);
        return place;
    }

    public static JsonObject Stay(StaySheet stay, string site)
    {
        var trip = new JsonObject
        {
            ["@type"] = "TouristTrip",
            ["name"] = stay.Name,
            ["description"] = stay.Summary,
            ["url"] = site + Link.Stay(stay.Slug),
            ["provider"] = new JsonObject { ["@type"] = "Organization", ["name"] = stay.StationName, ["url"] = site + Link.Station(stay.StationSlug) },
        };

        if (stay.PriceFromCents is { } cents)
        {
            trip["offers"] = new JsonObject { ["@type"] = "Offer", ["price"] = cents / 100m, ["priceCurrency"] = "EUR" };
        }

        return trip;
    }

    /// <summary>Home, the pages above, and this one.</summary>
    public static JsonObject Breadcrumb(PageHead head, string site)
    {
        var steps = head.Crumbs.Prepend(new Crumb(Say.It("Accueil"), Link.Home)).Append(new Crumb(head.ShortTitle ?? head.Title, head.Canonical ?? Link.Home));

        return new()
        {
            ["@type"] = "BreadcrumbList",
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

    private static JsonObject Establishment(Establishment establishment)
    {
        var business = new JsonObject { ["@type"] = "HealthAndBeautyBusiness", ["name"] = establishment.Name };
        Add(business, "telephone", establishment.Phone);
        Add(business, "email", establishment.Email);
        Add(business, "url", establishment.Website);
        Add(business, "address", establishment.Address);
        return business;
    }

    private static void Add(JsonObject thing, string property, string? value)
    {
        if (value is not null)
        {
            thing[property] = value;
        }
    }
}
