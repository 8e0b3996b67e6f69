using LongAn.Runtime.Readers;

namespace LongAn.Runtime.Calls;

/// <summary>Procedures that call each other: the reader between the dossier that calls and the one that is called.</summary>
internal static class CallSlice
{
    public static void AddCalls(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CalledDossiers>();
        builder.Services.AddReader<CallReader>();
    }
}
