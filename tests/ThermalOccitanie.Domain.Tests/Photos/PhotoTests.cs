using ThermalOccitanie.Domain.Photos;

namespace ThermalOccitanie.Domain.Tests.Photos;

public sealed class PhotoTests
{
    private const string Text = "Le bassin extérieur des thermes";
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly DateTime Now = new(2026, 11, 24, 11, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("Trop bref", "Anne Roux", null, DescribeRefusal.AlternativeTextLength)]
    [InlineData("          x          ", "Anne Roux", null, DescribeRefusal.AlternativeTextLength)]
    [InlineData(Text, "  ", null, DescribeRefusal.CreditLength)]
    [InlineData(Text, "Anne Roux", "2026-11-23", DescribeRefusal.RightsEnded)]
    [InlineData(Text, "Anne Roux", "2026-11-24", null)]
    [InlineData(Text, "Anne Roux", null, null)]
    public void Describe_SaysWhatIsWrong(string text, string credit, string? until, DescribeRefusal? refusal) =>
        Assert.Equal(refusal, New().Describe(text, credit, PhotoLicence.CcBy, until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture), Today));

    [Fact]
    public void Describe_RightThatEndedMeanwhile_MayStandAsItIs()
    {
        var photo = New();
        Assert.Null(photo.Describe(Text, "Anne Roux", PhotoLicence.CcBy, Today, Today));

        Assert.Null(photo.Describe(Text + ", le soir", "Anne Roux", PhotoLicence.CcBy, Today, Today.AddDays(3)));
    }

    [Fact]
    public void Describe_AnotherEnd_IsWarnedOfAgain()
    {
        var photo = New();
        photo.Describe(Text, "Anne Roux", PhotoLicence.CcBy, Today, Today);
        Assert.True(photo.MarkWarned(Now));
        Assert.False(photo.MarkWarned(Now));

        photo.Describe(Text, "Anne Roux", PhotoLicence.CcBy, Today.AddDays(40), Today);

        Assert.Null(photo.WarnedAt);
    }

    [Theory]
    [InlineData(0, 100, null)]
    [InlineData(-1, 50, AimRefusal.OutsideThePicture)]
    [InlineData(50, 101, AimRefusal.OutsideThePicture)]
    public void Aim_StaysInThePicture(int x, int y, AimRefusal? refusal) => Assert.Equal(refusal, New().Aim(x, y));

    // Each verb in each state: what it answers, and the state in which it leaves the photo.
    [Theory]
    [InlineData(PhotoState.Received, true, true)]
    [InlineData(PhotoState.Ready, false, true)]
    [InlineData(PhotoState.Refused, false, true)]
    [InlineData(PhotoState.Withdrawn, false, false)]
    public void Verbs_InEachState_MoveItOnlyWhereTheyMay(PhotoState state, bool mayBeMade, bool mayBeWithdrawn)
    {
        Assert.Equal(mayBeMade ? null : DevelopRefusal.NotWaiting, In(state).MarkReady(isTurned: false));
        Assert.Equal(mayBeMade ? null : DevelopRefusal.NotWaiting, In(state).Refuse("Non."));
        Assert.Equal(mayBeWithdrawn ? null : WithdrawRefusal.AlreadyWithdrawn, In(state).Withdraw());
        Assert.Equal(mayBeWithdrawn ? null : DescribeRefusal.Withdrawn, In(state).Describe(Text, "Anne Roux", PhotoLicence.Other, null, Today));
        Assert.Equal(mayBeWithdrawn ? null : AimRefusal.Withdrawn, In(state).Aim(1, 1));
        Assert.Equal(state is PhotoState.Ready, In(state).IsShownOn(Today));
    }

    [Fact]
    public void IsShownOn_LastDay_YesAndNoMoreTheNext()
    {
        var photo = In(PhotoState.Ready);
        photo.Describe(Text, "Anne Roux", PhotoLicence.CcBy, Today.AddDays(Photo.WarningDays), Today);

        Assert.True(photo.RunsOutSoonOn(Today));
        Assert.False(photo.RunsOutSoonOn(Today.AddDays(-1)));
        Assert.True(photo.IsShownOn(Today.AddDays(Photo.WarningDays)));
        Assert.False(photo.IsShownOn(Today.AddDays(Photo.WarningDays + 1)));
    }

    [Fact]
    public void MarkReady_TurnedPicture_SwapsItsSides()
    {
        var photo = New();
        photo.MarkReady(isTurned: true);

        Assert.Equal((700, 900), (photo.WidthPixels, photo.HeightPixels));
    }

    [Fact]
    public void ChangePlaces_WithAnotherStationsPhoto_Throws() =>
        Assert.Throws<InvalidOperationException>(() => New().ChangePlaces(New()));

    private static Photo In(PhotoState state)
    {
        var photo = New();

        switch (state)
        {
            case PhotoState.Ready:
                photo.MarkReady(isTurned: false);
                break;
            case PhotoState.Refused:
                photo.Refuse("Illisible.");
                break;
            case PhotoState.Withdrawn:
                photo.Withdraw();
                break;
            case PhotoState.Received:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(state));
        }

        Assert.Equal(state, photo.State);
        return photo;
    }

    private static Photo New() => new()
    {
        Id = Guid.CreateVersion7(), StationId = Guid.CreateVersion7(), Position = 1, WidthPixels = 900, HeightPixels = 700, UploadedAt = Now, UploadedBy = "Anne Roux, commune de Fontclaire",
    };
}
