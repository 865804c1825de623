using ThermalOccitanie.Domain.Audience;
using ThermalOccitanie.Domain.Links;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Audience;

/// <summary>
/// Counts views of pages and passages by short links, in memory, as totals of a day. What a request says of its visitor is
/// read, turned into one of a few words and forgotten: no address, no identifier, no name of a program stays anywhere.
/// </summary>
public sealed class AudienceMeter(PortalDay day, PortalSettings settings)
{
    /// <summary>
    /// Kinds of views of a day that name a site: whoever invents sites to fill the database gets no further. Those that come
    /// later are counted as of another site.
    /// </summary>
    public const int MostKindsWithSite = 2000;

    private readonly string? _ownHost = settings.PublicAddress is { Length: > 0 } address ? new Uri(address).Authority : null;
    private readonly Tally<PageView> _views = new();
    private readonly Tally<ShortLinkPassage> _passages = new();
    private int _kindsWithSite;
    private DateOnly _day;

    /// <summary>Counts a page that is sent, or known by whoever asks to be still the same.</summary>
    /// <param name="page"><see langword="null"/> for what is no page.</param>
    public void Count(HttpContext context, PageName? page)
    {
        if (page is not null && MayCount(context.Request))
        {
            var headers = context.Request.Headers;
            var site = ReferrerSite.Of(headers.Referer, _ownHost ?? context.Request.Host.Value ?? "");
            _views.Add(Bounded(new(day.Today, page.Template, page.Subject, Language.Current.Code, site, VisitorKinds.Of(headers.UserAgent))));
        }
    }

    /// <summary>Counts somebody who came by a short link.</summary>
    public void Count(HttpContext context, ShortLinkSheet link)
    {
        if (MayCount(context.Request))
        {
            _passages.Add(new(link.LinkId, day.Today, link.Way, VisitorKinds.Of(context.Request.Headers.UserAgent)));
        }
    }

    /// <summary>Hands over what was counted since the last time; what cannot be kept then comes back by <see cref="GiveBack"/>.</summary>
    internal AudienceCounts Take()
    {
        var today = day.Today;

        if (_day != today)
        {
            // Another day, other kinds: those of the past ones are let go of once they are written.
            (_day, _kindsWithSite) = (today, 0);
            _views.Forget(view => view.Day < today);
            _passages.Forget(passage => passage.Day < today);
        }

        return new(_views.Take(), _passages.Take());
    }

    internal void GiveBack(AudienceCounts counts)
    {
        _views.GiveBack(counts.Views);
        _passages.GiveBack(counts.Passages);
    }

    // A head is no view; and whoever asks not to be followed (« Do Not Track », Global Privacy Control) is not even counted.
    private static bool MayCount(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers["DNT"] != "1" && request.Headers["Sec-GPC"] != "1";

    private PageView Bounded(PageView view) =>
        view.Site is ReferrerSite.None or ReferrerSite.Other || _views.Knows(view) || Interlocked.Increment(ref _kindsWithSite) <= MostKindsWithSite
            ? view
            : view with { Site = ReferrerSite.Other };
}

/// <summary>What was counted and is not written yet.</summary>
internal sealed record AudienceCounts(IReadOnlyList<KeyValuePair<PageView, long>> Views, IReadOnlyList<KeyValuePair<ShortLinkPassage, long>> Passages)
{
    public bool IsEmpty => Views.Count == 0 && Passages.Count == 0;
}
