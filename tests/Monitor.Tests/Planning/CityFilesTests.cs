using Monitor.Planning;
using KeptFiles = Monitor.Planning.CityFiles;

namespace Monitor.Tests.Planning;

public sealed class CityFilesTests
{
    [Fact]
    public void A_city_kept_with_its_files_reads_as_before_when_they_are_gone()
    {
        KeptFiles kept;
        string before;
        using (var files = new CityFiles())
        {
            files.Write("shared/office.yaml", "plan: 市级方案\nyear: 2026\nduties: [{ id: home, title: 首页更新, check: home-updated }]");
            files.Write("town/plans/own.yaml", "plan: 本局方案\nyear: 2026\nduties: [{ id: own, title: 通知公告, section: notices, check: section-present }]");
            var path = files.Write("town/city.yaml", CityFiles.SmallCity.Replace("bureaus:", "plans: [../shared/office.yaml]\nbureaus:", StringComparison.Ordinal).Replace("sites:", "plans: [plans/own.yaml]\n    sites:", StringComparison.Ordinal));
            before = Told(CityReader.Read(path, CityFiles.Checks, 2026));
            kept = KeptFiles.Of(path, CityFiles.Checks);
        }

        Assert.Equal(["../shared/office.yaml", "city.yaml", "plans/own.yaml"], kept.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(before, Told(kept.Read(CityFiles.Checks, 2026)));
    }

    [Fact]
    public void A_city_with_mistakes_is_not_kept()
    {
        using var files = new CityFiles();

        Assert.Throws<InputException>(() => KeptFiles.Of(files.Write("city.yaml", "city: 市"), CityFiles.Checks));
    }

    private static string Told(City city) => string.Join('\n', city.Bureaus.SelectMany(bureau => bureau.Duties.Select(duty => $"{bureau.Id} {duty.Id} {duty.Check}")));
}
