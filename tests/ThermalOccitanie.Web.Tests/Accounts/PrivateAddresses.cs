using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Domain.Stations;
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

    /// <summary>The partner that agreed to pay what the address names: the regional board.</summary>
    ThisFunder,
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
        new("/espace-station/{station}/fiche", Door.StationReader),
        new("/espace-station/{station}/fiche/{section}", Door.StationEditor),
        new("/espace-station/{station}/fiche/{section}/apercu", Door.StationReader),
        new("/espace-station/{station}/fiche/{section}/apercu/fiche", Door.StationReader),
        new("/espace-station/{station}/fiche/{section}/transmettre", Door.OperatorReader, Door.StationEditor),
        new("/espace-station/{station}/fiche/{section}/reprendre", Door.OperatorReader, Door.StationEditor),
        new("/espace-station/{station}/fiche/{section}/abandonner", Door.OperatorReader, Door.StationEditor),
        new("/espace-station/{station}/fiche/{section}/confirmer", Door.OperatorReader, Door.StationEditor),
        new("/espace-station/{station}/historique", Door.StationReader),
        new("/espace-station/{station}/historique/{id:guid}", Door.StationReader, Id: (world, _) => world.Published),
        new("/espace-station/{station}/historique/{id:guid}/retablir", Door.OperatorReader, Door.StationEditor, (world, _) => world.Published),
        new("/espace-station/{station}/incidents", Door.StationReader),
        new("/espace-station/{station}/incidents/nouveau", Door.StationEditor),
        new("/espace-station/{station}/incidents/nouveau/phrase", Door.StationEditor),
        new("/espace-station/{station}/incidents/{id:guid}", Door.StationReader, Door.StationEditor, (world, _) => world.Incident),
        new("/espace-station/{station}/incidents/{id:guid}/fin", Door.StationEditor, Id: (world, _) => world.Incident),
        new("/espace-station/{station}/photos", Door.StationReader),
        new("/espace-station/{station}/photos/nouvelle", Door.StationEditor),
        new("/espace-station/{station}/photos/{id:guid}", Door.StationEditor, Id: (world, _) => world.Photo),
        new("/espace-station/{station}/photos/{id:guid}/deplacer", Door.OperatorReader, Door.StationEditor, (world, _) => world.Photo),
        new("/espace-station/{station}/photos/{id:guid}/retirer", Door.StationEditor, Id: (world, _) => world.Photo),
        new("/espace-station/{station}/sejours", Door.StationReader),
        new("/espace-station/{station}/sejours/nouveau", Door.StationEditor),
        new("/espace-station/{station}/sejours/{id:guid}", Door.StationEditor, Id: (world, _) => world.Stay),
        new("/espace-station/{station}/sejours/{id:guid}/apercu", Door.StationReader, Id: (world, _) => world.Stay),
        new("/espace-station/{station}/sejours/{id:guid}/publier", Door.OperatorReader, Door.StationEditor, (world, _) => world.Stay),
        new("/espace-station/{station}/sejours/{id:guid}/verifie", Door.OperatorReader, Door.StationEditor, (world, _) => world.Stay),
        new("/espace-station/{station}/sejours/{id:guid}/copier", Door.OperatorReader, Door.StationEditor, (world, _) => world.Stay),
        new("/espace-station/{station}/sejours/{id:guid}/retirer", Door.StationEditor, Id: (world, _) => world.Stay),
        new("/espace-station/{station}/audience", Door.StationReader),
        new("/espace-station/equipe", Door.TeamReader),
        new("/espace-station/equipe/inviter", Door.TeamOwner),
        new("/espace-station/equipe/{id:guid}/role", Door.ThisTeamOwner, Id: (world, _) => world.Right),
        new("/espace-station/equipe/{id:guid}/retirer", Door.ThisTeamOwner, Id: (world, _) => world.Right),
        new("/espace-station/equipe/{id:guid}/transmettre", Door.TeamOwner, Id: (world, who) => world.RightOf(who) ?? world.Right),
        new("/espace-station/equipe/invitations/{id:guid}/renvoyer", Door.OperatorReader, Door.ThisTeamOwner, (world, _) => world.Invitation),
        new("/espace-station/equipe/invitations/{id:guid}/annuler", Door.OperatorReader, Door.ThisTeamOwner, (world, _) => world.Invitation),

        new("/federation", Door.FederationReader),
        new("/federation/relecture/{id:guid}", Door.FederationReader, Id: (world, _) => world.Submitted),
        new("/federation/relecture/{id:guid}/publier", Door.FederationReader, Door.FederationEditor, (world, _) => world.Submitted),
        new("/federation/relecture/{id:guid}/corriger", Door.FederationReader, Door.FederationEditor, (world, _) => world.Submitted),
        new("/federation/relecture/{id:guid}/renvoyer", Door.FederationReader, Door.FederationEditor, (world, _) => world.Submitted),
        new("/federation/relecture/{id:guid}/relu", Door.FederationReader, Door.FederationEditor, (world, _) => world.Published),
        new("/federation/reseau", Door.FederationReader),
        new("/federation/reseau/csv", Door.FederationReader),
        new("/federation/reglages", Door.FederationReader, Door.FederationEditor),
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
        new("/federation/plan", Door.FederationReader),
        new("/federation/plan/nouveau", Door.FederationEditor),
        new("/federation/plan/{year:int}", Door.FederationReader),
        new("/federation/plan/{year:int}/csv", Door.FederationReader),
        new("/federation/plan/{year:int}/budget", Door.FederationEditor),
        new("/federation/plan/{year:int}/clore", Door.FederationOwner),
        new("/federation/plan/{year:int}/rouvrir", Door.FederationOwner),
        new("/federation/plan/{year:int}/actions/nouvelle", Door.FederationEditor),
        new("/federation/plan/{year:int}/actions/{number:int}", Door.FederationReader),
        new("/federation/plan/{year:int}/actions/{number:int}/modifier", Door.FederationEditor),
        new("/federation/plan/{year:int}/actions/{number:int}/lignes/nouvelle", Door.FederationEditor),
        new("/federation/plan/{year:int}/actions/{number:int}/lignes/{id:guid}", Door.FederationEditor, Id: (world, _) => world.Plan.Line.Id),
        new("/federation/plan/{year:int}/actions/{number:int}/lignes/{id:guid}/retirer", Door.FederationEditor, Id: (world, _) => world.Plan.Line.Id),
        new("/federation/plan/{year:int}/actions/{number:int}/conventions/nouvelle", Door.FederationEditor),
        new("/federation/plan/{year:int}/actions/{number:int}/conventions/{id:guid}", Door.FederationEditor, Id: (world, _) => world.Plan.Agreement.Id),
        new("/federation/plan/{year:int}/actions/{number:int}/conventions/{id:guid}/appels", Door.FederationEditor, Id: (world, _) => world.Plan.Agreement.Id),
        new("/federation/plan/{year:int}/actions/{number:int}/appels/{id:guid}/envoyer", Door.FederationEditor, Id: (world, _) => world.Plan.Prepared.Id),
        new("/federation/plan/{year:int}/actions/{number:int}/appels/{id:guid}/recevoir", Door.FederationEditor, Id: (world, _) => world.Plan.Sent.Id),
        new("/federation/vocabulaire", Door.FederationReader),
        new("/federation/vocabulaire/themes/fusionner", Door.FederationEditor),
        new("/federation/vocabulaire/{target}", Door.FederationReader, Door.FederationEditor),
        new("/federation/redirections", Door.FederationReader),
        new("/federation/redirections/nouvelle", Door.FederationEditor),
        new("/federation/redirections/{id:guid}", Door.FederationEditor, Id: (world, _) => world.Redirect),
        new("/federation/redirections/{id:guid}/retirer", Door.FederationEditor, Id: (world, _) => world.Redirect),
        new("/federation/liens", Door.FederationReader),
        new("/federation/liens/nouveau", Door.FederationEditor),
        new("/federation/liens/{id:guid}", Door.FederationReader, Id: (world, _) => world.ShortLink),
        new("/federation/liens/{id:guid}/qr", Door.FederationReader, Id: (world, _) => world.ShortLink),
        new("/federation/liens/{id:guid}/modifier", Door.FederationEditor, Id: (world, _) => world.ShortLink),
        new("/federation/liens/{id:guid}/terminer", Door.FederationEditor, Id: (world, _) => world.ShortLink),
        new("/federation/audience", Door.FederationReader),
        new("/federation/audience/export", Door.FederationReader),
        new("/federation/journal", Door.FederationReader),
        new("/federation/journal/csv", Door.FederationReader),
        new("/federation/lettre", Door.FederationReader),
        new("/federation/lettre/nouvelle", Door.FederationEditor),
        new("/federation/lettre/{id:guid}", Door.FederationReader, Id: (world, _) => world.Letter),
        new("/federation/lettre/{id:guid}/courriel", Door.FederationReader, Id: (world, _) => world.Letter),
        new("/federation/lettre/{id:guid}/modifier", Door.FederationEditor, Id: (world, _) => world.Letter),
        new("/federation/lettre/{id:guid}/programmer", Door.FederationEditor, Id: (world, _) => world.Letter),
        new("/federation/lettre/{id:guid}/essai", Door.FederationEditor, Id: (world, _) => world.Letter),
        new("/federation/lettre/{id:guid}/pause", Door.FederationEditor, Id: (world, _) => world.Letter),
        new("/federation/lettre/{id:guid}/reprendre", Door.FederationEditor, Id: (world, _) => world.Letter),
        new("/federation/lettre/{id:guid}/incertaines", Door.FederationEditor, Id: (world, _) => world.Letter),
        new("/federation/donnees-personnelles", Door.FederationOwner),
        new("/federation/donnees-personnelles/fichier", Door.FederationOwner),
        new("/federation/donnees-personnelles/effacer", Door.FederationOwner),
        new("/federation/courriels", Door.FederationReader),
        new("/federation/courriels/{id:guid}/reessayer", Door.FederationEditor, Id: (world, _) => world.Mail),
        new("/federation/taches", Door.FederationReader),

        new("/partenaire", Door.PartnerReader),
        new("/partenaire/plan", Door.PartnerReader),
        new("/partenaire/plan/{id:guid}", Door.ThisFunder, Id: (world, _) => world.Plan.Agreement.Id),

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

    /// <summary>A text that awaits the federation.</summary>
    public Guid Submitted { get; private set; }

    /// <summary>A text that went live at once.</summary>
    public Guid Published { get; private set; }

    /// <summary>One that lasts.</summary>
    public Guid Incident { get; private set; }

    public Guid Photo { get; private set; }

    public Guid Redirect { get; private set; }

    public Guid Stay { get; private set; }

    public Guid ShortLink { get; private set; }

    /// <summary>Co-funded by the regional board.</summary>
    public StoredPlan Plan { get; private set; } = null!;
    /// <summary>A newsletter that has not begun to leave.</summary>
    public Guid Letter { get; private set; }

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
        .Replace("{section}", "presentation", StringComparison.Ordinal)
        .Replace("{year:int}", address.Pattern.EndsWith("/rouvrir", StringComparison.Ordinal) ? $"{StoredPlan.ClosedYear}" : $"{StoredPlan.Year}", StringComparison.Ordinal)
        .Replace("{number:int}", "1", StringComparison.Ordinal)
        .Replace("{target}", "orientation-rh", StringComparison.Ordinal)
        .Replace("{attachment:guid}", Attachment.ToString(), StringComparison.Ordinal)
        .Replace("{id:guid}", (address.Id?.Invoke(this, who) ?? Guid.Empty).ToString(), StringComparison.Ordinal);

    public bool May(Door door, Person? who) => door switch
    {
        Door.Nobody => false,
        Door.Halfway => who is not null,
        Door.SignedIn => IsComplete(who),
        Door.ThisFunder => IsIn(who, Space.Partner, AccountRole.Reader) && who!.Organisation.Kind is OrganisationKind.RegionalBoard,
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

            var station = database.Stations.Single(s => s.Slug == Station);
            var author = new Signatory(own[1].Person!.Account.Id, own[1].Person!.Signature, IsThirdParty: false);
            var submitted = Draft(ListingSectionKind.Presentation, l => l.Presentation.Summary = "Une autre présentation.");
            submitted.Submit(now);
            var published = Draft(ListingSectionKind.Doctors, l => l.Doctors.Intake = "Deux médecins reçoivent.");
            published.PublishAtOnce(station, ListingRules.Default().Of(ListingSectionKind.Doctors), author, new(new(2026, 11, 24), Organisation.Name, 30), now);
            Domain.Incidents.Incident.Open(
                Guid.CreateVersion7(), station.Id, now.AddHours(-1), new(Domain.Incidents.IncidentScope.Wellness, null, "Le bassin est fermé pour la journée."),
                new(author.AccountId, author.Name), new(2026, 11, 24), now, out var incident);
            var photo = new Domain.Photos.Photo { Id = Guid.CreateVersion7(), StationId = station.Id, Position = 1, WidthPixels = 1600, HeightPixels = 1200, UploadedAt = now, UploadedBy = author.Name };
            photo.Describe("Le bassin.", "Le test", Domain.Photos.PhotoLicence.CededToTheStation, rightsEndOn: null, new(2026, 11, 24));
            var letter = new Domain.Letters.LetterIssue { Id = Guid.CreateVersion7(), Number = 1 };
            letter.Write(new("La saison s’ouvre", "", "Les thermes ouvrent.", [], []), Portal.Clock.GetUtcNow().UtcDateTime);
            database.Add(letter);
            Letter = letter.Id;
            var redirect = new Domain.Redirects.Redirect { Id = Guid.CreateVersion7() };
            redirect.Lead("/fontclaire-d-antan", "/stations", [], "Le test", now);
            var stay = Fontclaire.DraftStay(station.Id, now);
            var link = Fontclaire.ShortLink(station.Id, now);
            database.AddRange(submitted, published, incident!, photo, redirect, stay, link);
            ShortLink = link.Id;
            Plan = database.AddPlan(crtl.Organisation.Id, now);
            (Submitted, Published, Incident, Photo, Redirect, Stay) = (submitted.Id, published.Id, incident!.Id, photo.Id, redirect.Id, stay.Id);

            ListingRevision Draft(ListingSectionKind section, Action<StationListing> change)
            {
                var draft = ListingRevision.Start(station, section, author, now);
                var copy = station.Listing.Copy();
                change(copy);
                draft.Save(copy, author, now);
                return draft;
            }

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
