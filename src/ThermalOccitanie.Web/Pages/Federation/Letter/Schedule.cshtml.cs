using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ThermalOccitanie.Data;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Pages.Shared;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Letter;

/// <summary>Says when a newsletter leaves, by a clock in Paris.</summary>
[Authorize(AccountsSetup.FederationEditor)]
public sealed class ScheduleModel(PortalDbContext portal, TimeProvider clock, IValidator<ScheduleForm> validator) : LetterPage(portal, clock)
{
    [BindProperty]
    public ScheduleForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!Letter.IsEditable)
        {
            return Done(Address, Say(Domain.Letters.LetterRefusal.HasBegun));
        }

        var shown = Letter.ScheduledFor is { } at ? ParisTime.Of(at) : ParisTime.Of(Now).Date.AddDays(1).AddHours(9);
        Form = new() { Day = TypedDay.Write(DateOnly.FromDateTime(shown)), Time = TypedTime.Write(TimeOnly.FromDateTime(shown)), Token = Letter.ConcurrencyToken };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!await IsValidAsync(nameof(Form), Form, validator, cancellationToken))
        {
            return Invalid();
        }

        if (Letter.ConcurrencyToken != Form.Token && Letter.IsEditable)
        {
            return Overtaken();
        }

        var instant = ParisTime.InstantOf(TypedDay.Read(Form.Day)!.Value, TypedTime.Read(Form.Time)!.Value);

        switch (Letter.Schedule(instant, Now))
        {
            case Domain.Letters.LetterRefusal.InThePast:
                ModelState.AddModelError("Form.Day", Say(Domain.Letters.LetterRefusal.InThePast));
                return Invalid();
            case { } refusal:
                return Done(Address, Say(refusal));
        }

        return await TrySaveAsync($"A programmé l’envoi de la lettre n° {Letter.Number} pour le {ParisTime.Say(instant)}.", cancellationToken)
            ? Done(Address, $"La lettre partira le {ParisTime.Say(instant)}.")
            : Overtaken();
    }

    private PageResult Overtaken()
    {
        ModelState.AddModelError("", "Quelqu’un d’autre vient de changer cette lettre ou son heure : rien n’a été fait. Relisez-la, puis recommencez.");
        return Invalid(StatusCodes.Status409Conflict);
    }
}

public sealed class ScheduleForm
{
    public string? Day { get; set; }

    public string? Time { get; set; }

    /// <summary>What the letter was when the form was opened.</summary>
    public Guid Token { get; set; }
}

public sealed class ScheduleFormValidator : AbstractValidator<ScheduleForm>
{
    public ScheduleFormValidator()
    {
        RuleFor(form => form.Day).Must(day => TypedDay.Read(day) is not null).WithMessage(TypedDay.Sentence);
        RuleFor(form => form.Time).Must(time => TypedTime.Read(time) is not null).WithMessage("Indiquez une heure sous la forme 9:00.");
    }
}
