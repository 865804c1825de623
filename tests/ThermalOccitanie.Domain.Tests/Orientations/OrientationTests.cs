using ThermalOccitanie.Domain.Orientations;

namespace ThermalOccitanie.Domain.Tests.Orientations;

public sealed class OrientationTests
{
    [Fact]
    public void Publish_NewTexts_ReplacesTheOldAndNotesWhen()
    {
        var orientation = new Orientation { Id = Guid.CreateVersion7(), Code = "RH", Slug = "rhumatologie", Position = 1, Texts = Texts("Avant") };
        var token = orientation.ConcurrencyToken;
        var now = new DateTime(2026, 11, 24, 11, 0, 0, DateTimeKind.Utc);

        orientation.Publish(Texts("Après"), now);

        Assert.Equal("Après", orientation.Texts.Name.Fr);
        Assert.Equal(now, orientation.EditedAt);
        Assert.NotEqual(token, orientation.ConcurrencyToken);
    }

    private static OrientationTexts Texts(string name) =>
        new() { Name = new() { Fr = name }, ShortName = name, Summary = new() { Fr = name } };
}
