using System.Security.Cryptography;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Setup;

public sealed class AssetsTests(SharedPortal shared)
{
    // Browsers keep a font for a year: one that changes must take another name, and this table with it.
    [Theory]
    [InlineData("atkinson-hyperlegible-next-1.woff2", "3b12c5d886241d15")]
    [InlineData("fraunces-1.woff2", "6600e5caf28a479a")]
    public async Task Get_Font_IsTheOneOfItsNameAndMayBeKeptForGood(string font, string digest)
    {
        var answer = await shared.Portal.Visitor().GetAsync($"/fonts/{font}");

        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl?.ToString());
        Assert.Equal(digest, Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync()))[..16]);
    }
}
