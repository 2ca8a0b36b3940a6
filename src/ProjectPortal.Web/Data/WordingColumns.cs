using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ProjectPortal.Domain;

namespace ProjectPortal.Web.Data;

/// <summary>
/// A projection that names a <see cref="Wording"/> reads its two columns. Left alone, EF reads the whole record for it, with all its long
/// texts: a list of events then reads the outline of each. A query is looked at once, before it is translated and kept.
/// </summary>
internal sealed class WordingColumns : IQueryExpressionInterceptor
{
    public static readonly WordingColumns Instance = new();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) =>
        new Rewriting().Visit(queryExpression);

    private sealed class Rewriting : ExpressionVisitor
    {
        private static readonly ConstructorInfo Constructor = typeof(Wording).GetConstructor([typeof(string), typeof(string)])!;
        private static readonly PropertyInfo En = typeof(Wording).GetProperty(nameof(Wording.En))!;
        private static readonly PropertyInfo Fr = typeof(Wording).GetProperty(nameof(Wording.Fr))!;

        protected override Expression VisitMember(MemberExpression node) =>
            node.Type == typeof(Wording) && IsOfRow(node)
                ? Expression.New(Constructor, [Expression.Property(node, En), Expression.Property(node, Fr)], [En, Fr])
            // Who names one of its texts, or what hangs on it, has named a column already.
            : node.Expression?.Type == typeof(Wording) ? node
            : base.VisitMember(node);

        /// <summary>Two texts are compared as they are.</summary>
        protected override Expression VisitBinary(BinaryExpression node) =>
            node.Left.Type == typeof(Wording) ? node : base.VisitBinary(node);

        private static bool IsOfRow(MemberExpression node) => node.Expression switch
        {
            ParameterExpression => true,
            MemberExpression inner => IsOfRow(inner),
            UnaryExpression { Operand: MemberExpression inner } => IsOfRow(inner),
            _ => false,
        };
    }
}
