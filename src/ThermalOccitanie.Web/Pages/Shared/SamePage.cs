using Microsoft.AspNetCore.Diagnostics;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>The page being read, in each language: its address with the filters and words it holds.</summary>
public static class SamePage
{
    public static IEnumerable<(Language Language, string Address)> InEveryLanguage(HttpContext context)
    {
        var asked = Asked(context);
        return Language.All.Select(language => (language, language.Address(asked)));
    }

    // On an error page: the address that failed, not that of the error. « //somewhere » would lead out of the site.
    private static string Asked(HttpContext context)
    {
        var address = context.Features.Get<IStatusCodeReExecuteFeature>() is { } failed ? failed.OriginalPath + failed.OriginalQueryString
            : context.Features.Get<IExceptionHandlerPathFeature>() is { } broken ? broken.Path
            : context.Request.Path + context.Request.QueryString;

        return address is ['/', not ('/' or '\\'), ..] ? address : "/";
    }
}
