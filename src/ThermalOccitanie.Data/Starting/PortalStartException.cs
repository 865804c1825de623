namespace ThermalOccitanie.Data.Starting;

/// <summary>The program cannot start; the message is one sentence for whoever runs it.</summary>
public sealed class PortalStartException(string message, Exception? cause = null) : Exception(message, cause);
