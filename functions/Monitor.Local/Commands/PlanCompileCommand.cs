using System.CommandLine;
using Monitor.Planning;
using Monitor.Planning.Compile;
using Monitor.Runs;

namespace Monitor.Local.Commands;

/// <summary>`plan compile FILE`: the text of a work plan -> a draft plan file on stdout.</summary>
internal static class PlanCompileCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "工作方案、工作要点、任务分解表或责任清单（docx、pdf、html、txt）" };
        var year = new Option<int?>("--year") { Description = "计划年度；默认从标题中识别", HelpName = "Y" };
        var bureau = new Option<string?>("--bureau") { Description = "适用的部门，写入草案开头", HelpName = "ID" };
        var lexicon = new Option<FileInfo?>("--lexicon") { Description = "改用自己的词表", HelpName = "FILE" };
        var explain = new Option<bool>("--explain") { Description = "逐项注明由哪条规则、哪些词语得出" };
        var command = new Command("compile", "由计划文本生成任务草案：逐条引用原文，不能在网站上核查的条款列为注释") { file, year, bureau, lexicon, explain };
        command.Does(async (parsed, stop) =>
        {
            var input = parsed.GetRequiredValue(file);
            if (!input.Exists) throw new InputException([new(input.FullName, 0, "找不到文件")]);
            var words = parsed.GetValue(lexicon) is { } own ? PlanLexicon.Read(own.FullName) : null;
            var compiled = CompilePlan.Handle(await File.ReadAllBytesAsync(input.FullName, stop), input.FullName, parsed.GetValue(year), words);
            Console.Write(DraftWriter.Write(compiled, parsed.GetValue(explain), parsed.GetValue(bureau)));
            await Console.Error.WriteLineAsync($"任务 {compiled.Duties.Count} 项，不能在网站上核查的条款 {compiled.Uncheckable.Count} 条");
            return ExitStatus.Done;
        });
        return command;
    }
}
