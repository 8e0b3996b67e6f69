using LongAn.Runtime.Hosting;
using LongAn.Runtime.Http;
using LongAn.Runtime.Persistence;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace LongAn.Runtime.Identity;

/// <summary>Accounts, sessions and rights.</summary>
internal static class IdentitySlice
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentActor>();
        services.AddScoped<SessionReader>();
        services.AddScoped<AccountNames>();
        services.AddSingleton<OfficialNames>();
        services.AddScoped<OfficialAccounts>();
        services.AddIdentityCore<Account>(Configure)
            .AddEntityFrameworkStores<LongAnDbContext>()
            .AddSignInManager<AccountSignIn>()
            .AddClaimsPrincipalFactory<AccountClaims>();
        // The check of the stamp signs out of the second scheme by name, though nothing else uses it.
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, Configure)
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IHostEnvironment, ServerOptions, IConfiguration>((cookie, environment, options, configuration) =>
                cookie.Cookie.SecurePolicy = SecureChannel.Policy(environment, options, configuration));
        // Grants travel in the cookie: a changed stamp takes them away within a minute.
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthorization(Policies.Add);
        services.AddAntiforgery(o =>
        {
            o.HeaderName = Antiforgery.Header;
            o.Cookie.Name = "longan-antiforgery";
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddSingleton<Antiforgery>();
        if (builder.Environment.IsDevelopment())
        {
            services.AddHostedService<DemoAccounts>();
            services.AddSingleton<IStartNotice, DemoNotice>();
        }
    }

    public static void MapAccounts(this IEndpointRouteBuilder api)
    {
        GetSession.Map(api);
        SignIn.Map(api);
        SignOut.Map(api);
        Register.Map(api);
    }

    private static void Configure(IdentityOptions options)
    {
        options.Password.RequiredLength = 10;
        options.Password.RequiredUniqueChars = 5;
        options.Password.RequireDigit = true;
        options.Password.RequireLowercase = true;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.Lockout.AllowedForNewUsers = true;
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "longan-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
        // An API answers, it does not send to a page; and what one may not see is not there.
        options.Events.OnRedirectToLogin = c => Problems.From(EdgeRefusal.NotSignedIn).ExecuteAsync(c.HttpContext);
        options.Events.OnRedirectToAccessDenied = c => Problems.From(EdgeRefusal.NotAllowed).ExecuteAsync(c.HttpContext);
        options.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
    }
}
