using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ThermalOccitanie.Domain.Links;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Pages.Public.Errors;

// Reached by re-execution: also for a refused POST, whose token must not be asked for twice.
#pragma warning disable S4502
[IgnoreAntiforgeryToken]
#pragma warning restore S4502
[ResponseCache(NoStore = true)]
[DisableRequestTimeout]
public sealed class ErrorModel : PageModel
{
    public string Heading { get; private set; } = "";

    public string Sentence { get; private set; } = "";

    private bool IsShortLink => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath.StartsWith(ShortLink.Room, StringComparison.OrdinalIgnoreCase) is true;

    public void OnGet(int status) => Answer(status);

    public void OnPost(int status) => Answer(status);

    private void Answer(int status)
    {
        (Heading, Sentence) = status switch
        {
            404 when IsShortLink => (Say.It("Ce code ne mène nulle part"), Say.It("Relisez ses sept caractères : des chiffres de 2 à 9 et des consonnes, sans voyelle, sans 0 ni 1.")),
            404 or 403 or 401 => (Say.It("Cette page n’existe pas"), Say.It("L’adresse est peut-être incomplète, ou la page a changé de place.")),
            405 => (Say.It("Cette page ne se demande pas ainsi"), Say.It("Revenez à l’accueil et suivez les liens.")),
            410 => (Say.It("Cette page n’existe plus"), Say.It("Ce qu’elle annonçait est terminé ou a été retiré.")),
            413 => (Say.It("Cet envoi est trop lourd"), Say.It("Le site n’accepte pas un contenu de cette taille. Revenez à l’accueil et suivez les liens.")),
            429 => (Say.It("Trop de demandes à la fois"), Say.It("Attendez une minute, puis réessayez. Si vous êtes nombreux derrière la même connexion, écrivez-nous.")),
            503 => (Say.It("Le site revient dans un instant"), Say.It("Une opération est en cours. Réessayez dans quelques minutes.")),
            504 => (Say.It("La réponse tarde trop"), Say.It("Nous avons interrompu cette demande pour ne pas vous faire attendre. Réessayez dans un instant.")),
            >= 400 and < 500 => (Say.It("Nous n’avons pas compris cette demande"), Say.It("L’adresse contient quelque chose que nous ne savons pas lire.")),
            _ => (Say.It("Quelque chose n’a pas marché"), Say.It("L’erreur vient de nous, et elle est notée. Réessayez dans quelques minutes.")),
        };
        Response.StatusCode = status is >= 400 and <= 599 ? status : 404;
    }
}
