namespace LongAn.Workflows.Tests.Forms;

internal static class Sample
{
    public const string Marriage =
        """
        {
          "schema": {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "type": "object",
            "title": "Tờ khai đăng ký kết hôn",
            "x-en": "Marriage registration",
            "properties": {
              "nam": { "$ref": "#/$defs/nguoi", "title": "Bên nam", "x-en": "Groom" },
              "nu": { "$ref": "#/$defs/nguoi", "title": "Bên nữ", "x-en": "Bride" },
              "noiNop": {
                "type": "string", "title": "Nơi nộp", "x-en": "Where",
                "oneOf": [
                  { "const": "thuongTru", "title": "Nơi thường trú", "x-en": "Permanent residence" },
                  { "const": "khac", "title": "Nơi khác", "x-en": "Elsewhere" }
                ]
              }
            },
            "required": ["nam", "nu"],
            "if": { "properties": { "noiNop": { "const": "khac" } }, "required": ["noiNop"] },
            "then": {
              "properties": { "lyDo": { "type": "string", "title": "Lý do", "x-en": "Reason", "minLength": 5, "maxLength": 20 } },
              "required": ["lyDo"]
            },
            "$defs": {
              "nguoi": {
                "type": "object",
                "properties": {
                  "hoTen": { "type": "string", "title": "Họ tên", "x-en": "Name", "maxLength": 100 },
                  "soDinhDanh": { "type": "string", "title": "Số định danh", "x-en": "Identity number", "format": "identity-number" },
                  "ngaySinh": { "type": "string", "title": "Ngày sinh", "x-en": "Date of birth", "format": "date" },
                  "lanKetHon": { "type": "integer", "title": "Lần kết hôn", "x-en": "Which marriage", "minimum": 1, "maximum": 10 },
                  "conChung": { "type": "array", "title": "Con chung", "x-en": "Children", "items": { "type": "string", "maxLength": 100 }, "maxItems": 3, "uniqueItems": true }
                },
                "required": ["hoTen", "soDinhDanh"],
                "additionalProperties": false
              }
            }
          },
          "ui": {
            "ui:order": ["nam", "nu", "*"],
            "ui:sections": [{ "title": "Hai bên", "x-en": "The couple", "fields": ["nam", "nu"] }],
            "lyDo": { "ui:widget": "textarea", "ui:help": "Nêu rõ", "ui:help-en": "Be precise" }
          }
        }
        """;

    /// <summary>A form with one property <c>x</c>.</summary>
    public static string Of(string field) =>
        $$"""{ "schema": { "type": "object", "properties": { "x": {{field}} }, "$defs": { "loop": { "type": "array", "items": { "$ref": "#/$defs/loop" } } } } }""";
}
