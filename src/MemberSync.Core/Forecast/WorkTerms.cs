using System.Collections.Immutable;
using MemberSync.Core.Dispatch;
using MemberSync.Core.Partners;

namespace MemberSync.Core.Forecast;

/// <summary>Under what terms a connection works.</summary>
/// <param name="Budgets">What was called of late; one that is not there was not spent from.</param>
/// <param name="BulkOnly">Bulk goes only in this window; null: at any time.</param>
public sealed record WorkTerms(PartnerPlan Plan, ImmutableDictionary<BudgetName, Budget> Budgets, Window? BulkOnly);
