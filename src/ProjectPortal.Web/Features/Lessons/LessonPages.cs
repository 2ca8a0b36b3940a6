using Microsoft.AspNetCore.Mvc.Rendering;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Lessons;
using ProjectPortal.Web.Features.Shared;

namespace ProjectPortal.Web.Features.Lessons;

/// <summary>Which lessons are asked for, and after which one the page begins: "theme.order.id".</summary>
public sealed class LessonFilter
{
    public int? Theme { get; set; }

    public LessonSource? Source { get; set; }

    public int? Event { get; set; }

    public string Text { get; set; } = "";

    public string After { get; set; } = "";

    public bool IsSet => Theme is not null || Source is not null || Event is not null || Text.Length > 0;

    /// <summary>What <see cref="After"/> says, or null where it is not a key.</summary>
    public (int Theme, int Order, int Id)? Key
    {
        get
        {
            var parts = After.Split('.')
                .Select(p => int.TryParse(p, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : (int?)null)
                .ToList();
            return parts is [{ } theme, { } order, { } id] ? (theme, order, id) : null;
        }
    }
}

public sealed record LessonList(
    string Root,
    Trail Trail,
    KeyPage<LessonRow> Page,
    int Found,
    int All,
    LessonFilter Filter,
    IReadOnlyList<SelectListItem> Themes,
    IReadOnlyList<SelectListItem> Events,
    bool MayEdit)
{
    /// <summary>Only the whole order can be seen to change, so lessons move only in an unfiltered list.</summary>
    public bool MayMove => MayEdit && Filter is { Source: null, Event: null, Text.Length: 0 };
}

public sealed record LessonRow(
    int Id, int ThemeOrder, Wording Theme, int Order, Wording Text, LessonSource Source, Place? Event, Wording SourceNote,
    Wording AppliedIn)
{
    public string Key => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{ThemeOrder}.{Order}.{Id}");
}

public sealed record LessonPage(string Path, Trail Trail, LessonRow Row, HistoryList History, bool MayEdit);

public sealed record LessonFormPage(
    LessonForm Form, FormPage<LessonForm> Frame, IReadOnlyList<SelectListItem> Themes, IReadOnlyList<SelectListItem> Events);
