using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LongAn.Runtime.Http;

/// <summary>Tells a database that is not there, full or busy from one that was asked something wrong.</summary>
internal static class DatabaseFault
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;

    /// <summary>Whether the fault lies on the way to the data: what was asked may be asked again, and nothing is known of what became of it.</summary>
    public static bool IsOfTheWay(Exception? exception) => exception switch
    {
        null => false,
        SqliteException file => file.SqliteErrorCode is Busy or Locked or ReadOnly or InputOutput or Full or CannotOpen,
        // No connection, no room, out of memory, stopped by an operator.
        PostgresException { SqlState: [var first, var second, ..] } server => (first, second) is ('0', '8') or ('5', '3') or ('5', '7') || server.IsTransient,
        DbException { IsTransient: true } => true,
        _ => IsOfTheWay(exception.InnerException),
    };
}
