using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ThermalOccitanie.Web.Tests.Setup;

/// <summary>What the program logs, as it was said.</summary>
internal sealed class Lines : ILoggerProvider
{
    public ConcurrentQueue<(string Category, LogLevel Level, string Text)> Written { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, Written);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, ConcurrentQueue<(string Category, LogLevel Level, string Text)> written) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            written.Enqueue((category, logLevel, formatter(state, exception)));
    }
}
