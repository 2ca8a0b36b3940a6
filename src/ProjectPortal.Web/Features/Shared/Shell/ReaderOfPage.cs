using Microsoft.AspNetCore.Mvc.ViewFeatures;
using ProjectPortal.Domain.People;

namespace ProjectPortal.Web.Features.Shared;

/// <summary>Who reads a page: what staff are told to do next is no task of whoever only reads.</summary>
internal static class ReaderOfPage
{
    public static bool IsForStaff(this ViewDataDictionary page) => page["Shell"] is Shell shell && shell.Viewer.IsAny(Roles.Staff);
}
