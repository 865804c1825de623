using ThermalOccitanie.Domain.Accounts;

namespace ThermalOccitanie.Web.Accounts;

/// <summary>Addresses of what is not for everyone.</summary>
public static class Doors
{
    public const string SignIn = "/connexion";
    public const string Code = "/connexion/code";
    public const string MailedLink = "/connexion/lien";
    public const string Passkey = "/connexion/cle";
    public const string SecondFactor = "/connexion/second-facteur";
    public const string Protect = "/connexion/proteger";
    public const string SendAgain = "/connexion/reprendre";
    public const string SignOut = "/deconnexion";
    public const string Invitation = "/invitation";
    public const string Profile = "/mon-compte";
    public const string Operator = "/espace-station";
    public const string Federation = "/federation";
    public const string Partner = "/partenaire";
    public const string DevelopmentMail = "/dev/courrier";

    /// <summary>The address to sign in and come back.</summary>
    public static string SignInThen(string address) => $"{SignIn}?retour={Uri.EscapeDataString(address)}";

    /// <summary>Where to go after signing in: only to a page of ours, and not to another sign-in.</summary>
    public static string? Inside(string? address) =>
        address is { Length: > 1 and <= 500 } && address[0] == '/' && address[1] is not ('/' or '\\') && !address.Any(char.IsControl) && !address.StartsWith(SignIn, StringComparison.OrdinalIgnoreCase)
            ? address
            : null;

    public static string Of(Space space) => space switch
    {
        Space.Operator => Operator,
        Space.Federation => Federation,
        Space.Partner => Partner,
    };
}
