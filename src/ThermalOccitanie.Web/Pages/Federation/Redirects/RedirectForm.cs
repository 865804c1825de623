using FluentValidation;
using ThermalOccitanie.Domain.Redirects;

namespace ThermalOccitanie.Web.Pages.Federation.Redirects;

public sealed class RedirectForm
{
    public string? OldAddress { get; set; }

    public string? NewAddress { get; set; }

    /// <summary>Whether nothing took the place of what was there.</summary>
    public bool IsGone { get; set; }

    /// <summary>Where it leads; <see langword="null"/> when what was there is gone.</summary>
    public string? ReadNewAddress() => IsGone ? null : NewAddress?.Trim();

    /// <summary>The field that a refusal is about, and what to do.</summary>
    public static (string Field, string Sentence) Say(RedirectRefusal refusal) => refusal switch
    {
        RedirectRefusal.OldIsNoAddress => (nameof(OldAddress), "Saisissez le chemin d’une page, sans le nom du site : « /ancienne-page »."),
        RedirectRefusal.NewIsOutside => (nameof(NewAddress), "Saisissez le chemin d’une page de ce site : « /stations ». Une redirection ne mène jamais ailleurs."),
        RedirectRefusal.AlreadyLeads => (nameof(OldAddress), "Cette ancienne adresse mène déjà quelque part : modifiez plutôt cette redirection-là."),
        RedirectRefusal.LeadsRound => (nameof(NewAddress), "Suivie jusqu’au bout, cette adresse ramène à l’ancienne : choisissez-en une autre."),
    };
}

public sealed class RedirectFormValidator : AbstractValidator<RedirectForm>
{
    public RedirectFormValidator()
    {
        RuleFor(form => form.OldAddress).NotEmpty().WithMessage("Saisissez l’ancienne adresse : « /ancienne-page ».");
        RuleFor(form => form.NewAddress).NotEmpty().WithMessage("Saisissez la nouvelle adresse, ou cochez « La page a disparu ».").When(form => !form.IsGone);
        RuleFor(form => form.NewAddress).Empty().WithMessage("Effacez la nouvelle adresse, ou décochez « La page a disparu ».").When(form => form.IsGone);
    }
}
