using LongAn.Runtime.Hosting;
using Npgsql;

namespace LongAn.Runtime.Persistence;

/// <summary>The setting <c>Database:Connection</c>: how a PostgreSQL database is reached. Without it, the data folder holds a SQLite file.</summary>
internal static class DatabaseSetting
{
    private const string Name = "Database:Connection";

    /// <summary>Reads it from the environment, or from appsettings.json beside the program.</summary>
    /// <exception cref="StartRefused">It is no connection string.</exception>
    public static string? Read()
    {
        var configuration = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();
        return configuration[Name] is { Length: > 0 } text ? Checked(text) : null;
    }

    /// <summary>The connection string with what we add to it: our name, and statements that are prepared by themselves.</summary>
    /// <param name="connection">The connection string of the installation.</param>
    /// <param name="options">Settings of the server for these connections alone; null for none.</param>
    public static string ForPostgres(string connection, string? options = null)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        settings.ApplicationName ??= "longan";
        if (settings.MaxAutoPrepare == 0)
            settings.MaxAutoPrepare = 100;
        if (options is not null)
            settings.Options = $"{settings.Options} {options}".TrimStart();
        return settings.ToString();
    }

    // What is wrong with it is not repeated: it holds a password.
    private static string Checked(string text)
    {
        try
        {
            if (new NpgsqlConnectionStringBuilder(text) is { Host: { Length: > 0 }, Database: { Length: > 0 } })
                return text;
        }
        catch (ArgumentException)
        {
            // Said below.
        }

        throw new StartRefused($"Expected a connection string such as 'Host=db.noi.vn;Database=longan;Username=longan;Password=…' in {Name}, but it is none; correct the configuration.");
    }
}
