using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Data.Accounts;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Incidents;
using ThermalOccitanie.Domain.Letters;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Domain.Photos;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Listings;
using ThermalOccitanie.Web.Pages.Operator.Stays;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Tests.Accounts;

/// <summary>What a verb acts upon.</summary>
/// <param name="By">Whoever acts on it from the station's space, where it is not the scene's own.</param>
/// <param name="Other">Something else that the verb names.</param>
/// <param name="Section">Of a listing.</param>
internal sealed record Row(Guid Id, Person? By = null, Guid Other = default, ListingSectionKind Section = ListingSectionKind.Presentation, string Secret = "");

/// <summary>An address to which a form is posted, and what it may do.</summary>
internal sealed record Verb(string Name, string Pattern, params (string From, string To)[] Moves)
{
    /// <summary>What the form sends, token apart.</summary>
    public Func<Scene, Row, Task<IReadOnlyList<(string Name, string Value)>>> FieldsAsync { get; init; } = (_, _) => Task.FromResult<IReadOnlyList<(string, string)>>([]);

    public Func<Scene, Row, HttpClient> By { get; init; } = (scene, row) => (row.By ?? scene.Owner).Browser;

    public string TokenFrom { get; init; } = "/mon-compte";

    /// <summary>Where no page ever offers it, so that no stale one can: there is nothing at the address.</summary>
    public IReadOnlyList<string> IsNotThereIn { get; init; } = [];

    /// <summary>Whether what follows says by itself what was done.</summary>
    public bool IsFollowedByAnotherPage { get; init; }

    public Verb Sending(params (string, string)[] fields) => this with { FieldsAsync = (_, _) => Task.FromResult<IReadOnlyList<(string, string)>>(fields) };
}

/// <summary>Rows of one kind: the states in which they can be, and every verb that reaches them.</summary>
internal sealed record Subject(string Name, IReadOnlyList<string> States, Func<Scene, string, Task<Row>> MakeAsync, Func<Scene, Row, Task<string>> ReadAsync, IReadOnlyList<Verb> Verbs);

/// <summary>A station, the people who work for it, and the federation.</summary>
internal sealed class Scene : IAsyncDisposable
{
    private Scene(DatabaseEngine engine) => Portal = Portal.On(engine);

    public Portal Portal { get; }

    public Guid StationId { get; private set; }

    public Person Owner { get; private set; } = null!;

    public Person Federation { get; private set; } = null!;

    public DateTime Now => Portal.Clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => DateOnly.FromDateTime(Now);

    public static async Task<Scene> OpenAsync(DatabaseEngine engine)
    {
        var scene = new Scene(engine);
        scene.StationId = (await scene.Portal.FontclaireAsync()).Id;
        scene.Owner = await scene.Portal.PersonAsync(OrganisationKind.Commune, AccountRole.Owner, [scene.StationId]);
        scene.Federation = await scene.Portal.PersonAsync(OrganisationKind.Federation);
        return scene;
    }

    public string Fill(string pattern, Row row) => pattern
        .Replace("{station}", Fontclaire.Slug, StringComparison.Ordinal)
        .Replace("{section}", row.Section.Slug(), StringComparison.Ordinal)
        .Replace("{year:int}", $"{StoredPlan.Year}", StringComparison.Ordinal)
        .Replace("{number:int}", "1", StringComparison.Ordinal)
        .Replace("{attachment:guid}", row.Id.ToString(), StringComparison.Ordinal)
        .Replace("{id:guid}", (pattern.Contains("{attachment:guid}", StringComparison.Ordinal) ? row.Other : row.Id).ToString(), StringComparison.Ordinal);

    public Task<T> SaveAsync<T>(Func<PortalDbContext, Task<T>> act) => Portal.WithDatabaseAsync(async database =>
    {
        var made = await act(database);
        await database.SaveChangesAsync();
        return made;
    });

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}

/// <summary>Everything that has states, and the POST addresses that have nothing to do with any.</summary>
internal static class Subjects
{
    private const string Station = "/espace-station/{station}";
    private const string Team = "/espace-station/equipe";
    private const string Accounts = "/federation/comptes";
    private const string Review = "/federation/relecture/{id:guid}";
    private const string Letter = "/federation/lettre/{id:guid}";
    private const string Reason = "Dites aussi où se trouve la source.";

    private static readonly Func<Scene, Row, HttpClient> ByTheFederation = (scene, _) => scene.Federation.Browser;

    private static int _count;

    public static readonly IReadOnlyList<Subject> All =
    [
        new("A text", ["Draft", "Submitted", "Returned", "Published", "Discarded", "Published at once", "Sampled"], MakeTextAsync, ReadTextAsync,
        [
            new("save", $"{Station}/fiche/{{section}}") { FieldsAsync = (scene, row) => TypeAsync(scene, row, "brouillon") },
            new("save and send", $"{Station}/fiche/{{section}}", ("Draft", "Submitted"), ("Returned", "Submitted")) { FieldsAsync = (scene, row) => TypeAsync(scene, row, "transmettre") },
            new("send", $"{Station}/fiche/{{section}}/transmettre", ("Draft", "Submitted"), ("Returned", "Submitted")),
            new("withdraw", $"{Station}/fiche/{{section}}/reprendre", ("Submitted", "Draft")),
            new("discard", $"{Station}/fiche/{{section}}/abandonner", ("Draft", "Discarded"), ("Returned", "Discarded")),
            new("confirm", $"{Station}/fiche/{{section}}/confirmer"),
            new("restore", $"{Station}/historique/{{id:guid}}/retablir") { IsNotThereIn = ["Draft", "Submitted", "Returned", "Discarded"] },
            new("publish", $"{Review}/publier", ("Submitted", "Published")) { By = ByTheFederation, FieldsAsync = ReadAsItIsAsync },
            new("correct", $"{Review}/corriger", ("Submitted", "Published")) { By = ByTheFederation, FieldsAsync = CorrectAsync },
            new("return", $"{Review}/renvoyer", ("Submitted", "Returned")) { By = ByTheFederation, FieldsAsync = async (scene, row) => [.. await ReadAsItIsAsync(scene, row), ("Form.Reason", Reason)] },
            new("sample", $"{Review}/relu", ("Published at once", "Sampled")) { By = ByTheFederation },
        ]),

        new("An incident", ["Open, said once", "Open, said twice", "Closed, said once"], MakeIncidentAsync, ReadIncidentAsync,
        [
            new Verb("announce again", $"{Station}/incidents/nouveau/phrase")
            {
                FieldsAsync = (_, row) => Task.FromResult<IReadOnlyList<(string, string)>>(
                    [("Form.Id", row.Id.ToString()), ("Form.Sentence", "Le bassin est fermé aujourd’hui."), ("What.Scope", "bien-etre"), ("What.Day", "2026-11-24"), ("What.Time", "9:00")]),
            },
            new("say something else", $"{Station}/incidents/{{id:guid}}", ("Open, said once", "Open, said twice"), ("Open, said twice", "Open, said 3 times")) { FieldsAsync = SayAsync },
            new Verb("close", $"{Station}/incidents/{{id:guid}}/fin", ("Open, said once", "Closed, said once"), ("Open, said twice", "Closed, said twice")).Sending(("Form.Note", "La pompe est réparée.")),
        ]),

        new("A stay", ["Draft", "Published", "Withdrawn"], MakeStayAsync, ReadStayAsync,
        [
            new("describe", $"{Station}/sejours/{{id:guid}}", ("Draft", "Draft, described anew"), ("Published", "Published, described anew")) { FieldsAsync = DescribeStayAsync },
            new("publish", $"{Station}/sejours/{{id:guid}}/publier", ("Draft", "Published")),
            new("confirm", $"{Station}/sejours/{{id:guid}}/verifie"),
            new("copy", $"{Station}/sejours/{{id:guid}}/copier"),
            new("withdraw", $"{Station}/sejours/{{id:guid}}/retirer", ("Draft", "Withdrawn"), ("Published", "Withdrawn")),
        ]),

        new("A short link", ["Living", "Ended"], MakeShortLinkAsync, ReadShortLinkAsync,
        [
            new("change", "/federation/liens/{id:guid}/modifier", ("Living", "Living, leading elsewhere")) { By = ByTheFederation, FieldsAsync = ChangeShortLinkAsync },
            new Verb("end", "/federation/liens/{id:guid}/terminer", ("Living", "Ended")) { By = ByTheFederation }.Sending(("Next", "/sejours")),
        ]),

        .. PlanSubjects.All,

        new("A photo", ["Received", "Ready", "Refused", "Withdrawn"], MakePhotoAsync, ReadPhotoAsync,
        [
            new("describe", $"{Station}/photos/{{id:guid}}", ("Received", "Received, described anew"), ("Ready", "Ready, described anew"), ("Refused", "Refused, described anew")) { FieldsAsync = DescribeAsync },
            new Verb("move", $"{Station}/photos/{{id:guid}}/deplacer").Sending(("Before", "true")),
            new("withdraw", $"{Station}/photos/{{id:guid}}/retirer", ("Received", "Withdrawn"), ("Ready", "Withdrawn"), ("Refused", "Withdrawn")),
        ]),

        new("A right", ["Reader", "Editor", "Last owner", "Ended"], MakeRightAsync, ReadRightAsync,
        [
            Role($"{Team}/{{id:guid}}/role"),
            Role($"{Accounts}/{{id:guid}}/role") with { By = ByTheFederation },
            new("take back", $"{Team}/{{id:guid}}/retirer", ("Reader", "Ended"), ("Editor", "Ended")),
            new("take back, by the federation", $"{Accounts}/{{id:guid}}/retirer", ("Reader", "Ended"), ("Editor", "Ended")) { By = ByTheFederation },
            new("hand over", $"{Team}/{{id:guid}}/transmettre", ("Last owner", "Ended"))
            {
                // One's own right alone is handed over.
                IsNotThereIn = ["Reader", "Editor", "Ended"],
                FieldsAsync = (_, row) => Task.FromResult<IReadOnlyList<(string, string)>>([("Successor", row.Other.ToString())]),
            },
        ]),

        new("An invitation", ["Waiting", "Accepted", "Cancelled", "Expired"], MakeInvitationAsync, ReadInvitationAsync,
        [
            new("accept", "/invitation", ("Waiting", "Accepted"))
            {
                By = (scene, _) => scene.Portal.Browser(), TokenFrom = "/connexion", IsFollowedByAnotherPage = true,
                FieldsAsync = (_, row) => Task.FromResult<IReadOnlyList<(string, string)>>([("jeton", row.Secret), ("Form.FullName", "Claire Fontaine")]),
            },
            new("send again", $"{Team}/invitations/{{id:guid}}/renvoyer", ("Waiting", "Cancelled")),
            new("cancel", $"{Team}/invitations/{{id:guid}}/annuler", ("Waiting", "Cancelled")),
            new("send again, by the federation", $"{Accounts}/invitations/{{id:guid}}/renvoyer", ("Waiting", "Cancelled")) { By = ByTheFederation },
            new("cancel, by the federation", $"{Accounts}/invitations/{{id:guid}}/annuler", ("Waiting", "Cancelled")) { By = ByTheFederation },
        ]),

        new("A station entrusted", ["Without end", "Ends in December", "Over"], MakeAttachmentAsync, ReadAttachmentAsync,
        [
            new("end", "/federation/organisations/{id:guid}/rattachements/{attachment:guid}/fin", ("Without end", "Ends today"), ("Ends in December", "Ends today"))
            {
                By = ByTheFederation,
                FieldsAsync = async (scene, row) => [("LastDay", "2026-11-24"), ("Seen", await ReadAttachmentAsync(scene, row) switch { "Ends in December" => "2026-12-31", "Over" => "2026-11-20", _ => "" })],
            },
        ]),

        new("A mail", ["Waiting", "Sent", "Failed", "Failed, of no use any more"], MakeMailAsync, ReadMailAsync,
        [
            // The sender is at work meanwhile.
            new("retry", "/federation/courriels/{id:guid}/reessayer", ("Waiting", "Waiting"), ("Waiting", "Sent"), ("Failed", "Waiting"), ("Failed", "Sent")) { By = ByTheFederation },
        ]),

        new("A letter", ["Draft", "Scheduled", "Sending", "Paused"], MakeLetterAsync, ReadLetterAsync,
        [
            new("write", $"{Letter}/modifier") { By = ByTheFederation, FieldsAsync = async (scene, row) => [("Form.Token", await TokenOfLetterAsync(scene, row)), ("Form.Subject", "La saison s’ouvre"), ("Form.Text", "Les thermes ouvrent.")] },
            new("schedule", $"{Letter}/programmer", ("Draft", "Scheduled"))
            {
                By = ByTheFederation, FieldsAsync = async (scene, row) => [("Form.Token", await TokenOfLetterAsync(scene, row)), ("Form.Day", "2026-12-01"), ("Form.Time", "9:00")],
            },
            new("pause", $"{Letter}/pause", ("Scheduled", "Draft"), ("Sending", "Paused")) { By = ByTheFederation },
            new("resume", $"{Letter}/reprendre", ("Paused", "Sending")) { By = ByTheFederation },
            new Verb("try", $"{Letter}/essai") { By = ByTheFederation }.Sending(("Form.Email", "relecture@fontclaire.example")),
            new Verb("settle what is in doubt", $"{Letter}/incertaines") { By = ByTheFederation },
        ]),

        new("A session", ["Open", "Ended"], MakeSessionAsync, ReadSessionAsync,
        [
            new("close", "/mon-compte/appareils/fermer", ("Open", "Ended")) { FieldsAsync = (_, row) => Task.FromResult<IReadOnlyList<(string, string)>>([("Session", row.Id.ToString())]) },
        ]),
    ];

    /// <summary>Where a form acts on nothing that has states, and why; or where its order is tested.</summary>
    public static readonly IReadOnlyDictionary<string, string> WithoutState = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [$"{Station}/incidents/nouveau"] = "Stores nothing: it leads to the second screen.",
        [$"{Station}/sejours/nouveau"] = "Begins a row.",
        [$"{Station}/photos/nouvelle"] = "Begins a row; its files are HostileUploadTests’.",
        [$"{Team}/inviter"] = "Begins a row.",
        [$"{Accounts}/inviter"] = "Begins a row.",
        ["/federation/vocabulaire/{target}"] = "A list of words has no states.",
        ["/federation/vocabulaire/themes/fusionner"] = "Neither have themes; what moved meanwhile is MergeTests’.",
        ["/federation/liens/nouveau"] = "Begins a row.",
        ["/federation/plan/nouveau"] = "Begins a row.",
        ["/federation/donnees-personnelles"] = "Only looks.",
        ["/federation/donnees-personnelles/fichier"] = "Only looks.",
        ["/federation/donnees-personnelles/effacer"] = "What is erased is not there a second time: PersonalDataTests.",
        ["/federation/lettre/nouvelle"] = "Begins a row.",
        ["/lettre"] = "Its order is LetterTests’.",
        ["/lettre/confirmer"] = "Its order is LetterTests’.",
        ["/lettre/preferences"] = "Its order is LetterTests’.",
        ["/lettre/quitter"] = "Its order is LetterTests’.",
        ["/federation/redirections/nouvelle"] = "Begins a row.",
        ["/federation/redirections/{id:guid}"] = "A redirect has no states.",
        ["/federation/redirections/{id:guid}/retirer"] = "Ends the row: there is no second time.",
        ["/federation/organisations/nouvelle"] = "Begins a row.",
        ["/federation/organisations/{id:guid}/modifier"] = "An organisation has no states.",
        ["/federation/organisations/{id:guid}/rattacher"] = "Begins a row.",
        ["/federation/reglages"] = "One row, always there.",
        ["/mon-compte"] = "A name.",
        ["/mon-compte/preuves/retirer"] = "What is not there any more is not removed: SignInTests.",
        ["/connexion"] = "Its order is SignInTests’.",
        ["/connexion/code"] = "Its order is SignInTests’.",
        ["/connexion/lien"] = "Its order is SignInTests’.",
        ["/connexion/cle"] = "Its order is SignInTests’.",
        ["/connexion/second-facteur"] = "Its order is SignInTests’.",
        ["/connexion/proteger"] = "Its order is SignInTests’.",
        ["/connexion/reprendre"] = "Changes nothing.",
        ["/connexion/demo"] = "In development alone.",
        ["/deconnexion"] = "Ends one’s own session, if any.",
        ["/confirmer"] = "Moves a date: the signed link’s own tests.",
        ["/erreur/{status:int}"] = "Changes nothing.",
    };

    private static Verb Role(string pattern) => new($"give a role at {pattern}", pattern, ("Editor", "Reader"))
    {
        FieldsAsync = async (scene, row) => [("Role", Choice.Value(AccountRole.Reader, PrivateLabels.Role)), ("Seen", Choice.Value((await RightAsync(scene, row)).Role, PrivateLabels.Role))],
    };

    // A text of a section, by the domain; what was there before is gone.
    private static Task<Row> MakeTextAsync(Scene scene, string state) => scene.SaveAsync(async database =>
    {
        await database.ListingRevisions.Where(r => r.CorrectsId != null || r.RestoresId != null).ExecuteDeleteAsync();
        await database.ListingRevisions.ExecuteDeleteAsync();
        var (now, number) = (scene.Now, Interlocked.Increment(ref _count));
        var section = state is "Published at once" or "Sampled" ? ListingSectionKind.Doctors : ListingSectionKind.Presentation;
        var station = await database.Stations.SingleAsync(s => s.Id == scene.StationId);
        var author = new Signatory(scene.Owner.Account.Id, scene.Owner.Signature, IsThirdParty: false);
        var federation = new Signatory(scene.Federation.Account.Id, scene.Federation.Signature, IsThirdParty: true);
        var check = new SectionCheck(scene.Today, scene.Owner.Organisation.Name, 365);
        var text = ListingRevision.Start(station, section, author, now);
        var copy = station.Listing.Copy();
        (copy.Presentation.Summary, copy.Doctors.Intake) = ($"Une présentation, la {number}e.", $"{number} médecins reçoivent.");
        text.Save(copy, author, now);
        database.ListingRevisions.Add(text);

        if (state is "Submitted" or "Returned" or "Published")
        {
            text.Submit(now);
        }

        switch (state)
        {
            case "Returned":
                text.Return(Reason, federation, now);
                break;
            case "Published":
                text.Publish(station, federation, check, now);
                break;
            case "Discarded":
                text.Discard(author, now);
                break;
            case "Published at once" or "Sampled":
                text.PublishAtOnce(station, ListingRules.Default().Of(section), author, check, now);
                break;
        }

        if (state is "Sampled")
        {
            text.MarkSampled(federation.AccountId, now);
        }

        return new Row(text.Id, Section: section);
    });

    private static Task<string> ReadTextAsync(Scene scene, Row row) => scene.Portal.WithDatabaseAsync(async database =>
    {
        var open = await database.ListingRevisions.CountAsync(r => r.Section == row.Section && (r.State == RevisionState.Draft || r.State == RevisionState.Submitted || r.State == RevisionState.Returned));
        var text = await database.ListingRevisions.AsNoTracking().SingleAsync(r => r.Id == row.Id);
        return $"{(text.SampledAt is not null ? "Sampled" : text.IsPublishedAtOnce ? "Published at once" : text.State.ToString())}{(open > 1 ? $", {open} open at once" : "")}";
    });

    private static Task<IReadOnlyList<(string, string)>> TypeAsync(Scene scene, Row row, string act) => scene.Portal.WithDatabaseAsync<IReadOnlyList<(string, string)>>(async database =>
    {
        var station = await database.Stations.AsNoTracking().SingleAsync(s => s.Id == scene.StationId);
        var open = await database.ListingRevisions.AsNoTracking().SingleOrDefaultAsync(
            r => r.Section == row.Section && (r.State == RevisionState.Draft || r.State == RevisionState.Submitted || r.State == RevisionState.Returned));
        return [("Version", SectionVersion.Of(station, row.Section, open)), (LongestOf(row.Section), $"Ce que la station écrit, la {Interlocked.Increment(ref _count)}e fois."), ("Acte", act)];
    });

    private static string LongestOf(ListingSectionKind section) => ListingFields.Of(section, new()).First(f => f.Kind is FieldKind.LongText).Code;

    private static Task<IReadOnlyList<(string, string)>> ReadAsItIsAsync(Scene scene, Row row) => scene.Portal.WithDatabaseAsync<IReadOnlyList<(string, string)>>(async database =>
        [("Version", (await database.ListingRevisions.AsNoTracking().SingleAsync(r => r.Id == row.Id)).ConcurrencyToken.ToString("N"))]);

    private static async Task<IReadOnlyList<(string, string)>> CorrectAsync(Scene scene, Row row) =>
        [.. await ReadAsItIsAsync(scene, row), (LongestOf(row.Section), "Ce que la fédération corrige.")];

    private static Task<Row> MakeIncidentAsync(Scene scene, string state) => scene.SaveAsync(database =>
    {
        var by = new IncidentAuthor(scene.Owner.Account.Id, scene.Owner.Signature);
        Incident.Open(Guid.CreateVersion7(), scene.StationId, scene.Now.AddHours(-2), new(IncidentScope.Wellness, null, "Le bassin est fermé pour la journée."), by, scene.Today, scene.Now.AddHours(-1), out var incident);

        if (state is "Open, said twice")
        {
            incident!.Say(new(IncidentScope.Wellness, null, "Le bassin est fermé pour deux jours."), by, scene.Today, scene.Now);
        }

        if (state is "Closed, said once")
        {
            incident!.Close("La pompe était en panne.", by, scene.Now);
        }

        database.Incidents.Add(incident!);
        return Task.FromResult(new Row(incident!.Id));
    });

    private static Task<string> ReadIncidentAsync(Scene scene, Row row) => scene.Portal.WithDatabaseAsync(async database =>
    {
        var incident = await database.Incidents.AsNoTracking().SingleAsync(i => i.Id == row.Id);
        return $"{(incident.IsOpen ? "Open" : "Closed")}, said {incident.Versions.Count switch { 1 => "once", 2 => "twice", var times => $"{times} times" }}";
    });

    private static Task<IReadOnlyList<(string, string)>> SayAsync(Scene scene, Row row) => scene.Portal.WithDatabaseAsync<IReadOnlyList<(string, string)>>(async database =>
        [("Form.Token", (await database.Incidents.AsNoTracking().SingleAsync(i => i.Id == row.Id)).ConcurrencyToken.ToString()), ("Form.Scope", "cure"), ("Form.Sentence", "Les cures sont arrêtées à leur tour.")]);

    private static Task<Row> MakeShortLinkAsync(Scene scene, string state) => scene.SaveAsync(database =>
    {
        var link = database.Add(Fontclaire.ShortLink(scene.StationId, scene.Now)).Entity;

        if (state is "Ended")
        {
            link.End(nextTarget: null, scene.Now);
        }

        return Task.FromResult(new Row(link.Id));
    });

    private static Task<string> ReadShortLinkAsync(Scene scene, Row row) => scene.Portal.WithDatabaseAsync(async database =>
    {
        var link = await database.ShortLinks.AsNoTracking().SingleAsync(l => l.Id == row.Id);
        return $"{(link.HasEnded ? "Ended" : "Living")}{(link.Target == "/stations" ? "" : ", leading elsewhere")}";
    });

    private static Task<IReadOnlyList<(string, string)>> ChangeShortLinkAsync(Scene scene, Row row) => scene.Portal.WithDatabaseAsync<IReadOnlyList<(string, string)>>(async database =>
        [("Seen", (await database.ShortLinks.AsNoTracking().SingleAsync(l => l.Id == row.Id)).ConcurrencyToken.ToString()), ("Form.Name", "Affiche"), ("Form.Channel", "salon"), ("Form.Target", "/sejours")]);

    private static Task<Row> MakeStayAsync(Scene scene, string state) => scene.SaveAsync(async database =>
    {
        await database.Stays.Where(s => s.StationId == scene.StationId).ExecuteDeleteAsync();
        var stay = Fontclaire.DraftStay(scene.StationId, scene.Now);
        database.Stays.Add(stay);

        if (state is "Published")
        {
            stay.Publish(scene.Now);
        }
        else if (state is "Withdrawn")
        {
            stay.Withdraw(scene.Now);
        }

        return new Row(stay.Id);
    });

    private static Task<string> ReadStayAsync(Scene scene, Row row) => scene.Portal.WithDatabaseAsync(async database =>
    {
        var stay = await database.Stays.AsNoTracking().SingleAsync(s => s.Id == row.Id);
        return $"{stay.State}{(stay.Summary == Fontclaire.StayWords().Summary ? "" : ", described anew")}";
    });

    private static async Task<IReadOnlyList<(string Name, string Value)>> DescribeStayAsync(Scene scene, Row row)
    {
        var form = StayForm.Of(await scene.Portal.WithDatabaseAsync(database => database.Stays.AsNoTracking().SingleAsync(s => s.Id == row.Id)));
        form.Summary = "Deux jours au calme, et le marché du samedi.";
        return [.. typeof(StayForm).GetProperties().Where(p => p.CanWrite).Select(p => ($"Form.{p.Name}", (string?)p.GetValue(form) ?? ""))];
    }

    private static Task<Row> MakePhotoAsync(Scene scene, string state) => scene.SaveAsync(async database =>
    {
        await database.Photos.ExecuteDeleteAsync();
        var photo = new Photo { Id = Guid.CreateVersion7(), StationId = scene.StationId, Position = 1, WidthPixels = 1600, HeightPixels = 1200, UploadedAt = scene.Now, UploadedBy = "Le test" };
        photo.Describe("Le bassin extérieur.", "Le test", PhotoLicence.CededToTheStation, rightsEndOn: null, scene.Today);
        database.Photos.Add(photo);

        switch (state)
        {
            case "Ready":
                photo.MarkReady(isTurned: false);
                break;
            case "Refused":
                photo.Refuse("Cette image est vide.");
                break;
            case "Withdrawn":
                photo.Withdraw();
                break;
        }

        return new Row(photo.Id);
    });

    private static Task<string> ReadPhotoAsync(Scene scene, Row row) => scene.Portal.WithDatabaseAsync(async database =>
    {
        var photo = await database.Photos.AsNoTracking().SingleAsync(p => p.Id == row.Id);
        return $"{photo.State}{(photo.AlternativeText == "Le bassin extérieur." ? "" : ", described anew")}";
    });

    private static Task<IReadOnlyList<(string, string)>> DescribeAsync(Scene scene, Row row) => scene.Portal.WithDatabaseAsync<IReadOnlyList<(string, string)>>(async database =>
    {
        var photo = await database.Photos.AsNoTracking().SingleAsync(p => p.Id == row.Id);
        var seen = Secret.Digest(string.Join('\n', photo.AlternativeText, photo.Credit, photo.Licence, photo.RightsEndOn?.DayNumber, photo.FocusX, photo.FocusY));
        return [("Form.Seen", seen), ("Form.AlternativeText", "Le bassin intérieur."), ("Form.Credit", "Le test"), ("Form.Licence", "CcBy"), ("Form.FocusX", "50"), ("Form.FocusY", "50")];
    });

    private static async Task<Row> MakeRightAsync(Scene scene, string state)
    {
        var owner = await scene.Portal.PersonAsync(OrganisationKind.Commune, AccountRole.Owner, [scene.StationId]);
        var colleague = await scene.Portal.ColleagueAsync(owner.Organisation, state is "Reader" ? AccountRole.Reader : AccountRole.Editor);
        return await scene.SaveAsync(async database =>
        {
            var rights = await database.Memberships.Where(m => m.OrganisationId == owner.Organisation.Id).ToListAsync();
            var (own, other) = (rights.Single(r => r.AccountId == owner.Account.Id), rights.Single(r => r.AccountId == colleague.Account.Id));

            if (state is "Ended")
            {
                other.End("Le test", scene.Now, otherOwners: 1);
            }

            return state is "Last owner" ? new Row(own.Id, owner, other.Id) : new Row(other.Id, owner, own.Id);
        });
    }

    private static Task<Membership> RightAsync(Scene scene, Row row) => scene.Portal.WithDatabaseAsync(database => database.Memberships.AsNoTracking().SingleAsync(m => m.Id == row.Id));

    private static async Task<string> ReadRightAsync(Scene scene, Row row) => await RightAsync(scene, row) switch
    {
        { EndedAt: not null } => "Ended",
        { Role: AccountRole.Owner } => "Last owner",
        var right => right.Role.ToString(),
    };

    private static Task<Row> MakeInvitationAsync(Scene scene, string state) => scene.SaveAsync(database =>
    {
        var secret = Secret.New();
        var invitation = new Invitation
        {
            Id = Guid.CreateVersion7(), Email = $"attendue-{Interlocked.Increment(ref _count)}@fontclaire.example", OrganisationId = scene.Owner.Organisation.Id, Role = AccountRole.Reader,
            TokenHash = Secret.Digest(secret), InvitedBy = "Le test", InvitedAt = scene.Now.AddDays(-2), ExpiresAt = scene.Now.AddDays(state is "Expired" ? -1 : 12),
        };
        database.Invitations.Add(invitation);

        switch (state)
        {
            case "Accepted":
                invitation.Accept(scene.Now);
                break;
            case "Cancelled":
                invitation.Cancel(scene.Now);
                break;
        }

        return Task.FromResult(new Row(invitation.Id, Secret: secret));
    });

    private static Task<string> ReadInvitationAsync(Scene scene, Row row) => scene.Portal.WithDatabaseAsync(async database =>
        await database.Invitations.AsNoTracking().SingleAsync(i => i.Id == row.Id) switch
        {
            { AcceptedAt: not null } => "Accepted",
            { CancelledAt: not null } => "Cancelled",
            var invitation => invitation.IsOpenAt(scene.Now) ? "Waiting" : "Expired",
        });

    private static async Task<Row> MakeAttachmentAsync(Scene scene, string state)
    {
        var owner = await scene.Portal.PersonAsync(OrganisationKind.Commune, AccountRole.Owner, [scene.StationId]);
        return await scene.SaveAsync(async database =>
        {
            var attachment = await database.StationAttachments.SingleAsync(a => a.OrganisationId == owner.Organisation.Id);

            switch (state)
            {
                case "Ends in December":
                    attachment.End(new(2026, 12, 31), scene.Today);
                    break;
                case "Over":
                    attachment.End(new(2026, 11, 20), new(2026, 11, 20));
                    break;
            }

            return new Row(attachment.Id, Other: owner.Organisation.Id);
        });
    }

    private static Task<string> ReadAttachmentAsync(Scene scene, Row row) => scene.Portal.WithDatabaseAsync(async database =>
        (await database.StationAttachments.AsNoTracking().SingleAsync(a => a.Id == row.Id)).EndsOn switch
        {
            null => "Without end",
            { Month: 12 } => "Ends in December",
            { } end => end == scene.Today ? "Ends today" : "Over",
        });

    private static Task<Row> MakeMailAsync(Scene scene, string state) => scene.SaveAsync(database =>
    {
        var (isUseless, written) = (state is "Failed, of no use any more", scene.Now.AddHours(1));

        // To be sent in an hour: the sender leaves it alone until it is asked to try.
        var mail = OutgoingMail.Write(MailKind.Notice, "personne@fontclaire.example", "Objet", "Texte", "<p>Texte</p>", "fontclaire.example", written, isUseless ? scene.Now.AddMinutes(-1) : null);
        database.Mails.Add(mail);

        switch (state)
        {
            case "Sent":
                mail.MarkSent(scene.Now);
                break;
            case "Failed" or "Failed, of no use any more":
                mail.GiveUp("Le test.");
                break;
        }

        return Task.FromResult(new Row(mail.Id));
    });

    private static Task<string> ReadMailAsync(Scene scene, Row row) => scene.Portal.WithDatabaseAsync(async database =>
    {
        var mail = await database.Mails.AsNoTracking().SingleAsync(m => m.Id == row.Id);
        return $"{mail.State}{(mail.IsUselessAt(scene.Now) ? ", of no use any more" : "")}";
    });

    private static Task<Row> MakeLetterAsync(Scene scene, string state) => scene.SaveAsync(database =>
    {
        var letter = new LetterIssue { Id = Guid.CreateVersion7(), Number = Interlocked.Increment(ref _count) };
        letter.Write(new("La saison s’ouvre", "", "Les thermes ouvrent.", [], []), scene.Now);
        database.Add(letter);

        if (state is not "Draft")
        {
            letter.Schedule(state is "Scheduled" ? scene.Now.AddDays(1) : scene.Now, scene.Now);
        }

        if (state is "Sending" or "Paused")
        {
            letter.Begin([], scene.Now);

            // Somebody's turn has not come yet: it goes on.
            database.Add(new LetterSending { Id = Guid.CreateVersion7(), IssueId = letter.Id, SubscriberId = null, NextTryAt = scene.Now.AddDays(1) });
        }

        if (state is "Paused")
        {
            letter.Pause(scene.Now);
        }

        return Task.FromResult(new Row(letter.Id));
    });

    private static Task<string> ReadLetterAsync(Scene scene, Row row) =>
        scene.Portal.WithDatabaseAsync(async database => (await database.LetterIssues.AsNoTracking().SingleAsync(i => i.Id == row.Id)).State.ToString());

    private static Task<string> TokenOfLetterAsync(Scene scene, Row row) =>
        scene.Portal.WithDatabaseAsync(async database => (await database.LetterIssues.AsNoTracking().SingleAsync(i => i.Id == row.Id)).ConcurrencyToken.ToString());

    private static Task<Row> MakeSessionAsync(Scene scene, string state) => scene.SaveAsync(database =>
    {
        var session = new AccountSession { Id = Guid.CreateVersion7(), AccountId = scene.Owner.Account.Id, Device = "Un autre appareil", DeviceHash = "test", StartedAt = scene.Now, LastSeenAt = scene.Now };

        if (state is "Ended")
        {
            session.End(scene.Now);
        }

        database.Add(session);
        return Task.FromResult(new Row(session.Id));
    });

    private static Task<string> ReadSessionAsync(Scene scene, Row row) => scene.Portal.WithDatabaseAsync(async database =>
        (await database.AccountSessions.AsNoTracking().SingleAsync(s => s.Id == row.Id)).EndedAt is null ? "Open" : "Ended");
}
