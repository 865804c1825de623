using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Audience;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Federation.Audience;

/// <summary>The views of a month, sifted by what the address says: the page and its file count the same.</summary>
public abstract class AudiencePage(PortalDbContext portal, CatalogueKeeper keeper, PortalDay day) : PrivatePage
{
    public const string Home = "/federation/audience";

    /// <summary>« 2026-11 ».</summary>
    [BindProperty(Name = "mois", SupportsGet = true)]
    public string? Month { get; set; }

    /// <summary>A template, as <see cref="TemplateNames"/> knows it.</summary>
    [BindProperty(Name = "modele", SupportsGet = true)]
    public string? Template { get; set; }

    [BindProperty(Name = "lieu", SupportsGet = true)]
    public string? Slug { get; set; }

    [BindProperty(Name = "langue", SupportsGet = true)]
    public string? LanguageCode { get; set; }

    public IReadOnlyList<StationSheet> Stations => Catalogue.Stations;

    /// <summary>The first day of the month that is shown: this one where nothing, or nothing that can be understood, is asked for.</summary>
    public DateOnly First => DateOnly.TryParseExact($"{Month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        ? first
        : new(day.Today.Year, day.Today.Month, 1);

    public int DaysInMonth => DateTime.DaysInMonth(First.Year, First.Month);

    protected PortalDbContext Portal => portal;

    protected PublishedCatalogue Catalogue { get; } = keeper.Current;

    protected StationPages StationPages { get; } = new(keeper.Current);

    protected DateOnly Today => day.Today;

    /// <summary>The address of the page, or of its file, with what it is sifted by.</summary>
    public string Address(string page) =>
        page + QueryString.Create(new Dictionary<string, string?>(StringComparer.Ordinal) { ["mois"] = Month, ["modele"] = Template, ["lieu"] = Slug, ["langue"] = LanguageCode }.Where(p => !string.IsNullOrEmpty(p.Value)));

    /// <summary>What a month is called: « novembre 2026 ».</summary>
    public static string Say(DateOnly month) => month.ToString("MMMM yyyy", French.Culture);

    /// <summary>The totals asked for.</summary>
    protected IQueryable<PageViewTotal> Sift()
    {
        var (first, last) = (First, First.AddMonths(1).AddDays(-1));
        var totals = portal.PageViewTotals.AsNoTracking().Where(t => t.Day >= first && t.Day <= last);

        if (TemplateNames.Knows(Template ?? ""))
        {
            totals = totals.Where(t => t.Template == Template);
        }

        if (Catalogue.FindStation(Slug ?? "") is { } station)
        {
            var subjects = StationPages.SubjectsOf(station.Slug);
            string[] templates = [TemplateNames.Station, TemplateNames.StationState, TemplateNames.Stay];
            totals = totals.Where(t => templates.Contains(t.Template) && subjects.Contains(t.Subject));
        }

        if (Language.All.Any(l => l.Code == LanguageCode))
        {
            totals = totals.Where(t => t.Language == LanguageCode);
        }

        return totals;
    }
}
