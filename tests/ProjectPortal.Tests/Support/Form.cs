using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Shouldly;

namespace ProjectPortal.Tests.Support;

/// <summary>A form of a page. Only what is really on it can be filled in, and all of it is sent.</summary>
public sealed class Form(Browser browser, Page page, IHtmlFormElement form)
{
    private readonly List<SentFile> _files = [];

    /// <summary>What a browser sends for the form as it stands now.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields => [.. form.Elements.SelectMany(Sent)];

    public IHtmlFormElement Element => form;

    public string Value(string name) => Fields.FirstOrDefault(f => f.Key == name).Value ?? throw Missing(name);

    public bool Has(string name) => Named(name).Count > 0;

    /// <summary>Types a text, chooses an option (by value or by its text), or chooses a radio button.</summary>
    public Form Fill(string name, string value)
    {
        var controls = Named(name);
        switch (controls.FirstOrDefault())
        {
            case IHtmlSelectElement select:
                var option = select.Options.FirstOrDefault(o => o.Value == value)
                    ?? select.Options.FirstOrDefault(o => Page.Squeeze(o.Text) == value)
                    ?? throw new ShouldAssertException(
                        $"'{name}' offers no '{value}', only: {string.Join(", ", select.Options.Select(o => o.Value))}");
                option.IsSelected = true;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlInputElement { Type: "radio" }:
                var radios = controls.OfType<IHtmlInputElement>().ToList();
                radios.ForEach(r => r.IsChecked = false);
                (radios.Find(r => r.Value == value) ?? throw new ShouldAssertException($"'{name}' offers no '{value}'")).IsChecked = true;
                break;
            case IHtmlInputElement { Type: "checkbox" }:
                throw new ShouldAssertException($"'{name}' is a checkbox: use Tick or Untick.");
            case IHtmlInputElement input:
                input.SetAttribute("value", value);
                input.Value = value;
                break;
            default:
                throw Missing(name);
        }

        return this;
    }

    /// <summary>Chooses a file from the person's disk.</summary>
    public Form Attach(string name, string fileName, byte[] content)
    {
        if (Named(name).FirstOrDefault() is not IHtmlInputElement { Type: "file" })
            throw Missing(name);
        form.Enctype.ShouldBe("multipart/form-data", "a browser sends only the name of the file then");
        _files.Add(new SentFile(name, fileName, content));
        return this;
    }

    public Form Tick(string name, params string[] values) => Check(name, values, true);

    public Form Untick(string name, params string[] values) => Check(name, values, false);

    /// <param name="button">The value, or else the text, of the button that is pressed; the first one where none is given.</param>
    public Task<Page> SubmitAsync(string? button = null)
    {
        var buttons = form.Elements.OfType<IHtmlElement>()
            .Where(e => e is IHtmlButtonElement { Type: "submit" } or IHtmlInputElement { Type: "submit" }).ToList();
        var pressed = button is null ? buttons.FirstOrDefault()
            : buttons.Find(b => b.GetAttribute("value") == button) ?? buttons.Find(b => Page.Squeeze(b.TextContent) == button)
            ?? throw new ShouldAssertException(
                $"The form has no button '{button}', only: {string.Join(", ", buttons.Select(b => Page.Squeeze(b.TextContent)))}");
        List<KeyValuePair<string, string>> fields = [.. Fields];
        if (pressed?.GetAttribute("name") is { Length: > 0 } name)
            fields.Add(KeyValuePair.Create(name, pressed.GetAttribute("value") ?? ""));

        var action = pressed?.GetAttribute("formaction") is { } elsewhere ? page.Resolve(elsewhere) : page.ActionOf(form);
        return string.Equals(form.Method, "post", StringComparison.OrdinalIgnoreCase)
            ? (form.Enctype == "multipart/form-data" ? browser.PostFilesAsync(action, fields, _files)
                : browser.PostFieldsAsync(action, fields))
            : browser.GetAsync(action.Split('?')[0] + '?'
                + string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}")));
    }

    private static IEnumerable<KeyValuePair<string, string>> Sent(IElement control)
    {
        var name = control.GetAttribute("name") ?? "";
        if (name.Length == 0 || control.HasAttribute("disabled"))
            return [];

        return control switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } choice =>
                choice.IsChecked ? [KeyValuePair.Create(name, choice.Value ?? "on")] : [],
            IHtmlInputElement { Type: "submit" or "button" or "file" or "image" or "reset" } => [],
            IHtmlInputElement input => [KeyValuePair.Create(name, input.Value ?? "")],
            IHtmlTextAreaElement area => [KeyValuePair.Create(name, area.Value)],
            IHtmlSelectElement select => select.Options.Where(o => o.IsSelected).Select(o => KeyValuePair.Create(name, o.Value)),
            _ => [],
        };
    }

    private Form Check(string name, string[] values, bool ticked)
    {
        var boxes = Named(name).OfType<IHtmlInputElement>().Where(b => b.Type == "checkbox").ToList();
        foreach (var value in values.Length == 0 ? ["true"] : values)
            (boxes.Find(b => b.Value == value)
                ?? throw new ShouldAssertException($"'{name}' has no box '{value}', only: {string.Join(", ", boxes.Select(b => b.Value))}"))
                .IsChecked = ticked;
        return this;
    }

    private List<IElement> Named(string name) => [.. form.Elements.Where(e => e.GetAttribute("name") == name)];

    private ShouldAssertException Missing(string name) =>
        new($"The form has no field '{name}', only: "
            + $"{string.Join(", ", form.Elements.Select(e => e.GetAttribute("name")).Where(n => n is { Length: > 0 }).Distinct())}");
}
