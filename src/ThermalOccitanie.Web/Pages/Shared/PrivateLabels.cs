using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Incidents;
using ThermalOccitanie.Domain.Journal;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>The French words of the private pages for what the code names in English.</summary>
public static class PrivateLabels
{
    public static string Role(AccountRole role) => role switch
    {
        AccountRole.Reader => "lecture",
        AccountRole.Editor => "rédaction",
        AccountRole.Owner => "responsable",
    };

    public static string RoleMeaning(AccountRole role) => role switch
    {
        AccountRole.Reader => "Vous pourrez tout lire, sans rien changer.",
        AccountRole.Editor => "Vous pourrez lire et modifier.",
        AccountRole.Owner => "Vous pourrez lire, modifier, inviter d’autres personnes et retirer des droits.",
    };

    public static string Kind(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Federation => "fédération",
        OrganisationKind.Commune => "commune",
        OrganisationKind.OperatorCompany => "exploitant",
        OrganisationKind.OperatorGroup => "groupe d’exploitants",
        OrganisationKind.RegionalBoard => "comité régional du tourisme",
        OrganisationKind.DepartmentalBoard => "agence départementale du tourisme",
        OrganisationKind.TouristOffice => "office de tourisme",
    };

    public static string Scope(IncidentScope scope) => scope switch
    {
        IncidentScope.Station => "Toute la station est fermée",
        IncidentScope.Cure => "Les soins de cure sont arrêtés",
        IncidentScope.Wellness => "L’espace bien-être est fermé",
        IncidentScope.Reduced => "Le service est réduit",
    };

    public static string Subject(JournalSubject subject) => subject switch
    {
        JournalSubject.SignIn => "connexions et sécurité",
        JournalSubject.Rights => "comptes et droits",
        JournalSubject.Listing => "fiches",
        JournalSubject.Season => "saisons",
        JournalSubject.Incident => "incidents",
        JournalSubject.Stay => "séjours",
        JournalSubject.Photo => "photos",
        JournalSubject.Redirect => "redirections",
        JournalSubject.Vocabulary => "vocabulaire",
        JournalSubject.Settings => "réglages",
        JournalSubject.Mail => "courriels",
    };
}
