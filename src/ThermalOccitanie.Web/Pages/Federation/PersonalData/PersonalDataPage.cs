using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Web.PersonalData;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.PersonalData;

/// <summary>A page about what the portal holds of one address. The address is posted: it stands in no address bar and no log.</summary>
[Authorize(AccountsSetup.FederationOwner)]
public abstract class PersonalDataPage(PersonalDataDesk desk, IValidator<PersonForm> validator) : PrivatePage
{
    public const string Room = "/federation/donnees-personnelles";

    [BindProperty]
    public PersonForm Form { get; set; } = new();

    protected PersonalDataDesk Desk => desk;

    protected string Email => Form.Email!.Trim();

    protected Task<bool> IsValidAsync(CancellationToken cancellationToken) => IsValidAsync(nameof(Form), Form, validator, cancellationToken);
}

public sealed class PersonForm
{
    public string? Email { get; set; }
}

public sealed class PersonFormValidator : AbstractValidator<PersonForm>
{
    public PersonFormValidator() => RuleFor(form => form.Email).IsMailAddress();
}
