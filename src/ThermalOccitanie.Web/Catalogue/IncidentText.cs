using ThermalOccitanie.Domain.Incidents;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Catalogue;

/// <summary>The portal's own words about an incident; the station's sentence stands beside them.</summary>
public static class IncidentText
{
    /// <summary>« Fermée pour le moment ».</summary>
    public static string Headline(IncidentScope scope) => scope switch
    {
        IncidentScope.Station => Say.It("Fermée pour le moment"),
        IncidentScope.Cure => Say.It("Cures arrêtées pour le moment"),
        IncidentScope.Wellness => Say.It("Bien-être fermé pour le moment"),
        IncidentScope.Reduced => Say.It("Service réduit pour le moment"),
    };

    /// <summary>What was closed, on a day that is over: « Station fermée ».</summary>
    public static string Scope(IncidentScope scope) => scope switch
    {
        IncidentScope.Station => Say.It("Station fermée"),
        IncidentScope.Cure => Say.It("Cures arrêtées"),
        IncidentScope.Wellness => Say.It("Bien-être fermé"),
        IncidentScope.Reduced => Say.It("Service réduit"),
    };

    /// <summary>When it should end, without a full stop: « Fin annoncée le 30 novembre 2026 ».</summary>
    /// <param name="isPassed">Whether that day is over and it still lasts.</param>
    public static string End(IncidentSpell spell, bool isPassed) => (spell.ExpectedEndOn, isPassed) switch
    {
        (null, _) => Say.It("Date de fin non communiquée"),
        ({ } end, true) => Say.It("Fin annoncée le {0}, à confirmer par téléphone", Say.DayAndYear(end)),
        ({ } end, false) => Say.It("Fin annoncée le {0}", Say.DayAndYear(end)),
    };
}
