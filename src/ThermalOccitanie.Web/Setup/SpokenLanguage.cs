using System.Globalization;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Setup;

/// <summary>
/// The language of a page is that of its address, « /en/stations », and nothing else: no cookie, no guess from the browser.
/// The rest of the program sees the French address and the current culture.
/// </summary>
internal static class SpokenLanguage
{
    public static void UseLanguageOfAddress(this WebApplication app) => app.Use((context, next) =>
    {
        var path = context.Request.Path;
        var language = Language.All.FirstOrDefault(l => l.Prefix.Length > 0 && path.StartsWithSegments(l.Prefix, StringComparison.Ordinal)) ?? Language.French;

        if (!language.IsFrench)
        {
            context.Request.Path = language.FrenchAddress(path.Value!);
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
        }

        return next(context);
    });

    /// <summary>Takes away, from a foreign address, an endpoint that has one address only: the open data, a picture.</summary>
    public static void UseOneAddressForAllLanguages(this WebApplication app) => app.Use((context, next) =>
    {
        if (!Language.Current.IsFrench && context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<InEveryLanguageAttribute>() is null)
        {
            context.SetEndpoint(null);
        }

        return next(context);
    });
}

/// <summary>Marks an endpoint that answers under every language's prefix; the others have one address.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class InEveryLanguageAttribute : Attribute;
