using System.Globalization;
using Microsoft.Data.Sqlite;

namespace MemberSync.Storage.Sqlite.Migrations;

/// <summary>
/// Brings a database to the layout that this program knows: numbered scripts, each run once and in its own
/// transaction. The number of the last one is the database's <c>user_version</c>.
/// </summary>
internal static class Migrator
{
    private static readonly string[] Scripts = LoadScripts();

    /// <summary>The version that this program writes and reads.</summary>
    public static int LatestVersion => Scripts.Length;

    /// <summary>Runs the scripts after the database's version, up to <paramref name="version"/>.</summary>
    public static void Migrate(SqliteConnection connection, int version)
    {
        RequireNotNewer(connection);
        for (var next = VersionOf(connection) + 1; next <= version; next++)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            Execute(connection, transaction, Scripts[next - 1]);
            Execute(connection, transaction, $"PRAGMA user_version = {next}");
            transaction.Commit();
        }
    }

    /// <summary>Throws unless the database has the latest version, for those who may not change it.</summary>
    public static void RequireLatest(SqliteConnection connection)
    {
        RequireNotNewer(connection);
        if (VersionOf(connection) < LatestVersion)
        {
            throw new InvalidOperationException(
                $"Database '{connection.DataSource}' has version {VersionOf(connection)} and this program needs "
                + $"{LatestVersion}. Start the service once; it brings the database up to date.");
        }
    }

    private static void RequireNotNewer(SqliteConnection connection)
    {
        if (VersionOf(connection) > LatestVersion)
        {
            throw new InvalidOperationException(
                $"Database '{connection.DataSource}' has version {VersionOf(connection)}, but this program knows only "
                + $"versions up to {LatestVersion}. Use the newer program that wrote it, or restore an older copy.");
        }
    }

    private static int VersionOf(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Execute(SqliteConnection connection, SqliteTransaction transaction, string script)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    private static string[] LoadScripts()
    {
        var assembly = typeof(Migrator).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            })];
    }
}
