using LongAn.Runtime.Identity;
using LongAn.Workflows.Feel;
using LongAn.Workflows.Forms;

namespace LongAn.Runtime.Procedures;

/// <summary>What an account tells of an application form, so that nobody types it again: the fields of the object <c>requester</c>.</summary>
internal static class Autofill
{
    public static ContextValue Of(FormDefinition form, Account account)
    {
        if (form.Data.AllProperties().FirstOrDefault(p => p.Name == "requester")?.Field is not ObjectField requester)
            return ContextValue.Empty;
        var known = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["name"] = account.DisplayName,
            ["identityNumber"] = account.IdentityNumber,
            ["phone"] = account.PhoneNumber,
            ["email"] = account.Email,
            ["address"] = account.Address,
        };
        var filled = requester.AllProperties()
            .Where(p => p.Field is TextField && !string.IsNullOrEmpty(known.GetValueOrDefault(p.Name)))
            .Select(p => KeyValuePair.Create(p.Name, Value.Of(known[p.Name])))
            .ToList();
        return filled.Count == 0 ? ContextValue.Empty : new([new("requester", new ContextValue(filled))]);
    }
}
