using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Previews;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>What a page tells its layout: title, description, where it stands.</summary>
/// <param name="Title">Of the page alone; the layout adds the site's name.</param>
/// <param name="Description">One sentence for search engines, or <see langword="null"/> on pages that they leave out.</param>
/// <param name="Room">Address of the menu entry that the page belongs to.</param>
/// <param name="Crumbs">The pages above this one, home left out.</param>
public sealed record PageHead(string Title, string? Description, string? Room = null, params IReadOnlyList<Crumb> Crumbs)
{
    private const string Key = nameof(PageHead);

    /// <summary>The page's own address, where it differs from the one asked for (filters, empty fields).</summary>
    public string? Canonical { get; init; }

    /// <summary>Name in the breadcrumb where the title is long.</summary>
    public string? ShortTitle { get; init; }

    /// <summary>Whether the name in the breadcrumb is a station's own words, which stay French.</summary>
    public bool IsNamedInFrench { get; init; }

    public bool IsHome { get; init; }

    /// <summary>The picture that other sites show beside a link to the page; the site's own where there is none.</summary>
    public Preview? Preview { get; init; }

    /// <summary>Whether search engines leave this view of the page out: one choice among thousands, with the page itself as canonical.</summary>
    public bool IsOneOfMany { get; init; }

    /// <summary>What the page is about in schema.org's words, given the portal's address.</summary>
    public Func<string, JsonObject>? About { get; init; }

    public void Tell(ViewDataDictionary viewData) => viewData[Key] = this;

    public static PageHead Of(ViewDataDictionary viewData) =>
        (PageHead?)viewData[Key] ?? throw new InvalidOperationException("A page forgot to tell its layout its title.");
}

public sealed record Crumb(string Name, string Url);

/// <summary>A station as it stands on a day, for the badges and bars that depend on today.</summary>
public sealed record StationOn(StationSheet Station, DateOnly Day);

/// <summary>A stay as it stands on a day.</summary>
/// <param name="NamesStation">Whether the station is named: not on its own sheet.</param>
public sealed record StayOn(StaySheet Stay, DateOnly Day, bool NamesStation = true);

/// <summary>The search box: its address, what was typed, and whether it is the page's own.</summary>
public sealed record SearchBox(string Action, string? Typed, string Label, string Id = "q");

/// <summary>Some sources, for the line under a section.</summary>
public sealed record SourceLine(IReadOnlyList<Source> Sources, ListingSection? Section = null);
