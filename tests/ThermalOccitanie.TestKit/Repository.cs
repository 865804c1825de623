using System.Runtime.CompilerServices;

namespace ThermalOccitanie.TestKit;

/// <summary>The files of the repository as they stand on the machine that built the tests.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Files(string folder, string pattern) => Directory.Exists(Path.Combine(Root, folder))
        ? Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories).Where(f => !IsBuilt(f)).Order(StringComparer.Ordinal)
        : [];

    /// <summary>A path as the repository names it: with slashes, from its root.</summary>
    public static string Name(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static bool IsBuilt(string path) =>
        Name(path).Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "out");

    private static string FindRoot([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "ThermalOccitanie.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("The tests run away from their repository.");
    }
}
