using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Shared;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Security;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Outbox;

public sealed record TemplateLine(MailTemplate Template, string Subject);

/// <summary>All mails of one action, and who does it.</summary>
public sealed record TemplateGroup(NominationTransition? Row, IReadOnlyList<TemplateLine> Lines);

public sealed record TemplatePage(MailTemplate Template, Letter English, Letter French);

/// <summary>What the portal writes to whom, and when, read from the lifecycle table itself.</summary>
[Authorize(Policy = Policies.SeesMails)]
[Route("mails/templates")]
public sealed class TemplatesController(PortalDb db, Words words, Acting acting, ExampleMail example) : PortalController(db, words, acting)
{
    [HttpGet("")]
    public IActionResult List()
    {
        var groups = MailTemplates.OfNominations.GroupBy(t => t.Action!.Value)
            .Select(g => new TemplateGroup(NominationLifecycle.Row(g.Key), [.. g.Select(Line)]))
            .Append(new TemplateGroup(null, [.. MailTemplates.Others.Select(Line)]))
            .ToList();
        return View("Templates", groups);
    }

    [HttpGet("{name}")]
    public IActionResult Show(string name) =>
        MailTemplates.Find(name) is { } template
            ? View("Template", new TemplatePage(template, example.Letter(template, "en"), example.Letter(template, "fr"))) : NotFound();

    private TemplateLine Line(MailTemplate template) => new(template, example.Letter(template, Words.Language).Subject);
}
