using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Data.Tests.Migrations;

/// <summary>Takes a database back and forth between migrations.</summary>
internal static class Steps
{
    /// <summary>To how it stood before a migration.</summary>
    public static Task GoBeforeAsync(this ProgramCopy copy, string migration) => copy.DoAsync(portal =>
        portal.GetService<IMigrator>().MigrateAsync(portal.Database.GetMigrations().TakeWhile(m => !m.EndsWith($"_{migration}", StringComparison.Ordinal)).Last()));

    public static Task GoToTheLastAsync(this ProgramCopy copy) => copy.DoAsync(portal => portal.GetService<IMigrator>().MigrateAsync());
}
