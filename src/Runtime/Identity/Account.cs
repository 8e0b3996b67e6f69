using Microsoft.AspNetCore.Identity;

namespace LongAn.Runtime.Identity;

/// <summary>An account of a person.</summary>
public sealed class Account : IdentityUser;
