using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Data.Accounts;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Audience;
using ThermalOccitanie.Domain.Incidents;
using ThermalOccitanie.Domain.Jobs;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Letters;
using ThermalOccitanie.Domain.Links;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Domain.Orientations;
using ThermalOccitanie.Domain.Photos;
using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.Domain.Redirects;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Domain.Words;

namespace ThermalOccitanie.Web.PersonalData;

/// <summary>What is done about somebody's rows in one table.</summary>
/// <param name="Name">Of the table, in French.</param>
/// <param name="WhyKept">Why what is not erased stays: a French sentence.</param>
/// <param name="EraseAsync">Erases what may be, and says how many rows; <see langword="null"/> where nothing may.</param>
public sealed record PersonalRule(string Name, string WhyKept, Func<PortalDbContext, PersonKeys, CancellationToken, Task<int>>? EraseAsync = null);

/// <summary>By what somebody's rows are found.</summary>
/// <param name="Email">Their address, in capitals.</param>
/// <param name="EmailHash">The digest under which a request to sign in keeps it.</param>
public sealed record PersonKeys(string Email, string EmailHash, Guid? AccountId, Guid? SubscriberId);

/// <summary>Every table of the database, and what is done there about somebody who asks. A new table is written here, or a test says so.</summary>
public static class PersonalDataRules
{
    private const string Signed = "Ce que cette personne a fait reste signé : l’historique doit dire qui a écrit quoi.";
    private const string Published = "C’est une information publiée par une station ou la fédération : corrigez-la à sa page.";
    private const string WithTheAccount = "Part avec le compte.";
    private const string NobodyIsThere = "Cette table ne dit rien de personne.";

    public static IReadOnlyDictionary<Type, PersonalRule> All { get; } = new Dictionary<Type, PersonalRule>
    {
        [typeof(Subscriber)] = new("Inscriptions à la lettre", "", (portal, who, cancellationToken) =>
            portal.Subscribers.Where(s => s.Id == who.SubscriberId).ExecuteDeleteAsync(cancellationToken)),
        [typeof(LetterSending)] = new("Envois de la lettre", "Le nombre d’envois reste, sans la personne.", (portal, who, cancellationToken) =>
            portal.LetterSendings.Where(s => s.SubscriberId != null && s.SubscriberId == who.SubscriberId).ExecuteUpdateAsync(set => set.SetProperty(s => s.SubscriberId, (Guid?)null), cancellationToken)),
#pragma warning disable CA1862 // The database compares, and knows capitals, not comparisons.
        [typeof(OutgoingMail)] = new("Courriels", "Écrits à d’autres personnes : ils s’effacent d’eux-mêmes au bout de quelques semaines.", (portal, who, cancellationToken) =>
            portal.Mails.Where(m => m.To.ToUpper() == who.Email).ExecuteDeleteAsync(cancellationToken)),
        [typeof(Invitation)] = new("Invitations", Signed, (portal, who, cancellationToken) =>
            portal.Invitations.Where(i => i.Email.ToUpper() == who.Email).ExecuteDeleteAsync(cancellationToken)),
#pragma warning restore CA1862
        [typeof(SignInRequest)] = new("Demandes de connexion", "", (portal, who, cancellationToken) =>
            portal.SignInRequests.Where(r => r.EmailHash == who.EmailHash || (r.AccountId != null && r.AccountId == who.AccountId)).ExecuteDeleteAsync(cancellationToken)),
        [typeof(AccountSession)] = new("Sessions et appareils", WithTheAccount, (portal, who, cancellationToken) =>
            portal.AccountSessions.Where(s => s.AccountId == who.AccountId && s.EndedAt != null).ExecuteDeleteAsync(cancellationToken)),
        [typeof(Account)] = new("Compte", "Ce compte a encore des droits : retirez-les d’abord, à la page des comptes. Fermé, il garde un numéro, par lequel ce qui est signé le reste.", EraseAccountAsync),
        [typeof(IdentityUserPasskey<Guid>)] = new("Clés d’accès", WithTheAccount),
        [typeof(IdentityUserToken<Guid>)] = new("Applications de codes", WithTheAccount),
        [typeof(IdentityUserClaim<Guid>)] = new("Attributs du compte", WithTheAccount),
        [typeof(IdentityUserLogin<Guid>)] = new("Connexions par un autre service", WithTheAccount),
        [typeof(Membership)] = new("Droits", Signed),
        [typeof(StationAttachment)] = new("Stations confiées", Signed),
        [typeof(JournalEntry)] = new("Journal", "Le journal sert de preuve ; chaque ligne s’efface d’elle-même au bout d’un an."),
        [typeof(ListingRevision)] = new("Versions des fiches", Signed),
        [typeof(Incident)] = new("Incidents", Signed),
        [typeof(Photo)] = new("Photos", Signed),
        [typeof(Redirect)] = new("Redirections", Signed),
        [typeof(WordList)] = new("Vocabulaire", Signed),
        [typeof(ListingRules)] = new("Réglages des fiches", Signed),
        [typeof(ActionPlan)] = new("Plans d’actions", Signed),
        [typeof(PlanAction)] = new("Actions du plan", Signed),
        [typeof(FundsCall)] = new("Appels de fonds", Signed),
        [typeof(Agreement)] = new("Conventions de cofinancement", Signed),
        [typeof(PlanLine)] = new("Lignes de dépense", NobodyIsThere),
        [typeof(PlanActionStation)] = new("Stations d’une action", NobodyIsThere),
        [typeof(ShortLink)] = new("Liens courts", Signed),
        [typeof(ShortLinkTotal)] = new("Passages par un lien court", NobodyIsThere),
        [typeof(PageViewTotal)] = new("Totaux d’audience", NobodyIsThere),
        [typeof(LetterIssue)] = new("Lettres", Published),
        [typeof(Station)] = new("Fiches des stations", Published),
        [typeof(Stay)] = new("Séjours", Published),
        [typeof(Organisation)] = new("Organisations", Published),
        [typeof(Orientation)] = new("Orientations", NobodyIsThere),
        [typeof(ListingReminder)] = new("Rappels envoyés aux stations", NobodyIsThere),
        [typeof(CatalogueVersion)] = new("Numéro du catalogue", NobodyIsThere),
        [typeof(JobRecord)] = new("Tâches de fond", NobodyIsThere),
        [typeof(ProtectionKey)] = new("Clés du serveur", NobodyIsThere),
        [typeof(ConsentWording)] = new("Formules de consentement", NobodyIsThere),
    };

    // The number stays, with nobody behind it: whoever is still in charge somewhere must be replaced first.
    private static async Task<int> EraseAccountAsync(PortalDbContext portal, PersonKeys who, CancellationToken cancellationToken)
    {
        if (who.AccountId is not { } id || await portal.Memberships.AnyAsync(m => m.AccountId == id && m.EndedAt == null, cancellationToken))
        {
            return 0;
        }

        var nobody = $"efface-{id:N}@compte.invalid";
        await portal.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await portal.Set<IdentityUserToken<Guid>>().Where(t => t.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await portal.Set<IdentityUserClaim<Guid>>().Where(c => c.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await portal.Set<IdentityUserLogin<Guid>>().Where(l => l.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await portal.AccountSessions.Where(s => s.AccountId == id).ExecuteDeleteAsync(cancellationToken);
        return await portal.Accounts.Where(a => a.Id == id).ExecuteUpdateAsync(
            set => set
                .SetProperty(a => a.Email, nobody).SetProperty(a => a.NormalizedEmail, Account.Normalise(nobody))
                .SetProperty(a => a.UserName, nobody).SetProperty(a => a.NormalizedUserName, Account.Normalise(nobody))
                .SetProperty(a => a.FullName, "Personne effacée").SetProperty(a => a.PhoneNumber, (string?)null)
                .SetProperty(a => a.ClosedAt, a => a.ClosedAt ?? a.CreatedAt),
            cancellationToken);
    }
}
