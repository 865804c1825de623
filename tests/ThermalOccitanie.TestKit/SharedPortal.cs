using ThermalOccitanie.Data.Starting;

namespace ThermalOccitanie.TestKit;

/// <summary>One portal on the reference catalogue, started once for every test that only reads.</summary>
public sealed class SharedPortal : IAsyncDisposable
{
    public Portal Portal { get; } = Portal.On(DatabaseEngine.Sqlite);

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
