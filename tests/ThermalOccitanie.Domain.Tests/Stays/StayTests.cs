using ThermalOccitanie.Domain.Stays;

namespace ThermalOccitanie.Domain.Tests.Stays;

public sealed class StayTests
{
    [Fact]
    public void MarkEdited_ByAPerson_NotesWhenAndMovesTheToken()
    {
        var stay = Escale(2026);
        var token = stay.ConcurrencyToken;
        var now = new DateTime(2026, 11, 24, 11, 0, 0, DateTimeKind.Utc);

        stay.MarkEdited(now);

        Assert.Equal(now, stay.EditedAt);
        Assert.NotEqual(token, stay.ConcurrencyToken);
    }

    [Theory]
    [InlineData(2026, false)]
    [InlineData(2025, true)]
    [InlineData(2027, true)]
    [InlineData(null, true)]
    public void IsToConfirmIn_AYear_UnlessTheSourceDescribesIt(int? asOf, bool isToConfirm) =>
        Assert.Equal(isToConfirm, Escale(asOf).IsToConfirmIn(2026));

    private static Stay Escale(int? asOf) => new()
    {
        Id = Guid.CreateVersion7(),
        StationId = Guid.CreateVersion7(),
        Slug = "fontclaire-les-bains-escale-thermale",
        Name = "Escale thermale",
        Kind = StayKind.Package,
        Theme = StayTheme.Relaxation,
        Summary = "Deux jours au calme.",
        AsOfYear = asOf,
        Source = new() { Url = "https://fontclaire.example" },
    };
}
