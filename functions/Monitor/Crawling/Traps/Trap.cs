namespace Monitor.Crawling.Traps;

/// <summary>Kinds of endless places.</summary>
internal enum TrapKind { Calendar, Permutation, Loop, Echo, Depth, Session }

/// <summary>How many addresses were left out as a trap, and one of them.</summary>
internal sealed record Trap(TrapKind Kind, int Count, string Example)
{
    public string Name => Kind switch
    {
        TrapKind.Calendar => "日历（无尽的日期）",
        TrapKind.Permutation => "查询条件的无尽组合",
        TrapKind.Loop => "不断重复的路径",
        TrapKind.Depth => "不断加深的路径（没有尽头的目录）",
        TrapKind.Session => "地址中的访客标识（同一网页的无尽地址）",
        _ => "内容相同的无尽页面",
    };
}

/// <summary>What a further part of a visit must know of traps: those met, and where paths without a bottom begin.</summary>
internal sealed record TrapState(IReadOnlyList<Trap> Met, IReadOnlyList<string> Bottomless);
