using System.Text.RegularExpressions;

namespace Monitor.Pages.Reading;

/// <summary>What the words around a date make of it.</summary>
internal static partial class DateLabels
{
    /// <param name="before">Up to 24 characters before it on its line, without white space; a label cell counts.</param>
    /// <param name="after">What follows, without white space.</param>
    /// <returns>The kind and the label that told it; null label: nothing told it.</returns>
    public static (DateKind Kind, string? Label) Of(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (Ending().Match(before.ToString()) is { Success: true } label)
            return (label switch
            {
                _ when label.Groups["clock"].Success => DateKind.Unknown,
                _ when label.Groups["update"].Success => DateKind.Update,
                _ when label.Groups["formed"].Success => DateKind.Formation,
                _ when label.Groups["until"].Success => DateKind.Deadline,
                _ when label.Groups["event"].Success => DateKind.Event,
                _ => DateKind.Publication,
            }, label.Groups["label"].Value);
        if (Following().Match(after.ToString()) is { Success: true } tail)
            return (tail.Groups["until"].Success ? DateKind.Deadline : tail.Groups["update"].Success ? DateKind.Update : tail.Groups["formed"].Success ? DateKind.Formation : tail.Groups["pub"].Success ? DateKind.Publication : DateKind.Event, tail.Value);
        return (DateKind.Unknown, null);
    }

    /// <summary>Words of a visitor's clock: never a date of the page.</summary>
    public static bool IsClock(string? label) => label is not null && (label.StartsWith('今') || label.StartsWith("当前时间", StringComparison.Ordinal) || label.StartsWith("现在", StringComparison.Ordinal) || label.StartsWith("北京时间", StringComparison.Ordinal));

    /// <summary>A bare 时间 or 日期: publication in a head, an event elsewhere.</summary>
    public static bool IsBare(string? label) => label is "时间" or "日期" or "Time" or "Date";

    [GeneratedRegex("""
        (?<label>
            (?<clock>今天是?|今日是?|当前时间|现在是?|现在时间|北京时间)
          | (?<update>(?:最[后近新])?(?:更新|修改|修订|变更|维护)(?:日期|时间|于|至)?)
          | (?<formed>(?:成文|生成|印发|制发|签发|发文|形成|制定|制作|落款|拟稿)(?:日期|时间|日))
          | (?<until>(?:截止|截至|结束|终止|到期)(?:日期|时间|到|至|于|日)*)
          | (?<event>(?:实施|施行|生效|废止|失效|执行|召开|举行|举办|会议|活动|批准|批复|决定|处罚|许可|有效|开始|起始|收件|来信|留言|写信|提交|咨询|答复|回复|办结|受理|出生|成立|任职|开标|报名)(?:决定)?(?:日期|时间|期至?|日))
          | (?<pub>(?:发布|发稿|发表|公开|刊登|公示|上传|上网|公布|颁布|录入|添加|创建|发文发布|信息公开|资讯)(?:日期|时间|时问|日|于)|(?<![\u4e00-\u9fff])(?:时间|日期)|Time|Date|(?:发布|公布)(?=[:：]))
        )(?:为|是)?[:：\]】)）|>]{0,2}[\[【(（]?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^[)）\]】]?(?:(?<until>(?:\d{1,2}[时:：]\d{0,2}分?)?(?:前|之前|以前|止|截止|为止)(?!后))|(?<update>(?:更新|修订|修改))|(?<formed>(?:印发|成文|签发))|(?<pub>(?:发布|公布)(?!会))|(?:起)?(?:施行|实施|生效|执行|召开|举行|通过|批准))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Following();
}
