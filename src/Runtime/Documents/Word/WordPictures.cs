using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using Inline = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;

namespace LongAn.Runtime.Documents.Word;

/// <summary>Pictures that lie within the page, as PNG or JPEG; of others the words for those who cannot see them are shown.</summary>
internal sealed class WordPictures(MainDocumentPart main, StyleSheet styles)
{
    private const double Emu = 12_700;

    private uint _number;

    public Drawing? Draw(IReadOnlyList<MarkupElement> path, TextStyle style)
    {
        var image = path[^1];
        var source = image.Attributes.GetValueOrDefault("src", "");
        if (source.IndexOf(',') is not (> 0 and var comma) || (source.StartsWith("data:image/png;", StringComparison.Ordinal) ? ImagePartType.Png : source.StartsWith("data:image/jpeg;", StringComparison.Ordinal) ? ImagePartType.Jpeg : (PartTypeInfo?)null) is not { } type)
            return null;
        var bytes = new byte[source.Length];
        if (!Convert.TryFromBase64String(source[(comma + 1)..], bytes, out var length))
            return null;
        var part = main.AddImagePart(type);
        part.FeedData(new MemoryStream(bytes, 0, length));
        var declared = styles.For(path);
        var width = (long)((StyleSheet.Points(declared.GetValueOrDefault("width"), style.Size) ?? 60) * Emu);
        var height = (long)((StyleSheet.Points(declared.GetValueOrDefault("height"), style.Size) ?? 60) * Emu);
        return Make(main.GetIdOfPart(part), ++_number, image.Attributes.GetValueOrDefault("alt", ""), width, height);
    }

    private static Drawing Make(string part, uint number, string words, long width, long height)
    {
        var name = $"picture{number}";
        var picture = new Pic.Picture(
            new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = number, Name = name, Description = words }, new Pic.NonVisualPictureDrawingProperties()),
            new Pic.BlipFill(new A.Blip { Embed = part }, new A.Stretch(new A.FillRectangle())),
            new Pic.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
        return new(new Inline.Inline(
            new Inline.Extent { Cx = width, Cy = height },
            new Inline.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new Inline.DocProperties { Id = number, Name = name, Description = words },
            new Inline.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(picture) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        });
    }
}
