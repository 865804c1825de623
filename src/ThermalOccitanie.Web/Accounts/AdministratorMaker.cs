using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Data.Accounts;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Mails;

namespace ThermalOccitanie.Web.Accounts;

/// <summary>Gives the federation its first owner, from the command line of whoever runs the program.</summary>
public sealed class AdministratorMaker(PortalDbContext portal, TimeProvider clock)
{
    public const string Verb = "create-admin";
    private const string FederationName = "Fédération Thermale d’Occitanie";
    private const string By = "Ligne de commande";

    /// <returns>What was done, in a sentence.</returns>
    public async Task<string> MakeAsync(string email, CancellationToken cancellationToken)
    {
        if (!OutgoingMail.IsAddress(email))
        {
            return $"« {email} » is no mail address: {Verb} ADDRESS.";
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var normalised = Account.Normalise(email);
        var federation = await portal.Organisations.FirstOrDefaultAsync(o => o.Kind == OrganisationKind.Federation, cancellationToken);
        var account = await portal.Accounts.SingleOrDefaultAsync(a => a.NormalizedEmail == normalised, cancellationToken);

        if (federation is null)
        {
            federation = new() { Id = Guid.CreateVersion7(), Name = FederationName, Kind = OrganisationKind.Federation };
            portal.Organisations.Add(federation);
        }

        if (account is null)
        {
            account = Account.New(email, email.Split('@')[0], now);
            portal.Accounts.Add(account);
        }

        var (accountId, federationId) = (account.Id, federation.Id);

        if (await portal.Memberships.AnyAsync(m => m.AccountId == accountId && m.OrganisationId == federationId && m.EndedAt == null && m.Role == AccountRole.Owner, cancellationToken))
        {
            return $"{email} already owns {federation.Name}: nothing changed.";
        }

        var reader = await portal.Memberships.SingleOrDefaultAsync(m => m.AccountId == accountId && m.OrganisationId == federationId && m.EndedAt == null, cancellationToken);

        if (reader is null)
        {
            portal.Memberships.Add(new() { Id = Guid.CreateVersion7(), AccountId = accountId, OrganisationId = federationId, Role = AccountRole.Owner, GivenBy = By, GivenAt = now });
        }
        else
        {
            reader.Become(AccountRole.Owner, By, now, otherOwners: 0);
        }

        portal.Note(JournalSubject.Rights, accountId: null, By, $"A fait de {account.FullName} un responsable de la fédération.", now);
        await portal.SaveChangesAsync(cancellationToken);
        return $"{email} now owns {federation.Name}. Start the portal and sign in at {Doors.SignIn}.";
    }
}
