using ThermalOccitanie.Domain.Redirects;

namespace ThermalOccitanie.Domain.Tests.Redirects;

public sealed class RedirectTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 11, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Lead_OldToNew_NotesWhereByWhomAndWhen()
    {
        var redirect = New();
        var token = redirect.ConcurrencyToken;

        Assert.Null(redirect.Lead("/Les-Cures//Phl%C3%A9bologie/?p=3", "/soigner/phlebologie", [], "La Fédération", Now));

        Assert.Equal(("/les-cures/phlébologie", "/soigner/phlebologie", "La Fédération", Now), (redirect.OldPath, redirect.NewPath, redirect.SetBy, redirect.EditedAt!.Value));
        Assert.NotEqual(token, redirect.ConcurrencyToken);
    }

    [Fact]
    public void Lead_ToNothing_IsGone()
    {
        var redirect = New();

        Assert.Null(redirect.Lead("/concours-2019", null, [], "La Fédération", Now));
        Assert.Null(redirect.NewPath);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("//")]
    [InlineData("une-page")]
    [InlineData("https://www.exemple.fr/une-page")]
    [InlineData("//exemple.fr/une-page")]
    [InlineData("/une%00page")]
    public void Lead_FromNoPath_IsRefused(string old) => IsRefused(RedirectRefusal.OldIsNoAddress, old, "/stations");

    // Not an attribute's value: half a character would not come through it.
    [Fact]
    public void Lead_FromHalfACharacter_IsRefused() => IsRefused(RedirectRefusal.OldIsNoAddress, "/une\ud800page", "/stations");

    [Fact]
    public void Lead_FromATooLongPath_IsRefused() => IsRefused(RedirectRefusal.OldIsNoAddress, "/" + new string('a', Redirect.PathMaxLength), "/stations");

    [Theory]
    [InlineData("")]
    [InlineData("stations")]
    [InlineData("https://exemple.fr/")]
    [InlineData("//exemple.fr")]
    [InlineData("/\\exemple.fr")]
    [InlineData("/stations\r\nSet-Cookie: mine=1")]
    [InlineData("/sta tions")]
    [InlineData("/stations#carte")]
    [InlineData("/phlébologie")]
    public void Lead_Outside_IsRefused(string address) => IsRefused(RedirectRefusal.NewIsOutside, "/ancienne", address);

    [Fact]
    public void Lead_ToATooLongAddress_IsRefused() => IsRefused(RedirectRefusal.NewIsOutside, "/ancienne", "/" + new string('a', Redirect.PathMaxLength));

    [Theory]
    [InlineData("/a", "/a")]
    [InlineData("/a", "/A/")]
    [InlineData("/a", "/a?vue=carte")]
    [InlineData("/d", "/b")]
    public void Lead_BackToItself_IsRefused(string old, string address) =>
        IsRefused(RedirectRefusal.LeadsRound, old, address, Stored("/b", "/c"), Stored("/c", "/D?x=1"));

    [Fact]
    public void Lead_FromAnAddressThatLeadsAlready_IsRefused() => IsRefused(RedirectRefusal.AlreadyLeads, "/A/", "/c", Stored("/a", "/b"));

    [Fact]
    public void Lead_Again_MayTurnElsewhere()
    {
        var redirect = Stored("/a", "/b");

        Assert.Null(redirect.Lead("/a", "/c", [redirect, Stored("/b", "/a")], "La Fédération", Now));
        Assert.Equal("/c", redirect.NewPath);
    }

    private static Redirect New() => new() { Id = Guid.CreateVersion7() };

    private static Redirect Stored(string old, string? address)
    {
        var redirect = New();
        Assert.Null(redirect.Lead(old, address, [], "La Fédération", Now));
        return redirect;
    }

    private static void IsRefused(RedirectRefusal why, string old, string address, params Redirect[] others)
    {
        var redirect = New();

        Assert.Equal(why, redirect.Lead(old, address, others, "La Fédération", Now));
        Assert.Equal("", redirect.OldPath);
        Assert.Null(redirect.EditedAt);
    }
}
