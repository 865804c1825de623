using ThermalOccitanie.Domain.Links;
using ThermalOccitanie.Domain.Promotion;

namespace ThermalOccitanie.Domain.Tests.Links;

public sealed class ShortLinkTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 11, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void New_Codes_AreTwoAndCanBeReadAndTyped()
    {
        var links = Enumerable.Range(0, 200).Select(_ => Link()).ToList();
        var codes = links.SelectMany(l => new[] { l.TypedCode, l.ScannedCode }).ToList();

        Assert.Equal(codes.Count, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, code => Assert.Equal(code, LinkCode.Read($" {code.ToUpperInvariant()} ")));
    }

    // « 0 » and « o », « 1 », « i » and « l » look alike; « u » and « v » too, in capitals of old.
    [Theory]
    [InlineData("")]
    [InlineData("bcdfgh")]
    [InlineData("bcdfghjk")]
    [InlineData("bcdfgh0")]
    [InlineData("bcdfgho")]
    [InlineData("bcdfgh1")]
    [InlineData("bcdfghl")]
    [InlineData("bcdfghi")]
    [InlineData("bcdfghu")]
    [InlineData("bcd-ghj")]
    public void Read_WhatIsNoCode_IsNothing(string typed) => Assert.Null(LinkCode.Read(typed));

    [Theory]
    [InlineData("/")]
    [InlineData("/stations/fontclaire-les-bains")]
    [InlineData("/en/stations?departement=65")]
    [InlineData("/lettre")]
    public void Describe_APageOfThePortal_LeadsThere(string target)
    {
        var link = Link();
        var before = link.ConcurrencyToken;

        Assert.Null(link.Describe("Affiche", PromotionChannel.Fair, "Hall 4", null, target));

        Assert.Equal(("Affiche", PromotionChannel.Fair, "Hall 4", target), (link.Name, link.Channel, link.Place, link.Target));
        Assert.NotEqual(before, link.ConcurrencyToken);
    }

    [Theory]
    [InlineData("")]
    [InlineData("stations")]
    [InlineData("https://fontclaire.example/")]
    [InlineData("//fontclaire.example/")]
    [InlineData("/\\fontclaire.example")]
    [InlineData("/l/bcdfghj")]
    [InlineData("/L/bcdfghj")]
    [InlineData("/%6C/bcdfghj")]
    [InlineData("/l")]
    public void Describe_WhatIsNoPageOfThePortal_IsRefused(string target)
    {
        var link = Link();

        Assert.Equal(LinkRefusal.TargetIsOutside, link.Describe("Affiche", PromotionChannel.Fair, null, null, target));
        Assert.Equal(LinkRefusal.TargetIsOutside, link.End(target, Now));
        Assert.Equal(("", false), (link.Target, link.HasEnded));
    }

    [Fact]
    public void End_Once_ShowsTheWayAndStaysSo()
    {
        var link = Link();
        link.Describe("Affiche", PromotionChannel.Fair, null, null, "/stations");

        Assert.Null(link.End("/sejours", Now));
        Assert.Equal(LinkRefusal.HasEnded, link.End(null, Now.AddDays(1)));
        Assert.Equal(LinkRefusal.HasEnded, link.Describe("Autre", PromotionChannel.Print, null, null, "/"));

        Assert.Equal((Now, "/sejours", "/stations"), (link.EndedAt!.Value, link.NextTarget, link.Target));
    }

    private static ShortLink Link() => new() { Id = Guid.CreateVersion7(), CreatedAt = Now, CreatedBy = "Le test" };
}
