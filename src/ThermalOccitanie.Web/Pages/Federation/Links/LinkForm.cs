using FluentValidation;
using ThermalOccitanie.Domain.Links;
using ThermalOccitanie.Domain.Promotion;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Federation.Links;

public sealed class LinkForm
{
    public string? Name { get; set; }

    public string? Channel { get; set; }

    public string? Place { get; set; }

    /// <summary>The slug of a station, or nothing.</summary>
    public string? Station { get; set; }

    public string? Target { get; set; }
}

public sealed class LinkFormValidator : AbstractValidator<LinkForm>
{
    public LinkFormValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("Donnez un nom à ce lien : « Affiche des Thermalies ».")
            .MaximumLength(ShortLink.NameMaxLength).WithMessage($"Le nom ne doit pas dépasser {ShortLink.NameMaxLength} caractères.");
        RuleFor(form => form.Channel).Must(channel => Choice.Read<PromotionChannel>(channel, PrivateLabels.Channel) is not null).WithMessage("Choisissez un canal.");
        RuleFor(form => form.Place).MaximumLength(ShortLink.PlaceMaxLength).WithMessage($"Le lieu ne doit pas dépasser {ShortLink.PlaceMaxLength} caractères.");
        RuleFor(form => form.Target).NotEmpty().WithMessage(TargetReader.Sentence);
    }
}
