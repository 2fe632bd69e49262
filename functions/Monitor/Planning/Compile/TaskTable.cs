using System.Text.RegularExpressions;

namespace Monitor.Planning.Compile;

/// <summary>Reads a task table: which columns hold the task, the unit and the time is told by the head row, wherever they stand.</summary>
internal static partial class TaskTable
{
    private const int HeadRows = 4;

    public static IEnumerable<Clause> Read(IReadOnlyList<IReadOnlyList<string>> rows, int number, IReadOnlyList<string> headings)
    {
        var head = rows.Take(HeadRows).ToList().FindIndex(row => row.Select(Squeeze).Distinct().Count(IsHead) >= 2);
        var titles = head < 0 ? [] : rows[head].Select(Squeeze).ToList();
        var (items, details) = (Columns(titles, ItemHead()), Columns(titles, DetailHead()));
        var tasks = Columns(titles, TaskHead()) is { Count: > 0 } named ? named : items.Count > 0 ? items : details;
        IReadOnlyList<int> topics = [.. Columns(titles, TopicHead()), .. items.Except(tasks)];
        for (var row = head + 1; row < rows.Count; row++)
        {
            var cells = rows[row];
            // Without a head the longest cell is the task
            IReadOnlyList<int> own = tasks.Count > 0 ? tasks : [.. Enumerable.Range(0, cells.Count).OrderByDescending(column => cells[column].Length).Take(1)];
            var clause = new Clause("", $"表{number}第{row + 1}行")
            {
                Owner = First(cells, Columns(titles, UnitHead())),
                When = First(cells, Columns(titles, TimeHead())),
                Kind = ClauseKind.Row,
                Headings = [.. headings, .. Cells(cells, topics)],
            };
            foreach (var sentence in Cells(cells, own).SelectMany(Lines)) yield return clause with { Text = sentence, Owner = clause.Owner ?? OwnerPhrase.Read(sentence) };
            foreach (var sentence in Cells(cells, [.. details.Except(own)]).SelectMany(Lines)) yield return clause with { Text = sentence, Kind = ClauseKind.Detail, Headings = [] };
        }
    }

    private static bool IsHead(string title) =>
        TaskHead().IsMatch(title) || ItemHead().IsMatch(title) || DetailHead().IsMatch(title) || UnitHead().IsMatch(title) || TimeHead().IsMatch(title) || TopicHead().IsMatch(title);

    private static IEnumerable<string> Cells(IReadOnlyList<string> cells, IEnumerable<int> columns) =>
        columns.Where(column => column < cells.Count).Select(column => cells[column].Trim()).Where(cell => Squeeze(cell).Length > 1).Distinct();

    private static IEnumerable<string> Lines(string cell) => cell.Split('\n').SelectMany(Sentences.Of);

    private static List<int> Columns(List<string> titles, Regex head) => [.. Enumerable.Range(0, titles.Count).Where(column => head.IsMatch(titles[column]))];

    private static string? First(IReadOnlyList<string> cells, List<int> columns) =>
        columns.Where(column => column < cells.Count).Select(column => cells[column].Trim()).FirstOrDefault(cell => cell.Length > 1);

    private static string Squeeze(string cell) => string.Concat(cell.Where(letter => !char.IsWhiteSpace(letter)));

    [GeneratedRegex("工作任务|任务内容|主要任务|具体任务|重点任务|工作内容|公开内容|具体内容|^任务$|^内容$", RegexOptions.CultureInvariant)]
    private static partial Regex TaskHead();

    [GeneratedRegex("公开事项|任务事项|责任事项|工作事项|^事项$", RegexOptions.CultureInvariant)]
    private static partial Regex ItemHead();

    [GeneratedRegex("措施|要求|标准|方式", RegexOptions.CultureInvariant)]
    private static partial Regex DetailHead();

    [GeneratedRegex("^(?:任务类别|类别|一级指标|二级指标|一级事项|二级事项|一级类别|二级类别|公开领域|领域|项目|工作项目|栏目|公开栏目|栏目名称|指标|公开类别|分类)$", RegexOptions.CultureInvariant)]
    private static partial Regex TopicHead();

    [GeneratedRegex("牵头|责任单位|责任科室|责任处室|责任部门|责任股室|责任主体|承办|主办单位|负责单位|负责科室|公开主体", RegexOptions.CultureInvariant)]
    private static partial Regex UnitHead();

    [GeneratedRegex("时限|时间|期限|截止|更新周期|更新频率|公开周期|频次|周期", RegexOptions.CultureInvariant)]
    private static partial Regex TimeHead();
}
