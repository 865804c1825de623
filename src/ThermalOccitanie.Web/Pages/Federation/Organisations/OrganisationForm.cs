using FluentValidation;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Geography;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Federation.Organisations;

public sealed class OrganisationForm
{
    public string? Name { get; set; }

    public string? Kind { get; set; }

    /// <summary>Code, for a departmental board.</summary>
    public string? Department { get; set; }

    /// <summary>The federation is founded from the command line: there is one.</summary>
    public static IReadOnlyList<FieldOption> Kinds { get; } =
        [.. Choice.Options<OrganisationKind>(PrivateLabels.Kind).Where(o => o.Value != Choice.Value(OrganisationKind.Federation, PrivateLabels.Kind))];

    public static OrganisationForm Of(Organisation organisation) =>
        new() { Name = organisation.Name, Kind = Choice.Value(organisation.Kind, PrivateLabels.Kind), Department = organisation.DepartmentCode };

    public OrganisationKind? ReadKind() => Choice.Read<OrganisationKind>(Kind, PrivateLabels.Kind);

    public void WriteTo(Organisation organisation)
    {
        (organisation.Name, organisation.Kind) = (Name!.Trim(), ReadKind()!.Value);
        organisation.DepartmentCode = organisation.Kind is OrganisationKind.DepartmentalBoard ? Department : null;
        organisation.ConcurrencyToken = Guid.CreateVersion7();
    }
}

public sealed class OrganisationFormValidator : AbstractValidator<OrganisationForm>
{
    public OrganisationFormValidator()
    {
        RuleFor(form => form.Name)
            .NotEmpty().WithMessage("Saisissez le nom de l’organisation.")
            .MaximumLength(Organisation.NameMaxLength).WithMessage($"Le nom ne doit pas dépasser {Organisation.NameMaxLength} caractères.")
            .Must(typed => typed is null || !typed.Any(char.IsControl)).WithMessage("Saisissez le nom sur une seule ligne.");
        RuleFor(form => form.Kind).Must((form, _) => form.ReadKind() is not null).WithMessage("Choisissez ce qu’est l’organisation.");
        RuleFor(form => form.Department)
            .Must(code => Department.All.Any(d => d.Code == code)).WithMessage("Choisissez le département que cette agence promeut.")
            .When(form => form.ReadKind() is OrganisationKind.DepartmentalBoard);
    }
}
