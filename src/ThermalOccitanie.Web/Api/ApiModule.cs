using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.OpenApi;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Listing;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Api;

/// <summary>The open data of the catalogue: read only, open to every origin.</summary>
internal static class ApiModule
{
    private const int UsualSearchPage = 20;
    private const string AnyOrigin = "any-origin";

    public static void AddPortalApi(this IServiceCollection services)
    {
#pragma warning disable S5122 // Open data: any origin may read what is public, without credentials.
        services.AddCors(options => options.AddPolicy(AnyOrigin, policy => policy
            .AllowAnyOrigin()
            .WithMethods("GET", "HEAD")
            .WithHeaders("Accept", "If-None-Match")
            .WithExposedHeaders("ETag", "Link", "Retry-After")));
#pragma warning restore S5122

        // Problems echo what was typed: < > & " never stand as they are.
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All));

        services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = address => address.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) is true;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "Thermal Occitanie",
                    Version = "v1",
                    Description = "Stations, orientations, stays and seasons of the thermal stations of Occitanie. Read only. Each fact carries its source.",
                };
                document.Servers = [];
                return Task.CompletedTask;
            });
        });
    }

    public static void MapPortalApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").AllowAnonymous().RequireCors(AnyOrigin).RequireRateLimiting(RateLimits.Api);

        Map<ListDocument<StationDocument>>(api, "/stations", Stations, "The stations that answer to a filter: q, orientation (one or two codes or slugs), cadre, departement, ouverte-le, statut, autour-de, tri, page, pageSize.");
        Map<StationDocument>(api, "/stations/{slug}", Station, "One station with every fact and source.", StatusCodes.Status404NotFound);
        Map<ListDocument<OrientationDocument>>(api, "/orientations", Orientations, "The therapeutic orientations and the stations approved for each.");
        Map<ListDocument<StayDocument>>(api, "/sejours", Stays, "The short wellness stays: theme, duree, station, cadre, prix, page, pageSize.");
        Map<ListDocument<CalendarDocument>>(api, "/calendrier", Calendar, "The latest season known of each station, and its state today.");
        Map<SearchDocument>(api, "/recherche", Search, "Everything that answers to everyday words (q), best first; under /en and /es, in words of that language.")
            .WithMetadata(new InEveryLanguageAttribute());

        app.MapOpenApi("/api/v1/openapi.json").AllowAnonymous().RequireCors(AnyOrigin).WithMetadata(new HttpMethodMetadata(["GET", "HEAD"]));
        app.MapMethods("/api/{**rest}", ["GET", "HEAD"], () => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is nothing at this address.")).AllowAnonymous().RequireCors(AnyOrigin).ExcludeFromDescription();
    }

    private static RouteHandlerBuilder Map<T>(RouteGroupBuilder api, string address, Delegate handler, string summary, int refusal = StatusCodes.Status400BadRequest) =>
        api.MapMethods(address, ["GET", "HEAD"], handler)
            .WithSummary(summary)
            .Produces<T>()
            .ProducesProblem(refusal)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static IResult Stations(HttpContext context, CatalogueKeeper keeper, PortalDay day)
    {
        var catalogue = keeper.Current;
        var (filter, problems) = StationFilterReader.Read(context.Request.Query, catalogue);
        var errors = Errors(problems);
        var paging = Paging.Read(context.Request.Query, Paging.LargestPage, errors);

        if (errors.Count > 0)
        {
            return Results.ValidationProblem(errors);
        }

        var list = catalogue.List(filter, day.Today);

        if (list.PlaceProblem is { } unknownPlace)
        {
            return Results.ValidationProblem(Errors([unknownPlace]));
        }

        return Json(new ListDocument<StationDocument>(
            list.Total,
            [.. paging.Slice(list.Cards, context).Select(card => StationDocument.Of(card, filter.Query is not null, day.Today) with { Photos = PhotoDocument.Of(card.Station, day.Today) })]));
    }

    private static IResult Station(string slug, CatalogueKeeper keeper, PortalDay day) => keeper.Current.FindStation(slug) is { } station
        ? Json(StationDocument.Of(station, day.Today) with { Photos = PhotoDocument.Of(station, day.Today) })
        : Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "No station has this slug.");

    private static IResult Orientations(HttpContext context, CatalogueKeeper keeper)
    {
        var catalogue = keeper.Current;
        return Listed(context, catalogue.Orientations, o => OrientationDocument.Of(o, catalogue));
    }

    private static IResult Stays(HttpContext context, CatalogueKeeper keeper, PortalDay day)
    {
        var catalogue = keeper.Current;
        var (filter, problems) = StayFilter.Read(context.Request.Query, catalogue);
        return Listed(context, catalogue.List(filter, day.Today).Stays, StayDocument.Of, problems);
    }

    private static IResult Calendar(HttpContext context, CatalogueKeeper keeper, PortalDay day) =>
        Listed(context, keeper.Current.Stations, s => CalendarDocument.Of(s, day.Today));

    private static IResult Search(HttpContext context, CatalogueKeeper keeper, PortalDay day)
    {
        var errors = new Dictionary<string, string[]>();
        var paging = Paging.Read(context.Request.Query, UsualSearchPage, errors);

        if (errors.Count > 0)
        {
            return Results.ValidationProblem(errors);
        }

        var query = StationFilterReader.Text(context.Request.Query["q"]);
        var search = keeper.Current.Search;
        var hits = search.FindEverything(search.Read(query), day.Today);
        return Json(new SearchDocument(query ?? "", hits.Count, [.. paging.Slice(hits, context).Select(SearchHitDocument.Of)]));
    }

    private static IResult Listed<T, TDocument>(
        HttpContext context, IReadOnlyList<T> all, Func<T, TDocument> document, IReadOnlyList<FilterProblem>? problems = null)
    {
        var errors = Errors(problems ?? []);
        var paging = Paging.Read(context.Request.Query, Paging.LargestPage, errors);

        return errors.Count > 0
            ? Results.ValidationProblem(errors)
            : Json(new ListDocument<TDocument>(all.Count, [.. paging.Slice(all, context).Select(document)]));
    }

    private static Dictionary<string, string[]> Errors(IReadOnlyList<FilterProblem> problems) =>
        problems.GroupBy(p => p.Field).ToDictionary(g => g.Key, g => g.Select(p => p.Sentence).ToArray());

    private static TaggedJson Json(object document) => new(document);
}
