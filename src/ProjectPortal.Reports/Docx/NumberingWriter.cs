using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ProjectPortal.Reports.Docx;

/// <summary>The numbering definitions. Every list has a number of its own, so that no list goes on from another.</summary>
internal sealed class NumberingWriter(DocxFile file)
{
    private const int Levels = 9;
    private const int Bullets = 1;
    private const int Decimals = 2;
    private const int SmallBullets = 3;
    private const int SmallDecimals = 4;

    private readonly List<NumberingInstance> _lists = [];

    /// <summary>How far a level is moved in from the one around it, in twentieths of a point.</summary>
    public static int StepOf(bool small) => small ? 240 : 360;

    /// <summary>A new list.</summary>
    /// <param name="level">How deep it lies in others, from 0.</param>
    public int Add(ListBlock list, int level, bool small)
    {
        var id = _lists.Count + 1;
        var kind = list.Ordered ? (small ? SmallDecimals : Decimals) : small ? SmallBullets : Bullets;
        var added = new NumberingInstance(new AbstractNumId { Val = kind }) { NumberID = id };
        if (list.Ordered)
        {
            added.Append(new LevelOverride(new StartOverrideNumberingValue { Val = list.Start })
            {
                LevelIndex = Math.Min(level, Levels - 1),
            });
        }

        _lists.Add(added);
        return id;
    }

    /// <summary>What the first paragraph of an item says of its list.</summary>
    public static NumberingProperties Of(int id, int level) =>
        new(new NumberingLevelReference { Val = Math.Min(level, Levels - 1) }, new NumberingId { Val = id });

    public void Write()
    {
        if (_lists.Count == 0)
            return;
        var part = file.Main.AddNewPart<NumberingDefinitionsPart>(file.NextRelation());
        part.Numbering = new Numbering(
            [Kind(Bullets, isOrdered: false, small: false), Kind(Decimals, isOrdered: true, small: false),
            Kind(SmallBullets, isOrdered: false, small: true), Kind(SmallDecimals, isOrdered: true, small: true), .. _lists]);
    }

    private static AbstractNum Kind(int id, bool isOrdered, bool small)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"5A0C10{id:00}");
        return new AbstractNum([new Nsid { Val = code }, new MultiLevelType { Val = MultiLevelValues.HybridMultilevel },
            new TemplateCode { Val = code }, .. Enumerable.Range(0, Levels).Select(level => LevelOf(level, isOrdered, StepOf(small)))])
        { AbstractNumberId = id };
    }

    private static Level LevelOf(int level, bool isOrdered, int step)
    {
        var said = isOrdered ? string.Create(CultureInfo.InvariantCulture, $"%{level + 1}.") : level % 2 == 0 ? "•" : "–";
        return new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = isOrdered ? NumberFormatValues.Decimal : NumberFormatValues.Bullet },
            new LevelText { Val = said },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation
            {
                Left = ((level + 1) * step).ToString(CultureInfo.InvariantCulture),
                Hanging = step.ToString(CultureInfo.InvariantCulture),
            }))
        { LevelIndex = level };
    }
}
