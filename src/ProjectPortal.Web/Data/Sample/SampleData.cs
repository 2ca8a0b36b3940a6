namespace ProjectPortal.Web.Data.Sample;

/// <summary>What a new installation shows: the real project ROA 206 and a small invented one.</summary>
internal sealed class SampleData(PortalDb db)
{
    public async Task LoadAsync() => await db.SaveChangesAsync();
}
