using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Audience;
using ThermalOccitanie.Domain.Incidents;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Links;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.Domain.Promotion;
using ThermalOccitanie.Domain.Words;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Catalogue.Search;

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

    /// <summary>The roles as one gives them to somebody else.</summary>
    public static IReadOnlyList<FieldOption> Roles { get; } =
        [.. Enum.GetValues<AccountRole>().Select(role => new FieldOption(Choice.Value(role, Role), $"{Say.UpperFirst(Role(role))} : {RoleGift(role)}"))];

    public static string Kind(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Federation => "fédération",
        OrganisationKind.Commune => "commune",
        OrganisationKind.OperatorCompany => "exploitant",
        OrganisationKind.OperatorGroup => "groupe d’exploitants",
        OrganisationKind.RegionalBoard => "comité régional du tourisme",
        OrganisationKind.DepartmentalBoard => "agence départementale du tourisme",
        OrganisationKind.Region => "Région",
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
        JournalSubject.ShortLink => "liens courts",
        JournalSubject.Vocabulary => "vocabulaire",
        JournalSubject.Settings => "réglages",
        JournalSubject.Mail => "courriels",
        JournalSubject.Plan => "plan d’actions",
        JournalSubject.Letter => "lettre d’information",
        JournalSubject.PersonalData => "données personnelles",
    };

    public static string Stage(MoneyStage stage) => stage switch
    {
        MoneyStage.Planned => "prévu",
        MoneyStage.Committed => "engagé",
        MoneyStage.Invoiced => "facturé",
        MoneyStage.Paid => "payé",
    };

    public static string Basis(MoneyBasis basis) => basis switch
    {
        MoneyBasis.Gross => "TTC",
        MoneyBasis.Net => "HT",
    };

    public static string Channel(PromotionChannel channel) => channel switch
    {
        PromotionChannel.Site => "site internet",
        PromotionChannel.SocialNetworks => "réseaux sociaux",
        PromotionChannel.Fair => "salon",
        PromotionChannel.Press => "presse",
        PromotionChannel.Print => "imprimé",
        PromotionChannel.Newsletter => "lettre d’information",
        PromotionChannel.PartnerEvent => "événement d’un partenaire",
    };

    public static string Way(LinkWay way) => way switch
    {
        LinkWay.Typed => "adresse saisie",
        LinkWay.Scanned => "code QR scanné",
    };

    public static string Visitor(VisitorKind kind) => kind switch
    {
        VisitorKind.Person => "personnes",
        VisitorKind.Robot => "robots",
        VisitorKind.LinkPreview => "aperçus de lien",
    };

    public static string Words(WordKind kind) => kind switch
    {
        WordKind.Orientation => "orientation",
        WordKind.Setting => "paysage",
        WordKind.StayTheme => "thème de séjour",
        WordKind.StayKind => "formule de séjour",
        WordKind.Area => "territoire",
        WordKind.Department => "département",
        WordKind.Station => "station",
        WordKind.Page => "page du site",
        WordKind.Reading => "lecture des questions",
    };

    /// <summary>« français », as in « en français ».</summary>
    public static string In(Language language) => language.Code switch
    {
        "en" => "anglais",
        "es" => "espagnol",
        _ => "français",
    };

    public static string Hit(HitKind kind) => kind switch
    {
        HitKind.Station => "station",
        HitKind.Orientation => "orientation",
        HitKind.Department => "département",
        HitKind.Stay => "séjour",
        HitKind.Page => "page du site",
    };

    public static string State(MailState state) => state switch
    {
        MailState.Waiting => "en attente",
        MailState.Sent => "envoyés",
        MailState.Failed => "échoués",
    };

    public static string Mail(MailKind kind) => kind switch
    {
        MailKind.SignIn => "connexion",
        MailKind.Invitation => "invitation",
        MailKind.Moderation => "modération",
        MailKind.Incident => "incident",
        MailKind.Reminder => "rappel",
        MailKind.Notice => "avis",
        MailKind.Letter => "lettre d’information",
    };

    public static string Refused(MembershipRefusal refusal) => refusal switch
    {
        MembershipRefusal.AlreadyEnded => "Ce droit a déjà été retiré.",
        MembershipRefusal.LastOwner => "C’est la seule personne responsable de cette organisation : donnez d’abord le rôle de responsable à quelqu’un d’autre.",
        MembershipRefusal.Overtaken => "Les droits de cette organisation viennent de changer : rien n’a été fait. Relisez-les, puis recommencez s’il le faut.",
    };

    private static string RoleGift(AccountRole role) => role switch
    {
        AccountRole.Reader => "lit tout, ne change rien",
        AccountRole.Editor => "lit et modifie",
        AccountRole.Owner => "lit, modifie, invite et retire des droits",
    };
}
