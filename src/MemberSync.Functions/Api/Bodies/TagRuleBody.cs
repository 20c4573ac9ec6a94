using MemberSync.Core.Members;

namespace MemberSync.Functions.Api.Bodies;

internal sealed record TagRuleBody(string Tag, TagConditionBody When)
{
    public static TagRuleBody Of(TagRule rule) => new(rule.Tag, TagConditionBody.Of(rule.When));
}
