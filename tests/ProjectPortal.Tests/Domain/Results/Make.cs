using System.Reflection;
using ProjectPortal.Domain;
using ProjectPortal.Domain.Results;

namespace ProjectPortal.Tests.Domain.Results;

/// <summary>Records of the framework, made through the domain; identities are given as a database would.</summary>
internal static class Make
{
    private static int nextId = 100;

    public static Indicator Indicator(IndicatorUnit unit = IndicatorUnit.Number) =>
        Identified(new Indicator { ProjectId = 1, Number = 1, Statement = new Wording("Countries"), Unit = unit });

    public static Measurement Measurement(Indicator of, Finding finding, MeasurementState state)
    {
        var made = Identified(ProjectPortal.Domain.Results.Measurement.Draft(of, finding, Doing.Staff).Measurement!);
        if (state != MeasurementState.Draft)
            made.Submit(Doing.Staff);
        if (state == MeasurementState.Approved)
            made.Approve(Doing.Staff);
        if (state == MeasurementState.Returned)
            made.Return("Name the source.", Doing.Staff);
        return made;
    }

    public static TEntity Identified<TEntity>(TEntity entity)
        where TEntity : Entity
    {
        typeof(Entity).GetProperty(nameof(Entity.Id), BindingFlags.Public | BindingFlags.Instance)!.SetValue(
            entity, Interlocked.Increment(ref nextId));
        return entity;
    }
}
