using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Photos;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Photos;

namespace ThermalOccitanie.Web.Tests.Photos;

/// <summary>Whatever is sent, what is served is a picture that the portal made itself, or nothing.</summary>
public sealed class HostileUploadTests
{
    [Fact]
    public void Fixtures_AreAtLeastForty_EachUnderANameOfItsOwn()
    {
        Assert.True(HostileUploads.All.Count >= 40);
        Assert.Equal(HostileUploads.All.Count, HostileUploads.All.Select(u => u.Name).Distinct().Count());
    }

    [Fact]
    public async Task Send_EachOfThem_IsRefusedWithASentenceOrNeutralised()
    {
        PhotoDesk.SkipWithoutDeveloper();
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var stations = await portal.WithDatabaseAsync(database => database.Stations.OrderBy(s => s.Slug).Select(s => new { s.Id, s.Slug }).ToListAsync());
        var person = await portal.PersonAsync(OrganisationKind.OperatorGroup, AccountRole.Editor, stations.Select(s => s.Id));
        var failures = new List<string>();

        foreach (var (upload, i) in HostileUploads.All.Select((u, i) => (u, i)))
        {
            var page = (await person.NewPhotoPageAsync(stations[i % stations.Count].Slug)).Words($"Photo hostile : {upload.Name}").Attach("Photo", upload.Bytes, upload.FileName, upload.ContentType);
            var answer = await page.PressAsync("Envoyer la photo", upload.AtTheDoor is null ? 200 : 400);
            var said = upload.AtTheDoor is null ? null : answer.Error("Photo");
            var expected = upload.AtTheDoor is { } why ? Plain(PhotoWords.Say(why)) : null;

            if (said != expected)
            {
                failures.Add($"{upload.Name}: said « {said} », not « {expected} »");
            }
        }

        await portal.DevelopedAsync();
        var made = (await portal.PhotosAsync()).ToDictionary(p => p.AlternativeText);
        Assert.Equal(HostileUploads.All.Count(u => u.AtTheDoor is null), made.Count);

        foreach (var upload in HostileUploads.All.Where(u => u.AtTheDoor is null))
        {
            var photo = made[$"Photo hostile : {upload.Name}"];

            if (photo.State != (upload.IsMade ? PhotoState.Ready : PhotoState.Refused))
            {
                failures.Add($"{upload.Name}: {photo.State} {photo.RefusalSentence}");
            }

            failures.AddRange((await WrongWithWhatIsServedAsync(portal, photo)).Select(wrong => $"{upload.Name}: {wrong}"));
        }

        Assert.Empty(failures);
        Assert.Empty(Directory.EnumerateFiles(portal.Shelf().ReceivedFolder));
        Assert.Equal(made.Values.Count(p => p.State is PhotoState.Ready) * 6, Directory.EnumerateFiles(portal.Shelf().Folder).Count());
    }

    [Fact]
    public async Task Send_NameThatBreaksTheRequest_IsRefused()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var person = await portal.EditorAsync();

        var page = (await person.NewPhotoPageAsync()).Words().Attach("Photo", Pictures.Jpeg(), "a\r\nContent-Type: text/html\r\n\r\n<script>.jpg");
        var answer = await page.SendAsync("Envoyer la photo");

        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.Empty(await portal.PhotosAsync());
    }

    [Fact]
    public async Task Get_AddressesThatAreNone_AreNotFound()
    {
        PhotoDesk.SkipWithoutDeveloper();
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        await (await portal.EditorAsync()).SendAsync(Pictures.Jpeg());
        await portal.DevelopedAsync();
        var id = Assert.Single(await portal.PhotosAsync()).Id;
        var visitor = portal.Visitor();
        (await visitor.GetAsync($"/photos/{id}/480.jpg")).EnsureSuccessStatusCode();

        string[] wrong =
        [
            $"/photos/{id}/481.jpg", $"/photos/{id}/480.png", $"/photos/{id}/480.svg", $"/photos/{id}/480.html", $"/photos/{id}/480.jpg.html", $"/photos/{id}/480", $"/photos/{id}/-480.jpg",
            $"/photos/{id}", $"/photos/{Guid.CreateVersion7()}/480.jpg", $"/photos/recues/{id:N}.original", $"/photos/{id}/..%2f..%2fportal.db", $"/photos/{id}/480.%2e%2e%2fjpg", $"/en/photos/{id}/480.jpg",
        ];

        foreach (var address in wrong)
        {
            Assert.Equal((address, HttpStatusCode.NotFound), (address, (await visitor.GetAsync(address)).StatusCode));
        }
    }

    private static async Task<List<string>> WrongWithWhatIsServedAsync(Portal portal, Photo photo)
    {
        var (visitor, wrong) = (portal.Visitor(), new List<string>());

        foreach (var width in PhotoShelf.Widths)
        {
            foreach (var (extension, format, type) in new[] { ("webp", PictureFormat.WebP, "image/webp"), ("jpg", PictureFormat.Jpeg, "image/jpeg") })
            {
                var answer = await visitor.GetAsync($"/photos/{photo.Id}/{width}.{extension}");
                var bytes = await answer.Content.ReadAsByteArrayAsync();

                if (photo.State is not PhotoState.Ready)
                {
                    Add(answer.StatusCode is not HttpStatusCode.NotFound, $"{answer.StatusCode}");
                    continue;
                }

                var (header, refusal) = PictureHeader.Read(new MemoryStream(bytes), ofAnySize: true);
                Add(answer.StatusCode is not HttpStatusCode.OK, $"{width}.{extension}: {answer.StatusCode}");
                Add(answer.Content.Headers.ContentType?.ToString() != type, $"{width}.{extension}: {answer.Content.Headers.ContentType}");
                Add(answer.Headers.GetValues("X-Content-Type-Options").Single() != "nosniff", $"{width}.{extension}: may be sniffed");
                Add(answer.Content.Headers.ContentDisposition?.ToString() != "inline", $"{width}.{extension}: {answer.Content.Headers.ContentDisposition}");
                Add(answer.Headers.CacheControl?.ToString() != "public, max-age=31536000, immutable", $"{width}.{extension}: {answer.Headers.CacheControl}");
                Add(header?.Format != format || header.HasMetadata || header.WidthPixels > width, $"{width}.{extension}: {header} {refusal}");
                Add(bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(HostileUploads.Needle)) >= 0, $"{width}.{extension}: the needle came out");

                if (extension == "jpg")
                {
                    // Nothing behind the end mark, and none of the segments in which things are carried.
                    Add(bytes[^2] != 0xFF || bytes[^1] != 0xD9, $"{width}.{extension}: does not end with its end");
                    Add(Carries(bytes), $"{width}.{extension}: carries a segment");
                }
            }
        }

        return wrong;

        void Add(bool isWrong, string what)
        {
            if (isWrong)
            {
                wrong.Add(what);
            }
        }
    }

    /// <summary>Whether a JPEG holds EXIF, XMP, a profile or a comment, found without the portal's own reader.</summary>
    private static bool Carries(byte[] jpeg)
    {
        for (var at = 2; jpeg[at + 1] != 0xDA; at += 2 + (jpeg[at + 2] << 8 | jpeg[at + 3]))
        {
            if (jpeg[at + 1] is 0xE1 or 0xE2 or 0xED or 0xFE)
            {
                return true;
            }
        }

        return false;
    }

    private static string Plain(string sentence) => string.Join(' ', ThermalOccitanie.Web.Catalogue.Languages.French.Set(sentence).Split(' ', '\u00a0', '\u202f'));
}
