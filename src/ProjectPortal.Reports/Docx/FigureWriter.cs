using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Packaging;
using ProjectPortal.Domain;
using ProjectPortal.Reports.Docx.Emf;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace ProjectPortal.Reports.Docx;

/// <summary>
/// Writes figures as enhanced metafiles: vectors that every Word and LibreOffice draws as they are, with what they tell in words.
/// </summary>
internal sealed class FigureWriter(DocxFile file)
{
    private const double HighestPicture = 520;
    private const int EmuPerPoint = 12_700;

    public IEnumerable<OpenXmlElement> Write(Figure figure, Place place)
    {
        var scale = Math.Min(1, Math.Min(place.Width / figure.Width, HighestPicture / figure.Height));
        var relation = file.NextRelation();
        using (var picture = new MemoryStream(Metafile.Draw(figure), writable: false))
            file.Main.AddImagePart(ImagePartType.Emf, relation).FeedData(picture);

        var (width, height) = ((long)(figure.Width * scale * EmuPerPoint), (long)(figure.Height * scale * EmuPerPoint));
        var number = (uint)file.NextNumber();
        var name = string.Create(CultureInfo.InvariantCulture, $"Figure {number}");
        var told = Characters.Clean(figure.AltText);
        var captioned = figure.Caption.Length > 0;
        yield return BlockWriter.Set([new W.Run(new W.Drawing(new D.Inline(
            new D.Extent { Cx = width, Cy = height },
            new D.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new D.DocProperties { Id = number, Name = name, Description = told },
            new D.NonVisualGraphicFrameDrawingProperties(
                new GraphicFrameLocks { NoChangeAspect = true }),
            new Graphic(new GraphicData(PictureOf(relation, number, name, told, width, height))
            {
                Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
            }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        }))], place with { Style = place.IsInCell ? null : "Figure", KeepsWithNext = captioned || place.KeepsWithNext });
        if (captioned)
            yield return CaptionWriter.Write(file, figure.Caption, "Figure", figure.Id, place);
        if (figure.Source.Length > 0)
            yield return BlockWriter.Set(RunWriter.Plain(figure.Source, place.Lang), place with { Style = "FigureSource" });
    }

    private static P.Picture PictureOf(string relation, uint number, string name, string told, long width, long height) => new(
        new P.NonVisualPictureProperties(
            new P.NonVisualDrawingProperties { Id = number, Name = name, Description = told },
            new P.NonVisualPictureDrawingProperties()),
        new P.BlipFill(new Blip { Embed = relation }, new Stretch(new FillRectangle())),
        new P.ShapeProperties(
            new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = width, Cy = height }),
            new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle }));
}
