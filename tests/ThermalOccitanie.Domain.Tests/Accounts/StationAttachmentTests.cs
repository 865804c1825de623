using ThermalOccitanie.Domain.Accounts;

namespace ThermalOccitanie.Domain.Tests.Accounts;

public sealed class StationAttachmentTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("2026-11-23", null)]
    [InlineData("2026-11-24", null)]
    [InlineData("2027-03-31", null)]
    [InlineData("2026-11-22", AttachmentRefusal.InThePast)]
    [InlineData("2025-12-01", AttachmentRefusal.BeforeItsStart)]
    public void End_OnADay_ReachesBackToYesterdayAtMost(string lastDay, AttachmentRefusal? refusal)
    {
        var attachment = Since(new(2026, 1, 1));

        Assert.Equal(refusal, attachment.End(DateOnly.Parse(lastDay, System.Globalization.CultureInfo.InvariantCulture), Today));
        Assert.Equal(refusal is null ? DateOnly.Parse(lastDay, System.Globalization.CultureInfo.InvariantCulture) : null, attachment.EndsOn);
    }

    [Fact]
    public void End_WhatWasToBegin_UndoesIt() => Assert.Null(Since(new(2027, 1, 1)).End(new(2026, 12, 31), Today));

    [Fact]
    public void End_Twice_IsRefused()
    {
        var attachment = Since(new(2026, 1, 1));
        attachment.End(new(2026, 11, 23), Today);

        Assert.Equal(AttachmentRefusal.AlreadyEnded, attachment.End(new(2026, 11, 24), Today));
    }

    private static StationAttachment Since(DateOnly day) => new()
    {
        Id = Guid.CreateVersion7(), OrganisationId = Guid.CreateVersion7(), StationId = Guid.CreateVersion7(), StartsOn = day, GivenBy = "Le test", GivenAt = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
    };
}
