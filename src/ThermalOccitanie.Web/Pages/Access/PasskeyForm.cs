namespace ThermalOccitanie.Web.Pages.Access;

/// <summary>A form that the script fills by asking the device.</summary>
/// <param name="Act">« get » to be recognised, « create » to register.</param>
/// <param name="Options">WebAuthn's JSON.</param>
public sealed record PasskeyForm(string Act, string Options, string Button, string? ReturnTo = null, string? Action = null);
