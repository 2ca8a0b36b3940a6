using System.ComponentModel.DataAnnotations;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Nominations;
using ProjectPortal.Web.Features.Nominees.Directory;

namespace ProjectPortal.Web.Features.Nominees.Surveys;

public sealed class SurveyForm
{
    [Display(Name = "Nominees.Relevance")]
    public int? Relevance { get; set; }

    [Display(Name = "Nominees.Intent")]
    public SurveyIntent? Intent { get; set; }

    [Display(Name = "Nominees.SurveyPractice")]
    [StringLength(Lengths.Title)]
    public string Practice { get; set; } = "";

    [Display(Name = "Nominees.MostUseful")]
    [StringLength(Lengths.Text)]
    public string MostUseful { get; set; } = "";

    [Display(Name = "Nominees.LeastUseful")]
    [StringLength(Lengths.Text)]
    public string LeastUseful { get; set; } = "";

    public static SurveyForm From(SurveyReply? reply) => reply is null ? new SurveyForm() : new SurveyForm
    {
        Relevance = reply.Relevance,
        Intent = reply.Intent,
        Practice = reply.Practice,
        MostUseful = reply.MostUseful,
        LeastUseful = reply.LeastUseful,
    };

    public SurveyReply ToReply() =>
        new() { Relevance = Relevance, Intent = Intent, Practice = Practice, MostUseful = MostUseful, LeastUseful = LeastUseful };
}

public sealed record SurveyPage(EventLetter Letter, string Path, SurveyForm Form, DateTime? AnsweredAt, Refusal? WhyNot, ConsentBox? Box)
{
    public ConsentForm Consent => Box?.Form ?? new ConsentForm();
}
