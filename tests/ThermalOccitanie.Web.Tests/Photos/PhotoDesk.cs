using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Photos;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Photos;

namespace ThermalOccitanie.Web.Tests.Photos;

/// <summary>Sends photos as a station does.</summary>
internal static class PhotoDesk
{
    public const string Text = "Le bassin extérieur des thermes, au pied de la falaise";

    private const string Developer = "vipsthumbnail";

    public static void SkipWithoutDeveloper() => Assert.SkipUnless(
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, Developer))),
        $"No {Developer} on this machine: install libvips-tools, or run eng/test.sh");

    public static PhotoShelf Shelf(this Portal portal) => portal.Services.GetRequiredService<PhotoShelf>();

    public static async Task<Person> EditorAsync(this Portal portal, AccountRole role = AccountRole.Editor) =>
        await portal.PersonAsync(OrganisationKind.Commune, role, [(await portal.FontclaireAsync()).Id]);

    public static Task<HtmlPage> NewPhotoPageAsync(this Person person, string slug = Fontclaire.Slug) => HtmlPage.OpenAsync(person.Browser, $"/espace-station/{slug}/photos/nouvelle");

    /// <summary>Fills in everything but the file.</summary>
    public static HtmlPage Words(this HtmlPage page, string text = Text, string until = "") =>
        page.Fill("Ce que montre la photo", text).Fill("Crédit", "Anne Roux").Fill("À quel titre", nameof(PhotoLicence.CcBy)).Fill("Dernier jour", until);

    public static async Task<HtmlPage> SendAsync(this Person person, byte[] bytes, string text = Text, string until = "", int expectedStatus = 200) =>
        await (await person.NewPhotoPageAsync()).Words(text, until).Attach("Photo", bytes).PressAsync("Envoyer la photo", expectedStatus);

    public static Task<List<Photo>> PhotosAsync(this Portal portal) => portal.WithDatabaseAsync(database => database.Photos.AsNoTracking().OrderBy(p => p.Position).ToListAsync());

    /// <summary>Waits until nothing waits to be made any more, and visitors see it.</summary>
    public static async Task DevelopedAsync(this Portal portal)
    {
        await Soon.IsTrueAsync(async () => (await portal.PhotosAsync()).TrueForAll(p => p.State is not PhotoState.Received), "every photo is made or refused");
        await portal.Keeper.LookAsync(TestContext.Current.CancellationToken);
    }
}
