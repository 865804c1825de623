using FluentValidation;
using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.Domain.Promotion;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>What an action is, as it is typed.</summary>
public sealed class ActionForm
{
    public string? Title { get; set; }

    public string? Channel { get; set; }

    public string? Audience { get; set; }

    public string? StartsOn { get; set; }

    public string? EndsOn { get; set; }

    public string? Owner { get; set; }

    public string? Basis { get; set; }

    /// <summary>Slugs.</summary>
    public List<string> Stations { get; set; } = [];

    public static ActionForm Of(PlanAction action, IEnumerable<string> stations) => new()
    {
        Title = action.Title,
        Channel = Choice.Value(action.Channel, PrivateLabels.Channel),
        Audience = action.Audience,
        StartsOn = TypedDay.Write(action.StartsOn),
        EndsOn = TypedDay.Write(action.EndsOn),
        Owner = action.Owner,
        Basis = Choice.Value(action.Basis, PrivateLabels.Basis),
        Stations = [.. stations],
    };

    /// <summary>What a valid form says.</summary>
    public PlanActionWords Read() => new(
        Title!.Trim(), ReadChannel()!.Value, Optional(Audience), TypedDay.Read(StartsOn)!.Value, TypedDay.Read(EndsOn)!.Value, Optional(Owner), ReadBasis()!.Value);

    public PromotionChannel? ReadChannel() => Choice.Read<PromotionChannel>(Channel, PrivateLabels.Channel);

    public MoneyBasis? ReadBasis() => Choice.Read<MoneyBasis>(Basis, PrivateLabels.Basis);

    public static string? Optional(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

public sealed class ActionFormValidator : AbstractValidator<ActionForm>
{
    public ActionFormValidator()
    {
        RuleFor(form => form.Title)
            .NotEmpty().WithMessage("Saisissez le titre de l’action.")
            .MaximumLength(PlanAction.TitleMaxLength).WithMessage($"Le titre ne doit pas dépasser {PlanAction.TitleMaxLength} caractères.")
            .Must(IsOneLine).WithMessage("Saisissez le titre sur une seule ligne.");
        RuleFor(form => form.Channel).Must((form, _) => form.ReadChannel() is not null).WithMessage("Choisissez le canal.");
        RuleFor(form => form.Audience).MaximumLength(PlanAction.AudienceMaxLength).WithMessage($"Le public ne doit pas dépasser {PlanAction.AudienceMaxLength} caractères.");
        RuleFor(form => form.StartsOn).Must(typed => TypedDay.Read(typed) is not null).WithMessage(TypedDay.Sentence);
        RuleFor(form => form.EndsOn)
            .Must(typed => TypedDay.Read(typed) is not null).WithMessage(TypedDay.Sentence)
            .Must((form, typed) => !(TypedDay.Read(typed) < TypedDay.Read(form.StartsOn))).WithMessage("Choisissez une fin qui ne précède pas le début.");
        RuleFor(form => form.Owner).MaximumLength(PlanAction.OwnerMaxLength).WithMessage($"Le nom ne doit pas dépasser {PlanAction.OwnerMaxLength} caractères.");
        RuleFor(form => form.Basis).Must((form, _) => form.ReadBasis() is not null).WithMessage("Choisissez le montant sur lequel les financeurs paient leur part.");
    }

    public static bool IsOneLine(string? typed) => typed is null || !typed.Any(char.IsControl);
}
