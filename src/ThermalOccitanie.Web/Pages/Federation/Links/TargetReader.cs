using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing.Template;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Links;

/// <summary>Reads where a short link shall lead: a page that visitors may open and that is there today.</summary>
public sealed class TargetReader(EndpointDataSource endpoints, CatalogueKeeper keeper, PortalSettings settings)
{
    public const string Sentence = "Saisissez l’adresse d’une page de ce site : « /stations ».";
    public const string NotThere = "Rien ne répond à cette adresse sur le site : ouvrez d’abord la page, puis copiez son adresse ici.";

    /// <summary>The address as it was typed, or pasted whole from the browser, without the site's own name.</summary>
    public string? Trim(HttpContext context, string? typed)
    {
        var (address, site) = (typed?.Trim(), SiteAddress.Of(context, settings));
        return address?.StartsWith($"{site}/", StringComparison.OrdinalIgnoreCase) is true ? address[site.Length..] : address;
    }

    /// <summary>Whether visitors find a page there, be it by a redirect.</summary>
    public bool IsThere(string target)
    {
        var french = Language.FrenchPath(target.Split('?')[0]);
        return (IsPage(french) && keeper.Current.Answers(target)) || (keeper.Current.Redirects.TryFind(french, out var newAddress) && newAddress is not null);
    }

    private bool IsPage(string path) => endpoints.Endpoints.OfType<RouteEndpoint>().Any(e =>
        e.Metadata.GetMetadata<PageActionDescriptor>() is not null
        && e.Metadata.GetMetadata<IAllowAnonymous>() is not null
        && e.Metadata.GetMetadata<PrivateAttribute>() is null
        && new TemplateMatcher(TemplateParser.Parse(e.RoutePattern.RawText!.TrimStart('/')), []).TryMatch(path, []));
}
