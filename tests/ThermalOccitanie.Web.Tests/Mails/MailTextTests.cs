using AngleSharp.Html.Parser;
using ThermalOccitanie.Web.Mails;

namespace ThermalOccitanie.Web.Tests.Mails;

public sealed class MailTextTests
{
    private static readonly MailText Letter = new()
    {
        Paragraphs = ["La fédération vous renvoie la fiche : <script>alert(1)</script> & \"guillemets\" ;", "Motif.\nSur deux lignes."],
        Code = "123 456",
        Button = new("Ouvrir la fiche", "https://fontclaire.example/espace-station?a=1&b=2"),
    };

    [Fact]
    public void ToText_Letter_IsReadInOrder() => Assert.Equal(
        """
        Bonjour,

        La fédération vous renvoie la fiche : <script>alert(1)</script> & "guillemets" ;

        Motif.
        Sur deux lignes.

            123 456

        Ouvrir la fiche :
        https://fontclaire.example/espace-station?a=1&b=2

        L’équipe du portail Thermal Occitanie

        """.ReplaceLineEndings("\n"),
        Letter.ToText().Replace('\u00a0', ' ').Replace('\u202f', ' '));

    [Fact]
    public void ToHtml_Letter_SaysTheSameAndNothingOfItIsMarkup()
    {
        var page = new HtmlParser().ParseDocument(Letter.ToHtml("Fiche <renvoyée>"));

        Assert.Equal(("fr", "Fiche <renvoyée>", "Fiche <renvoyée>"), (page.DocumentElement.GetAttribute("lang"), page.Title, page.QuerySelector("h1")!.TextContent));
        Assert.Contains("<script>alert(1)</script> & \"guillemets\"", page.Body!.TextContent);
        Assert.Contains("123 456", page.Body.TextContent);
        var link = Assert.Single(page.Links);
        Assert.Equal(("Ouvrir la fiche", Letter.Button!.Address), (link.TextContent, link.GetAttribute("href")));
        Assert.Empty(page.QuerySelectorAll("script, img, table, link, iframe, [onclick]"));
    }

    [Fact]
    public void ToHtml_NeitherCodeNorButton_HasNone()
    {
        var page = new HtmlParser().ParseDocument(new MailText { Paragraphs = ["Merci."] }.ToHtml("Merci"));

        Assert.Empty(page.Links);
        Assert.Equal(["Bonjour,", "Merci.", "L’équipe du portail Thermal Occitanie"], page.QuerySelectorAll("p").Select(p => p.TextContent));
    }

    [Theory]
    [InlineData("/espace-station")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    public void Button_ToNoAddressOfTheWeb_Throws(string address) => Assert.Throws<ArgumentException>(() => new MailButton("Ouvrir", address));
}
