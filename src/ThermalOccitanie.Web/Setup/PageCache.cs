using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;
using ThermalOccitanie.Web.Audience;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Catalogue.Previews;

namespace ThermalOccitanie.Web.Setup;

/// <summary>
/// Finished pages, kept compressed in front of everything else. A page is the same for everyone for one picture of the
/// catalogue, one day and one edition of previews: another of these begins an empty shelf. Why our own: ADR 0012.
/// </summary>
internal sealed class PageCache(CatalogueKeeper keeper, PortalDay day, PreviewShelf previews, PortalSettings settings, AudienceMeter meter, ILogger<PageCache> logger)
{
    /// <summary>Marks the pages that are the same for everyone.</summary>
    public static readonly object SameForEveryone = new SameForEveryoneAttribute();

    private const long LargestShelfBytes = 64 * 1024 * 1024;

    // A line a request costs as much as the page itself: these answers are counted, and the count is said now and then.
    private const int AnswersALine = 1000;

    // Brotli, by what it is worth. What visitors typed is compressed once and sent once; an address without a query is one
    // of a known number, and its page is sent all day; with a query, anyone can invent as many as they like.
    private const int EffortForWords = 1;
    private const int EffortForQuery = 5;
    private const int EffortForPage = 10;

    private volatile Shelf _shelf = new(null, default, 0);
    private long _answers;

    /// <summary>Sends the finished page, before anyone asks what the address means; else finishes and sends the one that is made now.</summary>
    public async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            await next(context);
            return;
        }

        var wish = Wish(request);

        if (wish.Shelf?.Pages.TryGetValue(wish.Address, out var waiting) is true && await waiting is { } ready)
        {
            context.Features.Set(ready);
            meter.Count(context, ready.Name);
            await ready.SendAsync(context);

            if (Interlocked.Increment(ref _answers) is var answers && answers % AnswersALine == 0)
            {
                logger.LogInformation("{Count} requests answered with a finished page since the start", answers);
            }

            return;
        }

        context.Features.Set(wish);
        await next(context);

        if (wish.Page is { } page)
        {
            meter.Count(context, page.Name);
            await page.SendAsync(context);
        }
    }

    /// <summary>Wishes for a page that nobody will be sent and that is not kept.</summary>
    public static void WishOnce(HttpContext context) =>
        context.Features.Set(new PageWish(null, default(Address) with { Encoding = FinishedPage.Encoding(context.Request) }, EffortForWords));

    /// <summary>Makes the page that is wished for, unless someone else is making it: then waits for theirs.</summary>
    public static async Task MakeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<PageWish>() is not { } wish || context.GetEndpoint()?.Metadata.GetMetadata<SameForEveryoneAttribute>() is null)
        {
            await next(context);
            return;
        }

        var promise = new TaskCompletionSource<FinishedPage?>(TaskCreationOptions.RunContinuationsAsynchronously);

        if (wish.Shelf?.Pages.GetOrAdd(wish.Address, promise.Task) is { } first && first != promise.Task && (wish.Page = await first) is not null)
        {
            return;
        }

        try
        {
            wish.Page = await FinishAsync(context, next, wish);
        }
        finally
        {
            wish.Shelf?.Keep(wish.Address, promise, wish.Page);
        }
    }

    private static async Task<FinishedPage?> FinishAsync(HttpContext context, RequestDelegate next, PageWish wish)
    {
        var outgoing = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var html = new MemoryStream();
        context.Response.Body = html;
        var name = PageName.Of(context);

        try
        {
            await next(context);
        }
        finally
        {
            context.Features.Set(outgoing);
        }

        if (context.Response.StatusCode == StatusCodes.Status200OK)
        {
            return FinishedPage.Finish(html.GetBuffer().AsSpan(0, (int)html.Length), wish.Address.Encoding, wish.Effort, context.Response.ContentType, name);
        }

        html.Position = 0;
        await html.CopyToAsync(context.Response.Body, context.RequestAborted);
        return null;
    }

    private PageWish Wish(HttpRequest request)
    {
        var query = request.QueryString;
        var holdsWords = query.HasValue && HoldsWords(request.Query);

        // The host is part of the links written in full, unless the portal knows its own.
        var address = new Address(
            settings.PublicAddress is { Length: > 0 } ? "" : $"{request.Scheme}://{request.Host.Value}",
            CultureInfo.CurrentUICulture.Name,
            request.Path,
            query.Value ?? "",
            FinishedPage.Encoding(request));

        return holdsWords
            ? new(null, address, EffortForWords)
            : new(Present(), address, query.HasValue ? EffortForQuery : EffortForPage);
    }

    // What a visitor typed is answered and forgotten: it becomes the key of nothing.
    private static bool HoldsWords(IQueryCollection query) => !StringValues.IsNullOrEmpty(query["q"]) || !StringValues.IsNullOrEmpty(query["autour-de"]);

    // The shelf is chosen before the page is made: a page may be newer than its shelf, never older.
    private Shelf Present()
    {
        var (shelf, picture, today, edition) = (_shelf, keeper.Current, day.Today, previews.Edition);

        if (shelf.Picture != picture || shelf.Day != today || shelf.Edition != edition || shelf.IsFull)
        {
            // Full: begun again, so that whoever invents addresses does not keep the real pages away.
            _shelf = shelf = new(picture, today, edition);
        }

        return shelf;
    }

    [AttributeUsage(AttributeTargets.Class)]
    private sealed class SameForEveryoneAttribute : Attribute;

    private readonly record struct Address(string Site, string Language, string Path, string Query, string Encoding);

    /// <summary>A page asked for, and where it will be kept: nowhere, if it must be forgotten.</summary>
    private sealed class PageWish(Shelf? shelf, Address address, int effort)
    {
        public Shelf? Shelf => shelf;

        public Address Address => address;

        public int Effort => effort;

        public FinishedPage? Page { get; set; }
    }

    private sealed class Shelf(PublishedCatalogue? picture, DateOnly day, long edition)
    {
        private long _bytes;

        public PublishedCatalogue? Picture => picture;

        public DateOnly Day => day;

        /// <summary>Of the previews that its pages name.</summary>
        public long Edition => edition;

        public ConcurrentDictionary<Address, Task<FinishedPage?>> Pages { get; } = new();

        public bool IsFull => Volatile.Read(ref _bytes) > LargestShelfBytes;

        /// <summary>Keeps the page and hands it to those who wait, or tells them that there is none.</summary>
        public void Keep(Address address, TaskCompletionSource<FinishedPage?> promise, FinishedPage? page)
        {
            if (page is null)
            {
                Pages.TryRemove(KeyValuePair.Create(address, promise.Task));
            }
            else
            {
                Interlocked.Add(ref _bytes, page.Size + (2 * (address.Path.Length + address.Query.Length)));
            }

            promise.SetResult(page);
        }
    }
}

/// <summary>Where finished pages stand in the program.</summary>
internal static class PageCacheSetup
{
    public static void AddPageCache(this IServiceCollection services)
    {
        services.AddSingleton<PageCache>();
        services.AddSingleton<WarmUp>();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/atom+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }

    /// <summary>Before routing: sends pages that are finished.</summary>
    public static void UseFinishedPages(this WebApplication app) => app.Use(next =>
    {
        app.Lifetime.ApplicationStarted.Register(() => _ = app.Services.GetRequiredService<WarmUp>().RunAsync(next, app.Lifetime.ApplicationStopping));
        return context => app.Services.GetRequiredService<PageCache>().AnswerAsync(context, next);
    });

    /// <summary>Last: makes those that are not, and compresses everything else.</summary>
    public static void UsePageMaking(this WebApplication app)
    {
        app.UseResponseCompression();
        app.Use(next => context => PageCache.MakeAsync(context, next));
    }
}
