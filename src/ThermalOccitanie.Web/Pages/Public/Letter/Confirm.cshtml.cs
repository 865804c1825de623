using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Intake;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Public.Letter;

/// <summary>The second yes. To open the link does nothing: machines that read mails before people open them all.</summary>
[OfOnePerson]
[EnableRateLimiting(RateLimits.Intake)]
public sealed class ConfirmModel(CatalogueKeeper keeper, PortalDay day, LetterDesk desk) : VisitorPage(keeper, day)
{
    [FromQuery(Name = "cle")]
    public string? Secret { get; set; }

    public ConfirmOutcome Outcome { get; private set; }

    /// <summary>Whether the button is still to be pressed.</summary>
    public bool MayConfirm { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Outcome = await desk.LookAsync(Secret, cancellationToken);
        MayConfirm = Outcome is ConfirmOutcome.Confirmed;
        Response.StatusCode = Outcome is ConfirmOutcome.Unknown or ConfirmOutcome.Expired ? StatusCodes.Status410Gone : StatusCodes.Status200OK;
    }

    public async Task OnPostAsync(CancellationToken cancellationToken)
    {
        Outcome = await desk.ConfirmAsync(Secret, cancellationToken);
        Response.StatusCode = Outcome is ConfirmOutcome.Unknown or ConfirmOutcome.Expired ? StatusCodes.Status410Gone : StatusCodes.Status200OK;
    }

    /// <summary>What became of the subscription, in a heading and a sentence.</summary>
    public (string Heading, string Sentence) Words() => Outcome switch
    {
        ConfirmOutcome.Confirmed when MayConfirm => (Say.It("Confirmez votre inscription"), Say.It("Un clic encore, et la prochaine lettre vous sera envoyée.")),
        ConfirmOutcome.Confirmed => (Say.It("C’est fait"), Say.It("Vous recevrez la prochaine lettre. Chacune contient un lien pour vous désinscrire.")),
        ConfirmOutcome.AlreadyConfirmed => (Say.It("Vous êtes déjà inscrit"), Say.It("Ce lien a déjà servi : votre inscription est confirmée, vous n’avez rien à faire.")),
        ConfirmOutcome.Ended => (Say.It("Cette inscription a pris fin"), Say.It("Ce lien a déjà servi, et l’inscription a été arrêtée depuis. Pour recevoir de nouveau la lettre, demandez-la.")),
        ConfirmOutcome.Expired => (Say.It("Ce lien n’est plus valable"), Say.It("Il valait 7 jours. Demandez la lettre de nouveau : vous recevrez un autre lien.")),
        ConfirmOutcome.Unknown => (Say.It("Ce lien n’est plus valable"), Say.It("Il est incomplet, ou un lien plus récent l’a remplacé. Ouvrez le dernier message reçu, ou demandez la lettre de nouveau.")),
    };
}
