using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Accounts;

/// <summary>Who may open a door.</summary>
public enum Door
{
    /// <summary>Nobody where the portal is really run: the workshop.</summary>
    Nobody,

    /// <summary>Whoever is signed in, second factor still to come.</summary>
    Halfway,
    SignedIn,
    PartnerReader,
    OperatorReader,

    /// <summary>Whoever is in the organisation, one of a station's.</summary>
    TeamReader,

    /// <summary>Whoever owns such an organisation.</summary>
    TeamOwner,

    /// <summary>Whoever owns the organisation of what the address names.</summary>
    ThisTeamOwner,

    /// <summary>Whoever has the station in the address, and the federation.</summary>
    StationReader,
    StationEditor,
    FederationReader,
    FederationEditor,
    FederationOwner,
}

/// <summary>An address that is not for everyone.</summary>
/// <param name="Reads">Who opens it.</param>
/// <param name="Writes">Who may send it a form; the same people where nothing else is said.</param>
/// <param name="Id">What stands for <c>{id}</c> in it: something of the first station's, or the federation's.</param>
internal sealed record PrivateAddress(string Pattern, Door Reads, Door? Writes = null, Func<PrivateWorld, Person?, Guid>? Id = null)
{
    public Door WritesOrReads => Writes ?? Reads;
}

/// <summary>Every address behind a door, and whose it is. A new page is written here, or it is a mistake.</summary>
internal static class PrivateAddresses
{
    public static readonly IReadOnlyList<PrivateAddress> All =
    [
        new("/connexion/second-facteur", Door.Halfway),
        new("/connexion/proteger", Door.Halfway),
        new("/mon-compte", Door.SignedIn),
        new("/mon-compte/appareils/fermer", Door.Halfway),
        new("/mon-compte/preuves/retirer", Door.SignedIn),

        new("/espace-station", Door.OperatorReader),
        new("/espace-station/{station}", Door.StationReader),
        new("/espace-station/equipe", Door.TeamReader),
        new("/espace-station/equipe/inviter", Door.TeamOwner),
        new("/espace-station/equipe/{id:guid}/role", Door.ThisTeamOwner, Id: (world, _) => world.Right),
        new("/espace-station/equipe/{id:guid}/retirer", Door.ThisTeamOwner, Id: (world, _) => world.Right),
        new("/espace-station/equipe/{id:guid}/transmettre", Door.TeamOwner, Id: (world, who) => world.RightOf(who) ?? world.Right),
        new("/espace-station/equipe/invitations/{id:guid}/renvoyer", Door.OperatorReader, Door.ThisTeamOwner, (world, _) => world.Invitation),
        new("/espace-station/equipe/invitations/{id:guid}/annuler", Door.OperatorReader, Door.ThisTeamOwner, (world, _) => world.Invitation),

        new("/federation", Door.FederationReader),
        new("/federation/comptes", Door.FederationReader),
        new("/federation/comptes/inviter", Door.FederationOwner),
        new("/federation/comptes/{id:guid}/role", Door.FederationOwner, Id: (world, _) => world.Right),
        new("/federation/comptes/{id:guid}/retirer", Door.FederationOwner, Id: (world, _) => world.Right),
        new("/federation/comptes/invitations/{id:guid}/renvoyer", Door.FederationReader, Door.FederationOwner, (world, _) => world.Invitation),
        new("/federation/comptes/invitations/{id:guid}/annuler", Door.FederationReader, Door.FederationOwner, (world, _) => world.Invitation),
        new("/federation/organisations", Door.FederationReader),
        new("/federation/organisations/nouvelle", Door.FederationOwner),
        new("/federation/organisations/{id:guid}", Door.FederationReader, Id: (world, _) => world.Organisation.Id),
        new("/federation/organisations/{id:guid}/modifier", Door.FederationOwner, Id: (world, _) => world.Organisation.Id),
        new("/federation/organisations/{id:guid}/rattacher", Door.FederationOwner, Id: (world, _) => world.Organisation.Id),
        new("/federation/organisations/{id:guid}/rattachements/{attachment:guid}/fin", Door.FederationOwner, Id: (world, _) => world.Organisation.Id),
        new("/federation/journal", Door.FederationReader),
        new("/federation/journal/csv", Door.FederationReader),
        new("/federation/courriels", Door.FederationReader),
        new("/federation/courriels/{id:guid}/reessayer", Door.FederationEditor, Id: (world, _) => world.Mail),
        new("/federation/taches", Door.FederationReader),

        new("/partenaire", Door.PartnerReader),

        new("/style", Door.Nobody),
        new("/connexion/demo", Door.Nobody),
        new("/dev/courrier", Door.Nobody),

        // The files of wwwroot that have no name of their own in the program.
        new("/{**path:file}", Door.Nobody),
    ];
}

/// <summary>Someone of each kind, and a station, an organisation, a right, an invitation and a mail for them to reach for.</summary>
internal sealed class PrivateWorld : IAsyncDisposable
{
    private readonly Dictionary<Guid, Guid> _rights = [];

    private PrivateWorld(DatabaseEngine engine) => Portal = Portal.On(engine);

    public Portal Portal { get; }

    /// <summary>Everyone, by the name under which a failure tells of them; a stranger has no person.</summary>
    public IReadOnlyList<(string Name, Person? Person)> Everyone { get; private set; } = [];

    /// <summary>Of the first station.</summary>
    public Organisation Organisation { get; private set; } = null!;

    public string Station { get; private set; } = "";

    public Guid Attachment { get; private set; }

    public Guid Right { get; private set; }

    public Guid Invitation { get; private set; }

    public Guid Mail { get; private set; }

    public static async Task<PrivateWorld> OpenAsync(DatabaseEngine engine)
    {
        var world = new PrivateWorld(engine);
        await world.FillAsync();
        return world;
    }

    public Guid? RightOf(Person? who) => who is null ? null : _rights[who.Account.Id];

    /// <summary>The address with everything in its place.</summary>
    public string Fill(PrivateAddress address, Person? who) => address.Pattern
        .Replace("{station}", Station, StringComparison.Ordinal)
        .Replace("{attachment:guid}", Attachment.ToString(), StringComparison.Ordinal)
        .Replace("{id:guid}", (address.Id?.Invoke(this, who) ?? Guid.Empty).ToString(), StringComparison.Ordinal);

    public bool May(Door door, Person? who) => door switch
    {
        Door.Nobody => false,
        Door.Halfway => who is not null,
        Door.SignedIn => IsComplete(who),
        Door.PartnerReader => IsIn(who, Space.Partner, AccountRole.Reader),
        Door.OperatorReader => IsIn(who, Space.Operator, AccountRole.Reader) || IsIn(who, Space.Federation, AccountRole.Reader),
        Door.TeamReader => IsIn(who, Space.Operator, AccountRole.Reader),
        Door.TeamOwner => IsIn(who, Space.Operator, AccountRole.Owner),
        Door.ThisTeamOwner => IsHere(who) && IsIn(who, Space.Operator, AccountRole.Owner),
        Door.StationReader => (IsHere(who) && IsIn(who, Space.Operator, AccountRole.Reader)) || IsIn(who, Space.Federation, AccountRole.Reader),
        Door.StationEditor => (IsHere(who) && IsIn(who, Space.Operator, AccountRole.Editor)) || IsIn(who, Space.Federation, AccountRole.Editor),
        Door.FederationReader => IsIn(who, Space.Federation, AccountRole.Reader),
        Door.FederationEditor => IsIn(who, Space.Federation, AccountRole.Editor),
        Door.FederationOwner => IsIn(who, Space.Federation, AccountRole.Owner),
    };

    /// <summary>Whether they have shown all that their rights ask for.</summary>
    public bool IsComplete(Person? who) => who is not null && who != HalfSigned;

    public ValueTask DisposeAsync() => Portal.DisposeAsync();

    private Person? HalfSigned { get; set; }

    private bool IsIn(Person? who, Space space, AccountRole atLeast) =>
        IsComplete(who) && OrganisationKinds.SpaceOf(who!.Organisation.Kind) == space && Roles[who.Account.Id] >= atLeast;

    private bool IsHere(Person? who) => who?.Organisation.Id == Organisation.Id;

    private Dictionary<Guid, AccountRole> Roles { get; } = [];

    private async Task FillAsync()
    {
        var stations = await Portal.WithDatabaseAsync(database => Task.FromResult(database.Stations.OrderBy(s => s.Slug).Take(2).ToList()));
        Station = stations[0].Slug;
        var own = await EachRoleAsync("of the station", OrganisationKind.Commune, stations[0].Id);
        var other = await EachRoleAsync("of another station", OrganisationKind.OperatorCompany, stations[1].Id);
        var federation = await EachRoleAsync("of the federation", OrganisationKind.Federation);
        HalfSigned = await Portal.ColleagueAsync(federation[0].Person!.Organisation, AccountRole.Owner, hasSecondFactor: false);
        var crtl = await Portal.PersonAsync(OrganisationKind.RegionalBoard);
        var adt = await Portal.PersonAsync(OrganisationKind.DepartmentalBoard);
        Organisation = own[0].Person!.Organisation;
        Everyone = [("stranger", null), ("half-signed owner of the federation", HalfSigned), .. own, .. other, .. federation, ("CRTL", crtl), ("ADT", adt)];

        await Portal.WithDatabaseAsync(async database =>
        {
            var now = Portal.Clock.GetUtcNow().UtcDateTime;
            var invitation = new Invitation
            {
                Id = Guid.CreateVersion7(), Email = "attendue@fontclaire.example", OrganisationId = Organisation.Id, Role = AccountRole.Reader,
                TokenHash = new('0', 64), InvitedBy = "Le test", InvitedAt = now, ExpiresAt = now.AddDays(1),
            };
            var mail = OutgoingMail.Write(MailKind.Notice, "personne@fontclaire.example", "Objet", "Texte", "<p>Texte</p>", "fontclaire.example", now);
            mail.GiveUp("Le test.");
            database.AddRange(invitation, mail);

            foreach (var membership in database.Memberships)
            {
                (_rights[membership.AccountId], Roles[membership.AccountId]) = (membership.Id, membership.Role);
            }

            Attachment = database.StationAttachments.Single(a => a.OrganisationId == Organisation.Id).Id;
            (Invitation, Mail, Right) = (invitation.Id, mail.Id, _rights[own[0].Person!.Account.Id]);
            return await database.SaveChangesAsync();
        });
    }

    /// <returns>Reader, editor and owner of one new organisation.</returns>
    private async Task<IReadOnlyList<(string Name, Person? Person)>> EachRoleAsync(string where, OrganisationKind kind, params IEnumerable<Guid> stations)
    {
        var reader = await Portal.PersonAsync(kind, AccountRole.Reader, stations);
        return
        [
            ($"reader {where}", reader),
            ($"editor {where}", await Portal.ColleagueAsync(reader.Organisation, AccountRole.Editor)),
            ($"owner {where}", await Portal.ColleagueAsync(reader.Organisation, AccountRole.Owner)),
        ];
    }
}
