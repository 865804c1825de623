using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Mails;

namespace ThermalOccitanie.Web.Listings;

/// <summary>
/// What is done to a listing, by its station or by the federation: each act is saved with its line in the journal and its
/// mails, or not at all.
/// </summary>
public sealed class ListingDesk(PortalDbContext portal, TimeProvider clock, PortalDay day, MailDesk mails, MailSignal signal, Recipients recipients, SiteLink links)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task<ListingRules> RulesAsync(CancellationToken cancellationToken) => portal.ListingRules.AsNoTracking().SingleAsync(cancellationToken);

    /// <summary>The text being written or decided upon, if any; there is one at most.</summary>
    public Task<ListingRevision?> FindOpenAsync(Guid stationId, ListingSectionKind section, CancellationToken cancellationToken) =>
        portal.ListingRevisions.SingleOrDefaultAsync(
            r => r.StationId == stationId && r.Section == section && (r.State == RevisionState.Draft || r.State == RevisionState.Submitted || r.State == RevisionState.Returned),
            cancellationToken);

    /// <summary>Keeps what was typed as a draft; visitors do not see it.</summary>
    /// <param name="version">The text on which the form was opened, as <see cref="SectionVersion"/> says it.</param>
    public async Task<SaveAnswer> SaveAsync(Station station, ListingSectionKind section, StationListing proposed, string version, Author author, CancellationToken cancellationToken)
    {
        var open = await FindOpenAsync(station.Id, section, cancellationToken);

        if (SectionVersion.Of(station, section, open) != version)
        {
            return new SaveAnswer.Overtaken(open);
        }

        if (open is null)
        {
            if (ListingDifference.Between(station.Listing, proposed, section).Count == 0)
            {
                return new SaveAnswer.Refused(RevisionRefusal.NothingChanged);
            }

            open = ListingRevision.Start(station, section, author.Signatory, Now);
            portal.ListingRevisions.Add(open);
        }

        if (open.Save(proposed, author.Signatory, Now) is { } refusal)
        {
            return new SaveAnswer.Refused(refusal);
        }

        try
        {
            await portal.SaveChangesAsync(cancellationToken);
            return new SaveAnswer.Kept(open);
        }
        catch (DbUpdateException)
        {
            // Somebody else's text was kept in the same instant: the draft that they began, or the one that both had opened.
            portal.ChangeTracker.Clear();
            return new SaveAnswer.Overtaken(await FindOpenAsync(station.Id, section, cancellationToken));
        }
    }

    /// <summary>Sends a draft on its way: to the federation where the section is moderated, else before visitors.</summary>
    public async Task<RevisionRefusal?> SendAsync(Station station, ListingRevision draft, Author author, CancellationToken cancellationToken)
    {
        var rules = await RulesAsync(cancellationToken);
        var rule = rules.Of(draft.Section);

        // The federation does not wait for itself.
        if (rule.IsModerated && !author.Me.MayModerate)
        {
            if (draft.Submit(Now) is { } refusal)
            {
                return refusal;
            }

            portal.Note(JournalSubject.Listing, author.Me, $"A transmis « {draft.Section.Name()} » à la fédération.", Now, station.Id);
            await TellAsync(
                await recipients.FederationAsync(cancellationToken), MailKind.Moderation, $"{station.Name} : un texte attend votre relecture",
                [$"{author.Me.Signature} vous a transmis la section « {draft.Section.Name()} » de {station.Name}. Elle attend votre décision sous {ModerationClock.WorkingDaysAllowed} jours ouvrés."],
                "Relire ce texte", $"/federation/relecture/{draft.Id}");
        }
        else
        {
            if ((rule.IsModerated ? PublishOwn(station, draft, author, rule) : draft.PublishAtOnce(station, rule, author.Signatory, Check(author, rule), Now)) is { } refusal)
            {
                return refusal;
            }

            portal.Note(JournalSubject.Listing, author.Me, $"A mis en ligne « {draft.Section.Name()} ».", Now, station.Id);
            await TellStationOfThirdPartyAsync(station, draft, author, cancellationToken);
        }

        return await SaveAsync(cancellationToken);
    }

    /// <summary>Takes a text back from the federation, to write on it again.</summary>
    public async Task<RevisionRefusal?> WithdrawAsync(Station station, ListingRevision submitted, Author author, CancellationToken cancellationToken)
    {
        if (submitted.Withdraw() is { } refusal)
        {
            return refusal;
        }

        portal.Note(JournalSubject.Listing, author.Me, $"A repris « {submitted.Section.Name()} » pour y travailler encore.", Now, station.Id);
        return await SaveAsync(cancellationToken);
    }

    /// <summary>Gives a draft up: the live text stays as it is.</summary>
    public async Task<RevisionRefusal?> DiscardAsync(Station station, ListingRevision draft, Author author, CancellationToken cancellationToken)
    {
        if (draft.Discard(author.Signatory, Now) is { } refusal)
        {
            return refusal;
        }

        portal.Note(JournalSubject.Listing, author.Me, $"A abandonné le brouillon de « {draft.Section.Name()} ».", Now, station.Id);
        return await SaveAsync(cancellationToken);
    }

    /// <summary>« Rien n’a changé » : the section holds again from today.</summary>
    /// <param name="by">Who says so, as the journal names them.</param>
    /// <param name="organisation">As visitors read it.</param>
    public async Task ConfirmAsync(Station station, ListingSectionKind section, Guid? accountId, string by, string organisation, CancellationToken cancellationToken)
    {
        var rule = (await RulesAsync(cancellationToken)).Of(section);
        station.Confirm(section, new(day.Today, organisation, rule.GoodForDays), Now);
        portal.Note(JournalSubject.Listing, accountId, by, $"A confirmé « {section.Name()} » : rien n’a changé.", Now, station.Id);
        await portal.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Begins a draft that puts back what a published text had replaced.</summary>
    /// <returns>The draft, or <see langword="null"/> where another text of the section is open.</returns>
    public async Task<ListingRevision?> RestoreAsync(Station station, ListingRevision published, Author author, CancellationToken cancellationToken)
    {
        if (await FindOpenAsync(station.Id, published.Section, cancellationToken) is not null)
        {
            return null;
        }

        var draft = ListingRevision.StartRestoring(station, published, author.Signatory, Now);
        portal.ListingRevisions.Add(draft);
        portal.Note(JournalSubject.Listing, author.Me, $"A repris un texte antérieur de « {published.Section.Name()} » en brouillon.", Now, station.Id);
        return await SaveAsync(cancellationToken) is null ? draft : null;
    }

    /// <summary>Publishes what was submitted, as it is or with a small correction.</summary>
    /// <param name="corrected">The section as the federation would have it, or <see langword="null"/> to publish it as it is.</param>
    public async Task<RevisionRefusal?> PublishAsync(Station station, ListingRevision submitted, StationListing? corrected, Author author, CancellationToken cancellationToken)
    {
        var rule = (await RulesAsync(cancellationToken)).Of(submitted.Section);
        var check = new SectionCheck(day.Today, submitted.AuthorName.Split(", ")[^1], rule.GoodForDays);
        ListingRevision? correction = null;

        if ((corrected is null
                ? submitted.Publish(station, author.Signatory, check, Now)
                : submitted.PublishCorrected(station, corrected, author.Signatory, check, Now, out correction)) is { } refusal)
        {
            return refusal;
        }

        if (correction is not null)
        {
            portal.ListingRevisions.Add(correction);
        }

        portal.Note(JournalSubject.Listing, author.Me, $"A publié « {submitted.Section.Name()} »{(correction is null ? "" : " avec une correction")}.", Now, station.Id);
        await TellAsync(
            await recipients.StationAsync(station.Id, cancellationToken), MailKind.Moderation, $"{station.Name} : votre texte est en ligne",
            [
                $"La fédération a publié la section « {submitted.Section.Name()} ».",
                .. correction is null ? Array.Empty<string>() : ["Elle y a apporté une petite correction, que l’historique de la fiche montre à part."],
            ],
            "Voir la fiche", Link.Station(station.Slug));
        return await SaveAsync(cancellationToken);
    }

    /// <summary>Sends what was submitted back to its station.</summary>
    public async Task<RevisionRefusal?> ReturnAsync(Station station, ListingRevision submitted, string reason, Author author, CancellationToken cancellationToken)
    {
        if (submitted.Return(reason, author.Signatory, Now) is { } refusal)
        {
            return refusal;
        }

        portal.Note(JournalSubject.Listing, author.Me, $"A renvoyé « {submitted.Section.Name()} » : {submitted.ReturnReason}", Now, station.Id);
        await TellAsync(
            await recipients.StationAsync(station.Id, cancellationToken), MailKind.Moderation, $"{station.Name} : un texte est à revoir",
            [$"La fédération vous renvoie la section « {submitted.Section.Name()} », avec ce motif :", submitted.ReturnReason!, "Votre texte est gardé : vous pouvez le reprendre où vous l’aviez laissé."],
            "Reprendre ce texte", $"{Doors.Operator}/{station.Slug}/fiche/{submitted.Section.Slug()}");
        return await SaveAsync(cancellationToken);
    }

    /// <summary>Notes that the federation has looked at what went live at once.</summary>
    public async Task<RevisionRefusal?> SampleAsync(ListingRevision published, Author author, CancellationToken cancellationToken) =>
        published.MarkSampled(author.Me.AccountId, Now) ?? await SaveAsync(cancellationToken);

    // Whoever writes for the federation publishes what it wrote: it is the one who would be asked.
    private RevisionRefusal? PublishOwn(Station station, ListingRevision draft, Author author, SectionRule rule) =>
        draft.Submit(Now) ?? draft.Publish(station, author.Signatory, Check(author, rule), Now);

    private SectionCheck Check(Author author, SectionRule rule) => new(day.Today, author.Organisation, rule.GoodForDays);

    private async Task TellStationOfThirdPartyAsync(Station station, ListingRevision published, Author author, CancellationToken cancellationToken)
    {
        if (author.Signatory.IsThirdParty)
        {
            await TellAsync(
                await recipients.StationAsync(station.Id, cancellationToken), MailKind.Moderation, $"{station.Name} : votre fiche a été modifiée par la fédération",
                [$"{author.Me.Signature} a modifié la section « {published.Section.Name()} » de votre fiche. L’historique montre l’avant et l’après ; vous pouvez rétablir votre texte."],
                "Voir ce qui a changé", $"{Doors.Operator}/{station.Slug}/historique/{published.Id}");
        }
    }

    private Task TellAsync(IEnumerable<string> to, MailKind kind, string subject, IReadOnlyList<string> paragraphs, string button, string address)
    {
        foreach (var recipient in to)
        {
            mails.Write(portal, kind, recipient, subject, new() { Paragraphs = paragraphs, Button = new(button, links.To(address)) });
        }

        return Task.CompletedTask;
    }

    // Two decisions at once: the second is told that the text has moved on.
    private async Task<RevisionRefusal?> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await portal.SaveChangesAsync(cancellationToken);
            signal.Raise();
            return null;
        }
        catch (DbUpdateException)
        {
            portal.ChangeTracker.Clear();
            return RevisionRefusal.NotSubmitted;
        }
    }
}

/// <summary>Who writes, for whom.</summary>
/// <param name="Organisation">As visitors read it on what was checked.</param>
public sealed record Author(SignedIn Me, string Organisation, bool IsThirdParty)
{
    public Signatory Signatory { get; } = new(Me.AccountId, Me.Signature, IsThirdParty);

    /// <summary>Whoever is signed in, for the organisation of their first right.</summary>
    public static Author Of(SignedIn me) => new(me, me.Rights[0].Organisation, me.IsFederation(AccountRole.Reader));
}

/// <summary>What became of a text that was to be kept.</summary>
public abstract record SaveAnswer
{
    private SaveAnswer()
    {
    }

    public sealed record Kept(ListingRevision Draft) : SaveAnswer;

    /// <summary>Someone else's text was kept meanwhile: both must be shown.</summary>
    /// <param name="Open">Theirs, or <see langword="null"/> where it is live already.</param>
    public sealed record Overtaken(ListingRevision? Open) : SaveAnswer;

    public sealed record Refused(RevisionRefusal Why) : SaveAnswer;
}
