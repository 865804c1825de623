namespace ThermalOccitanie.TestKit;

/// <summary>A clock that the test moves. Timers run on the real one: only the date is fixed.</summary>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    /// <summary>Noon in Paris on the day for which the reference pictures were drawn.</summary>
    public static FixedClock On(int year, int month, int day) => new(new(year, month, day, 11, 0, 0, TimeSpan.Zero));

    public override DateTimeOffset GetUtcNow() => _now;

    public void MoveTo(DateTimeOffset instant) => _now = instant;
}
