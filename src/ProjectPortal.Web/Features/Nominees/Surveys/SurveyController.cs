using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Data;
using ProjectPortal.Web.Features.Nominees.Directory;
using ProjectPortal.Web.Mail;
using ProjectPortal.Web.Text;

namespace ProjectPortal.Web.Features.Nominees.Surveys;

/// <summary>A delegate says what the event was worth, without an account, and may think better of it while the link opens.</summary>
[Route("my/survey/{token}")]
public sealed class SurveyController(PortalDb db, Words words, Acting acting, PersonalLinks links, NomineeMails mails)
    : NomineeController(db, words, acting, links, mails, LinkPurpose.Survey)
{
    private const string ViewName = "Survey";

    [HttpGet("")]
    public async Task<IActionResult> Show() => View(ViewName, await PageAsync());

    [HttpPost("")]
    public async Task<IActionResult> Answer([Bind(Prefix = "Form")] SurveyForm form)
    {
        if (!ModelState.IsValid)
            return Again(ViewName, await PageAsync(form));

        var answer = await AnswerAsync();
        IReadOnlyList<Refusal> wrong;
        if (answer is null)
        {
            (answer, wrong) = SurveyAnswer.Give(Nomination, form.ToReply(), Act);
            if (answer is not null)
                Db.SurveyAnswers.Add(answer);
        }
        else
        {
            wrong = answer.Revise(Nomination, form.ToReply(), Act);
        }

        if (Refused(wrong, "Form."))
            return Again(ViewName, await PageAsync(form));

        await Db.SaveChangesAsync();
        Flash(Words["Nominees.SurveySaved"]);
        return LocalRedirect(Here);
    }

    protected override async Task<IActionResult> AgainAsync(ConsentForm typed) => Again(ViewName, await PageAsync(null, typed));

    private Task<SurveyAnswer?> AnswerAsync() => Db.SurveyAnswers.SingleOrDefaultAsync(a => a.NominationId == Nomination.Id);

    private async Task<SurveyPage> PageAsync(SurveyForm? typed = null, ConsentForm? consent = null)
    {
        var letter = await EventLetter.ReadAsync(Db, Nomination);
        var answer = await AnswerAsync();
        return new SurveyPage(letter, Here, typed ?? SurveyForm.From(answer?.Reply), answer?.AnsweredAt,
            SurveyAnswer.WhyNot(Nomination, Act), await ConsentAsync(letter.Country, consent));
    }
}
