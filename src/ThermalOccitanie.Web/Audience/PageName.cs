using Microsoft.AspNetCore.Mvc.RazorPages;
using ThermalOccitanie.Domain.Audience;

namespace ThermalOccitanie.Web.Audience;

/// <summary>What a page is counted under: its kind, and what it is about.</summary>
/// <param name="Template">As its address is written: « /stations/{slug} ».</param>
/// <param name="Subject">The slug in the address, or nothing.</param>
public sealed record PageName(string Template, string Subject)
{
    /// <returns><see langword="null"/> for what is no page: a file, a feed.</returns>
    public static PageName? Of(HttpContext context)
    {
        if (context.GetEndpoint() is not RouteEndpoint { RoutePattern.RawText: { } template } endpoint || endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null)
        {
            return null;
        }

        var slug = (context.GetRouteValue("slug") as string)?.ToLowerInvariant() ?? "";
        return new("/" + template.TrimStart('/'), slug.Length > PageViewTotal.SubjectMaxLength ? slug[..PageViewTotal.SubjectMaxLength] : slug);
    }
}
