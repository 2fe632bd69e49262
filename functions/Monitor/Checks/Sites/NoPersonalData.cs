using Monitor.Pages;
using Monitor.Planning;

namespace Monitor.Checks.Sites;

/// <summary>Pages and attachments show no identity card, bank card or private mobile number.</summary>
public sealed class NoPersonalData : ICheck
{
    public CheckInfo Info { get; } = new("no-personal-data", "Site", "页面和附件不含身份证号、银行卡号、与姓名并列的手机号", "《政府信息公开条例》第十五条",
        "立即撤下或遮盖个人信息后重新发布", NeedsSection: false);

    public IEnumerable<Verdict> Judge(Duty duty, JudgedSite site)
    {
        var pages = site.ReadPages.Select(page => (page.Url, Name: page.Page!.Title, Found: PersonalData.In(TextOf(page.Page)), Evidence: (Func<PersonalDatum, Evidence>)(datum => Evidence.Of(page, datum.Masked, page.Page.PlaceInText(datum.At.Start, datum.At.Length)))));
        var read = site.Snapshots.SelectMany(snapshot => snapshot.Attachments).Where(file => file.Unread is null)
            .Select(file => (file.Url, file.Name, Found: PersonalData.In(file.Text), Evidence: (Func<PersonalDatum, Evidence>)(datum => new(file.Url, file.Sha256, file.FetchedAt, datum.Masked))));
        var verdicts = pages.Concat(read).Where(place => place.Found.Count > 0).DistinctBy(place => place.Url).Select(place => Say(site.SubjectOf(place.Url), place.Name, place.Found, place.Evidence)).ToList();
        verdicts.AddRange(Unread(site));
        return verdicts.Count > 0 ? verdicts : [Verdict.Met("site", "读到的页面和附件未见个人信息")];
    }

    private static Verdict Say(string subject, string name, IReadOnlyList<PersonalDatum> found, Func<PersonalDatum, Evidence> evidenceOf)
    {
        var sure = found.Where(datum => !datum.IsDoubtful).ToList();
        var told = sure.Count > 0 ? sure : [.. found];
        var what = string.Join("、", told.GroupBy(datum => datum.Kind).Select(same => $"{same.Key}{same.Count()}个（如{same.First().Masked}）"));
        var evidence = evidenceOf(told[0]);
        return sure.Count > 0
            ? Verdict.Missed(subject, $"《{name}》泄露个人信息：{what}，请立即撤下或遮盖", evidence)
            : Verdict.Unclear(subject, $"《{name}》有{what}，可能是工作联系方式，请人工核查", evidence);
    }

    /// <summary>Files whose text could not be read: told once.</summary>
    private static IEnumerable<Verdict> Unread(JudgedSite site)
    {
        var files = site.Snapshots.SelectMany(snapshot => snapshot.Attachments).Where(file => file.Unread is not null).DistinctBy(file => file.Url).ToList();
        if (files.Count == 0) return [];
        return [Verdict.Unclear("site", $"有{files.Count}个附件的文字未能读取（如“{files[0].Name}”：{files[0].Unread}），是否含个人信息请人工核查", new(files[0].Url, files[0].Sha256, files[0].FetchedAt)) with { Trace = [.. files.Take(20).Select(file => $"{file.Name}（{file.Url}）：{file.Unread}")] }];
    }

    private static string TextOf(Page page) =>
        page.Tables.Count == 0 ? page.Text : page.Text + '\n' + string.Join('\n', page.Tables.SelectMany(table => table.Rows).Select(row => string.Join(' ', row)));
}
