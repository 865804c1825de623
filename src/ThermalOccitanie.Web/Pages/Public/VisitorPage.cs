using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Public;

/// <summary>A page that visitors read: one picture of the catalogue, one day, from its first line to its last.</summary>
public abstract class VisitorPage(CatalogueKeeper keeper, PortalDay day) : PageModel
{
    public PublishedCatalogue Catalogue { get; } = keeper.Current;

    public DateOnly Today { get; } = day.Today;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);

        // Without a handler Razor would draw a page that nobody has filled.
        if (context.HandlerMethod is null && !HttpMethods.IsGet(Request.Method) && !HttpMethods.IsHead(Request.Method))
        {
            context.Result = StatusCode(StatusCodes.Status405MethodNotAllowed);
        }
    }
}
