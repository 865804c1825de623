namespace ThermalOccitanie.Web.Tests;

/// <summary>The tests that read a watch run one after the other, once the rest is done.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
