using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Federation.Settings;

/// <summary>The federation's rules for listings: what it reads first, how long a check holds, what a fact weighs.</summary>
public sealed class IndexModel(PortalDbContext portal, TimeProvider clock) : PrivatePage
{
    private ListingRules _rules = null!;

    /// <summary>The rules on which the form was opened.</summary>
    public string Version => _rules.ConcurrencyToken.ToString("N");

    public IEnumerable<FormField> WeightFields => Weighed.Select(fact =>
        Field(WeightName(fact), LabelOf(fact), _rules.WeightOf(fact).ToString(CultureInfo.InvariantCulture)) with { InputMode = "numeric", MaxLength = 2 });

    private static IReadOnlyList<ListingField> Weighed { get; } = [.. ListingFields.Weighed.DistinctBy(fact => fact.WeightCode)];

    public FormField ModeratedField(ListingSectionKind section) =>
        Field($"relecture.{section.Slug()}", "Relue par la fédération d’abord", _rules.Of(section).IsModerated ? "true" : "") with { Type = "checkbox" };

    public FormField DaysField(ListingSectionKind section) =>
        Field(DaysName(section), "Valable (en jours)", _rules.Of(section).GoodForDays.ToString(CultureInfo.InvariantCulture)) with { InputMode = "numeric", MaxLength = 4 };

    public async Task OnGetAsync(CancellationToken cancellationToken) => _rules = await portal.ListingRules.SingleAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Me.MayModerate)
        {
            return NotFound();
        }

        _rules = await portal.ListingRules.SingleAsync(cancellationToken);
        var posted = Request.Form;
        var sections = ListingSectionKinds.All.Select(section => new SectionRule
        {
            Section = section,
            IsModerated = posted[$"relecture.{section.Slug()}"] == "true",
            GoodForDays = Number(DaysName(section), ListingRules.MinGoodForDays, ListingRules.MaxGoodForDays),
        }).ToList();
        var weights = Weighed.Select(field => new FieldWeight { Code = field.WeightCode, Weight = Number(WeightName(field), 0, ListingRules.MaxWeight) }).ToList();

        foreach (var section in ListingSectionKinds.All)
        {
            var box = posted[$"relecture.{section.Slug()}"].ToString();
            FormField.Keep(ModelState, $"relecture.{section.Slug()}", box);
        }

        if (!ModelState.IsValid)
        {
            return Invalid();
        }

        if (posted[nameof(Version)] != Version)
        {
            ModelState.AddModelError("", "Quelqu’un a changé ces réglages pendant que vous les lisiez. Les vôtres sont ci-dessous : vérifiez-les, puis enregistrez.");
            return Invalid(StatusCodes.Status409Conflict);
        }

        if (_rules.Change(sections, weights) is { } refusal)
        {
            throw new InvalidOperationException($"The form let through rules that cannot be: {refusal}.");
        }

        portal.Note(JournalSubject.Settings, Me, "A changé les réglages des fiches.", clock.GetUtcNow().UtcDateTime);

        try
        {
            await portal.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            portal.ChangeTracker.Clear();
            _rules = await portal.ListingRules.SingleAsync(cancellationToken);
            ModelState.AddModelError("", "Quelqu’un a changé ces réglages au même instant. Les vôtres sont ci-dessous : vérifiez-les, puis enregistrez.");
            return Invalid(StatusCodes.Status409Conflict);
        }

        return Done($"{Doors.Federation}/reglages", "Les réglages sont enregistrés.");
    }

    private static string DaysName(ListingSectionKind section) => $"jours.{section.Slug()}";

    // Of each establishment and of each season: « Établissement : Nom ».
    private static string LabelOf(ListingField fact) => fact.Group is { } group ? $"{group.Split(' ')[0]} : {fact.Label}" : fact.Label;

    private static string WeightName(ListingField field) => $"poids.{field.WeightCode}";

    private int Number(string name, int min, int max)
    {
        var typed = Request.Form[name].ToString().Trim();
        FormField.Keep(ModelState, name, typed);

        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        ModelState.AddModelError(name, $"Saisissez un nombre entre {min} et {max}.");
        return min;
    }
}
