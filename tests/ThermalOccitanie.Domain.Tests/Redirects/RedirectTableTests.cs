using ThermalOccitanie.Domain.Redirects;

namespace ThermalOccitanie.Domain.Tests.Redirects;

public sealed class RedirectTableTests
{
    private static readonly RedirectTable Table = new(
    [
        new("/a", "/b"), new("/b", "/c?x=1"), new("/c", "/fin?y=2"), new("/terminé", null), new("/vers-la-fin-de-tout", "/termin%C3%A9"),
        new("/rond", "/point"), new("/point", "/rond"), new("/vers-le-rond", "/rond"), new("/dehors", "//exemple.fr"),
    ]);

    [Theory]
    [InlineData("/a", "/fin?x=1&y=2")]
    [InlineData("/A/", "/fin?x=1&y=2")]
    [InlineData("//c", null, false)]
    [InlineData("/b", "/fin?x=1&y=2")]
    [InlineData("/c", "/fin?y=2")]
    [InlineData("/terminé", null)]
    [InlineData("/TERMIN%C3%89", null)]
    [InlineData("/vers-la-fin-de-tout", null)]
    [InlineData("/inconnue", null, false)]
    [InlineData("", null, false)]
    public void TryFind_AnAddress_IsTheEndInOneHop(string address, string? end, bool isKnown = true)
    {
        Assert.Equal(isKnown, Table.TryFind(address, out var found));
        Assert.Equal(end, found);
    }

    // Nobody could store these through the portal; a hand at the database's prompt could.
    [Theory]
    [InlineData("/rond")]
    [InlineData("/point")]
    [InlineData("/vers-le-rond")]
    [InlineData("/dehors")]
    public void TryFind_WhatCannotBe_LeadsNowhere(string address) => Assert.False(Table.TryFind(address, out _));
}
