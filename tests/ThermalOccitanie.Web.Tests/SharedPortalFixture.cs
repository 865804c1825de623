using ThermalOccitanie.TestKit;

[assembly: AssemblyFixture(typeof(SharedPortal))]
