using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Listings;

namespace ThermalOccitanie.Web.Pages.Operator.Stays;

/// <summary>A page about one stay of a station.</summary>
public abstract class StayPage(StationDoor door, PortalDbContext portal, PortalDay day, TimeProvider clock, StayBell bell) : OperatorPage(door)
{
    public const string Room = "/sejours";

    /// <summary>The stay in the address.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Set by <see cref="FindStayAsync"/>.</summary>
    public Stay Stay { get; private set; } = null!;

    public DateOnly Today => day.Today;

    /// <summary>In UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected PortalDbContext Portal => portal;

    /// <summary>Who vouches for what is written, before visitors.</summary>
    protected string By => Author.Of(Me).Organisation;

    public string StayAddress(string rest = "") => Address($"{Room}/{Id}{rest}");

    protected async Task<bool> FindStayAsync(AccountRole atLeast, CancellationToken cancellationToken)
    {
        if (!await FindAsync(atLeast, cancellationToken)
            || await portal.Stays.SingleOrDefaultAsync(s => s.Id == Id && s.StationId == Station.Id, cancellationToken) is not { } stay)
        {
            return false;
        }

        Stay = stay;
        return true;
    }

    /// <exception cref="DbUpdateConcurrencyException">Somebody else was faster.</exception>
    protected Task SaveAsync(Guid stay, string sentence, CancellationToken cancellationToken) => bell.SaveAsync(Station, stay, Me, sentence, cancellationToken);

    /// <summary>An address for the stay, free though another bears the same name.</summary>
    protected async Task<string> SlugAsync(string name, CancellationToken cancellationToken)
    {
        var stem = $"{Station.Slug}-{Domain.Words.FoldedText.Slug(name)}";
        var taken = await portal.Stays.Where(s => s.Slug.StartsWith(stem)).Select(s => s.Slug).ToListAsync(cancellationToken);
        return taken.Contains(stem) ? Enumerable.Range(2, taken.Count + 1).Select(n => $"{stem}-{n}").First(slug => !taken.Contains(slug)) : stem;
    }

    /// <summary>Stores an act; one that came too late changes nothing and says so.</summary>
    protected async Task<IActionResult> ActAsync(StayRefusal? refusal, Stay stay, string noted, string address, string said, CancellationToken cancellationToken)
    {
        if (refusal is { } why)
        {
            return Done(StayAddress("/apercu"), Say(why));
        }

        try
        {
            await SaveAsync(stay.Id, noted, cancellationToken);
        }
        catch (DbUpdateException)
        {
            return Done(StayAddress("/apercu"), "Le séjour vient de changer : rien n’a été fait. Relisez-le, puis recommencez.");
        }

        return Done(address, said);
    }

    protected static string Say(StayRefusal refusal) => refusal switch
    {
        StayRefusal.SoundsReimbursed => "Un mot laisse croire à un soin remboursé : dites-le autrement.",
        StayRefusal.SameVariantTwice => "Deux formules portent le même nom : distinguez-les.",
        StayRefusal.HeadlineNotSold => "Le prix « dès » est celui de la formule la moins chère : laissez le prix vide, ou corrigez les formules.",
        StayRefusal.EndsBeforeItBegins => "La fin doit venir après le début.",
        StayRefusal.NoWayToBook => "Donnez la page ou le téléphone où l’on réserve.",
        StayRefusal.IsOverAlready => "La date de fin est passée : changez-la d’abord.",
        StayRefusal.NotADraft => "Ce séjour n’est plus un brouillon.",
        StayRefusal.NotPublished => "Ce séjour n’est pas publié.",
        StayRefusal.PriceIsOver => "Les prix ne valent plus : donnez les nouveaux d’abord.",
        StayRefusal.Withdrawn => "Ce séjour a été retiré. Copiez-le pour le proposer à nouveau.",
    };
}

/// <summary>A page on which a stay is written.</summary>
public abstract class StayFormPage(StationDoor door, PortalDbContext portal, PortalDay day, TimeProvider clock, StayBell bell, IValidator<StayForm> validator) : StayPage(door, portal, day, clock, bell)
{
    [BindProperty]
    public StayForm Form { get; set; } = new();

    /// <summary>What was typed, understood, or <see langword="null"/> once its fields say what is wrong.</summary>
    protected async Task<StayWords?> ReadAsync(CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(nameof(Form), Form, validator, cancellationToken))
        {
            return null;
        }

        var words = Form.Understand();

        if (Stay.WhyNot(words) is { } refusal)
        {
            Refuse(refusal);
            return null;
        }

        return words;
    }

    protected void Refuse(StayRefusal refusal)
    {
        var field = refusal switch
        {
            StayRefusal.SameVariantTwice => "Form.Variants",
            StayRefusal.HeadlineNotSold => "Form.Price",
            StayRefusal.EndsBeforeItBegins or StayRefusal.IsOverAlready => "Form.UntilDay",
            StayRefusal.NoWayToBook => "Form.BookingUrl",
            StayRefusal.SoundsReimbursed => "Form.Summary",
            StayRefusal.NotADraft or StayRefusal.NotPublished or StayRefusal.PriceIsOver or StayRefusal.Withdrawn => "",
        };
        ModelState.AddModelError(field, Say(refusal));
    }
}
