using System.Diagnostics;

namespace ThermalOccitanie.Web.Tests;

/// <summary>Waits for what other threads bring about, for a bounded time.</summary>
internal static class Soon
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    /// <returns>How long it took.</returns>
    public static async Task<TimeSpan> IsTrueAsync(Func<Task<bool>> condition, string what)
    {
        var started = Stopwatch.GetTimestamp();

        while (!await condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, $"Not within {Patience.TotalSeconds} s: {what}");
            await Task.Delay(50);
        }

        return Stopwatch.GetElapsedTime(started);
    }

    public static Task<TimeSpan> IsTrueAsync(Func<bool> condition, string what) => IsTrueAsync(() => Task.FromResult(condition()), what);
}
