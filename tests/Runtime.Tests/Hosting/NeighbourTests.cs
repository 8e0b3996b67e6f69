using System.Net.Sockets;
using System.Text;
using LongAn.Harness;
using Npgsql;
using Xunit;

namespace LongAn.Runtime.Tests.Hosting;

/// <summary>The servers that tests start beside ours.</summary>
public sealed class NeighbourTests
{
    [Fact]
    public async Task PostgreSQL_of_the_tests_keeps_what_it_committed_through_a_power_cut()
    {
        Assert.SkipUnless(PostgresServer.IsInstalled, PostgresServer.Missing);
        await using var server = await PostgresServer.StartNew();
        await Execute("CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)");
        await server.Kill();
        await server.Start();
        Assert.Equal(7, await Execute("SELECT n FROM kept"));
        Assert.Equal("on", await Execute("SHOW fsync"));

        async Task<object?> Execute(string sql)
        {
            await using var connection = new NpgsqlConnection(server.ConnectionString("postgres") + ";Pooling=false");
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            return await command.ExecuteScalarAsync();
        }
    }

    [Fact]
    public async Task Redis_of_the_tests_answers_and_is_empty_after_a_kill()
    {
        Assert.SkipUnless(RedisServer.IsInstalled, RedisServer.Missing);
        await using var server = await RedisServer.StartNew();
        Assert.Equal("+OK", await Ask("SET k v"));
        await server.Kill();
        await server.Start();
        Assert.Equal("$-1", await Ask("GET k"));

        async Task<string?> Ask(string command)
        {
            var (host, port) = (server.ConnectionString.Split(':')[0], int.Parse(server.ConnectionString.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture));
            using var client = new TcpClient();
            await client.ConnectAsync(host, port);
            await using var stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"));
            using var reader = new StreamReader(stream);
            return await reader.ReadLineAsync();
        }
    }
}
