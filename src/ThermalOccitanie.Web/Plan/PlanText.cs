using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Plan;

/// <summary>The plan's money and refusals in French.</summary>
public static class PlanText
{
    /// <summary>« 72 000,00 € »</summary>
    public static string Euros(long cents) => $"{(cents / 100m).ToString("N2", French.Culture)}{French.NoBreak}€";

    /// <summary>« 40 % », « 40 %, au plus 20 000,00 € », « 20 000,00 € ».</summary>
    public static string Say(Share share) => (share.RateMillionths, share.AmountCents) switch
    {
        ({ } rate, null) => Percent(rate),
        ({ } rate, { } ceiling) => $"{Percent(rate)}, au plus {Euros(ceiling)}",
        (null, { } amount) => Euros(amount),
        (null, null) => throw new ArgumentException("A share is a rate, an amount or both.", nameof(share)),
    };

    /// <summary>« Les Thermalies, salon, du 1 janvier 2026 au 31 décembre 2026 »: an action as it stands.</summary>
    public static string Tell(PlanAction action) =>
        $"{action.Title}, {PrivateLabels.Channel(action.Channel)}, du {Catalogue.Languages.Say.DayAndYear(action.StartsOn)} au {Catalogue.Languages.Say.DayAndYear(action.EndsOn)}";

    public static string Tell(PlanLine line) => $"{line.Label}, {PrivateLabels.Stage(line.Stage)} le {Catalogue.Languages.Say.DayAndYear(line.On)}, {Euros(line.GrossCents)} TTC";

    public static string Tell(Agreement agreement) => $"{agreement.Reference}, {Say(agreement.Share)}";

    public static string Refused(PlanRefusal refusal) => refusal switch
    {
        PlanRefusal.YearClosed => "Cette année est close : elle se lit, mais ne change plus. Un responsable peut la rouvrir pour la corriger.",
        PlanRefusal.YearOpen => "Cette année n’est pas close : il n’y a rien à rouvrir.",
        PlanRefusal.ActionHasMoney => "Retirez d’abord les lignes et les conventions de cette action.",
        PlanRefusal.AgreementWasCalled => "Un appel de fonds a déjà été envoyé pour cette convention : elle reste, pour qu’il s’explique.",
        PlanRefusal.CalledTooMuch => "Les appels déjà envoyés dépassent ce que le financeur doit maintenant : revoyez la convention ou les montants prévus, ou remboursez-le hors du portail.",
        PlanRefusal.NoDueDate => "Donnez au moins une échéance pour ce qui reste à appeler.",
        PlanRefusal.CallSent => "Cet appel a déjà été envoyé.",
        PlanRefusal.CallNotSent => "Cet appel n’est pas encore envoyé : rien ne peut avoir été reçu.",
        PlanRefusal.CallReceived => "Ce versement a déjà été noté.",
    };

    private static string Percent(int millionths) => $"{TypedMoney.WriteRate(millionths)}{French.NoBreak}%";
}
