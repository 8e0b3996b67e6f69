using System.Text.Json;
using LongAn.Workflows.Feel;
using Microsoft.OpenApi;
using NodaTime;
using Scalar.AspNetCore;

namespace LongAn.Runtime.Http;

/// <summary>The API described in OpenAPI: the web clients' types are generated from it.</summary>
public static class ApiDescription
{
    public const string Document = "v1";

    internal static void Add(IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.AddSchemaTransformer((schema, context, _) =>
        {
            Describe(schema, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "LongAn.Workflow",
                Version = "v1",
                Description = "Thủ tục hành chính: tra cứu, nộp, giải quyết và theo dõi hồ sơ. Administrative procedures: look up, file, settle and follow dossiers.",
            };
            // The address of whoever asked is not part of the contract.
            document.Servers = [];
            return Task.CompletedTask;
        });
    });

    internal static void Map(WebApplication app)
    {
        app.MapOpenApi().AllowAnonymous();
        if (app.Environment.IsDevelopment())
            app.MapScalarApiReference().AllowAnonymous();
    }

    private static void Describe(OpenApiSchema schema, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(Instant))
            (schema.Type, schema.Format) = (JsonSchemaType.String, "date-time");
        else if (plain == typeof(LocalDate))
            (schema.Type, schema.Format) = (JsonSchemaType.String, "date");
        else if (plain == typeof(ContextValue))
            (schema.Type, schema.AdditionalPropertiesAllowed, schema.AdditionalProperties) = (JsonSchemaType.Object, true, new OpenApiSchema());
        else if (plain == typeof(JsonElement))
            (schema.Type, schema.AdditionalPropertiesAllowed, schema.AdditionalProperties) = (JsonSchemaType.Object, true, new OpenApiSchema());
        else if (plain == typeof(IFormFile) || plain == typeof(Stream))
            (schema.Type, schema.Format) = (JsonSchemaType.String, "binary");
        if (type != plain && schema.Type is { } kind)
            schema.Type = kind | JsonSchemaType.Null;
    }
}
