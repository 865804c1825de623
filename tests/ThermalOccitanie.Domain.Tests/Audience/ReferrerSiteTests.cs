using ThermalOccitanie.Domain.Audience;

namespace ThermalOccitanie.Domain.Tests.Audience;

public sealed class ReferrerSiteTests
{
    private const string Own = "portail.fontclaire.example:8443";

    [Theory]
    [InlineData("https://fontclaire.example/page?q=arthrose&nom=Roux#ici", "fontclaire.example")]
    [InlineData("https://www.Fontclaire.example", "fontclaire.example")]
    [InlineData("http://www.fontclaire.example:8080?q=dos", "fontclaire.example")]
    [InlineData("https://moteur.fontclaire.example#q=dos", "moteur.fontclaire.example")]
    [InlineData("android-app://com.fontclaire.example/", "com.fontclaire.example")]
    public void Of_APublicSite_IsItsNameAlone(string address, string site) => Assert.Equal(site, ReferrerSite.Of(address, Own));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://portail.fontclaire.example:8443/stations?q=dos")]
    [InlineData("https://PORTAIL.fontclaire.example:8443")]
    public void Of_NoneOrOurOwn_IsNone(string? address) => Assert.Equal(ReferrerSite.None, ReferrerSite.Of(address, Own));

    [Theory]
    [InlineData("fontclaire.example")]
    [InlineData("https://192.0.2.7/")]
    [InlineData("https://[2001:db8::7]/")]
    [InlineData("https://intranet/")]
    [InlineData("https://poste-de-marie.local/")]
    [InlineData("https://marie@fontclaire.example/")]
    [InlineData("https://marie:secret@fontclaire.example/")]
    [InlineData("https://fontclaire..example/")]
    [InlineData("https://.example/")]
    [InlineData("https://fontclaire_les_bains.example/")]
    [InlineData("https:///page")]
    [InlineData("about:blank")]
    public void Of_WhatIsNoPublicSite_IsOther(string address) => Assert.Equal(ReferrerSite.Other, ReferrerSite.Of(address, Own));

    [Fact]
    public void Of_ANameTooLong_IsOther() => Assert.Equal(ReferrerSite.Other, ReferrerSite.Of($"https://{new string('a', ReferrerSite.MaxLength)}.example/", Own));
}
