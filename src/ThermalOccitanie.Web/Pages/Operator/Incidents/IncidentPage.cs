using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Incidents;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Operator.Incidents;

/// <summary>A page about the incidents of one station.</summary>
public abstract class IncidentPage(PortalDbContext portal, StationDoor door, PortalDay day, TimeProvider clock) : OperatorPage(door)
{
    private readonly StationDoor _door = door;

    public const string Room = "/incidents";

    public DateOnly Today => day.Today;

    /// <summary>Whether whoever asks may also write.</summary>
    public bool MayWrite { get; private set; }

    /// <summary>Whether someone else said something, or closed it, while the form was being filled.</summary>
    public bool IsOvertaken { get; private set; }

    protected PortalDbContext Portal => portal;

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected IncidentAuthor Author => new(Me.AccountId, Me.Signature);

    public string Of(Guid incident, string rest = "") => Address($"{Room}/{incident}{rest}");

    /// <summary>Looks the station up for whoever may read it, and whether they may write.</summary>
    protected async Task<bool> FindToReadAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(AccountRole.Reader, cancellationToken))
        {
            return false;
        }

        MayWrite = await _door.For(Me, AccountRole.Editor).AnyAsync(s => s.Id == Station.Id, cancellationToken);
        return true;
    }

    /// <summary>An incident of the station, tracked.</summary>
    protected Task<Incident?> FindIncidentAsync(Guid id, CancellationToken cancellationToken) =>
        portal.Incidents.SingleOrDefaultAsync(i => i.Id == id && i.StationId == Station.Id, cancellationToken);

    /// <summary>Puts the domain’s refusal on its field.</summary>
    /// <param name="prefix">The name of the form that has the field.</param>
    protected void Refuse(IncidentRefusal refusal, string prefix = "Form") => ModelState.AddModelError(FieldOf(refusal) is { } field ? $"{prefix}.{field}" : string.Empty, Say(refusal));

    /// <summary>The same page, which says what the other did and keeps what was typed.</summary>
    protected PageResult Overtaken()
    {
        IsOvertaken = true;
        return Invalid(StatusCodes.Status409Conflict);
    }

    private static string? FieldOf(IncidentRefusal refusal) => refusal switch
    {
        IncidentRefusal.StartsLater or IncidentRefusal.StartedTooLongAgo => nameof(IncidentWhat.Day),
        IncidentRefusal.EndIsPast => nameof(IncidentWhat.End),
        IncidentRefusal.SentenceTooShort or IncidentRefusal.SentenceTooLong => nameof(SentenceForm.Sentence),
        IncidentRefusal.NoteTooShort or IncidentRefusal.NoteTooLong => nameof(CloseForm.Note),
        IncidentRefusal.NothingNew or IncidentRefusal.AlreadyClosed => null,
    };

    private static string Say(IncidentRefusal refusal) => refusal switch
    {
        IncidentRefusal.StartsLater => "Cela n’a pas encore commencé : indiquez un moment passé. Une fermeture prévue se dit dans la saison.",
        IncidentRefusal.StartedTooLongAgo => "Cela aurait commencé il y a plus d’un an : vérifiez l’année.",
        IncidentRefusal.EndIsPast => "Ce jour est passé : indiquez aujourd’hui, un jour à venir, ou laissez vide si vous ne savez pas.",
        IncidentRefusal.SentenceTooShort => $"Écrivez une phrase d’au moins {Incident.SentenceMinLength} caractères.",
        IncidentRefusal.SentenceTooLong => $"La phrase ne doit pas dépasser {Incident.SentenceMaxLength} caractères.",
        IncidentRefusal.NothingNew => "Les visiteurs lisent déjà exactement cela : changez la fin ou la phrase.",
        IncidentRefusal.NoteTooShort => $"Dites ce qui s’est passé, en {Incident.NoteMinLength} caractères au moins.",
        IncidentRefusal.NoteTooLong => $"Ce texte ne doit pas dépasser {Incident.NoteMaxLength} caractères.",
        IncidentRefusal.AlreadyClosed => "Cet incident est déjà terminé.",
    };
}
