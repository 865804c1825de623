using System.Diagnostics;

namespace ThermalOccitanie.TestKit;

/// <summary>
/// A PostgreSQL server of the test's own, in a temporary folder and on a Unix socket, so that it can be stopped and
/// started again without harm to anyone. The test is skipped, with the reason, where PostgreSQL is not installed.
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly string _programs;
    private readonly string _folder;

    private PostgresCluster(string programs, string folder) => (_programs, _folder) = (programs, folder);

    public string NewDatabase => $"Host={_folder};Username=portal;Database=portal_{Guid.CreateVersion7():N}";

    public static async Task<PostgresCluster> StartNewAsync()
    {
        var programs = FindPrograms();
        Xunit.Assert.SkipWhen(programs is null, "No PostgreSQL programs (initdb, pg_ctl) on this machine");

        // A socket's path has to be short.
        var folder = Directory.CreateTempSubdirectory("pg").FullName;

        // PostgreSQL refuses to run as root, and writes its folder as its own user.
        if (IsRoot)
        {
            await RunAsync("chown", "postgres", folder);
        }

        var cluster = new PostgresCluster(programs!, folder);
        await cluster.PostgresAsync("initdb", "-D", cluster.Data, "-A", "trust", "-U", "portal", "--no-sync", "--no-instructions", "--locale=C.UTF-8", "-E", "UTF8");
        await cluster.StartAsync();
        return cluster;
    }

    public Task StartAsync() => PostgresAsync(
        "pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"),
        "-o", $"-c listen_addresses='' -c unix_socket_directories={_folder} -c fsync=off -c full_page_writes=off -c synchronous_commit=off",
        "start");

    /// <summary>As if the machine had lost it: no session is closed politely.</summary>
    public Task StopAsync() => PostgresAsync("pg_ctl", "-D", Data, "-m", "immediate", "stop");

    public async ValueTask DisposeAsync()
    {
        Npgsql.NpgsqlConnection.ClearAllPools();

        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
        {
            await StopAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static bool IsRoot => Environment.UserName == "root";

    private string Data => Path.Combine(_folder, "data");

    private static string? FindPrograms() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Concat(Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
            : [])
        .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));

    private Task PostgresAsync(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(_programs, program), .. arguments];
        string[] asItsUser = IsRoot ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", .. command] : command;
        return RunAsync(asItsUser[0], asItsUser[1..]);
    }

    // Through a shell without pipes: the server would inherit them, and reading them would never end.
    private static async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("sh") { WorkingDirectory = Path.GetTempPath(), UseShellExecute = false };

        foreach (var part in new[] { "-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program }.Concat(arguments))
        {
            start.ArgumentList.Add(part);
        }

        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        Xunit.Assert.True(process.ExitCode == 0, $"{Path.GetFileName(program)} {arguments.FirstOrDefault()} ended with {process.ExitCode}.");
    }
}
