namespace ThermalOccitanie.Data.Accounts;

/// <summary>A key by which the program seals cookies and forms; in the database, so that every copy reads what another sealed.</summary>
public sealed class ProtectionKey
{
    public required Guid Id { get; init; }

    public required string Xml { get; init; }
}
