using System.Globalization;
using Monitor.Checks.AnnualReport;

namespace Monitor.Tests.Checks.AnnualReport;

public sealed class ReportNumberTests
{
    [Theory]
    [InlineData("收到申请1,234件", "1234")]
    [InlineData("34.5 万元", "345000")]
    [InlineData("十二件", "12")]
    [InlineData("三百零五条", "305")]
    [InlineData("二〇二五", "2025")]
    [InlineData("壹拾贰件", "12")]
    [InlineData("贰仟零叁件", "2003")]
    [InlineData("叁万元", null)]
    [InlineData("加强队伍建设", null)]
    public void Reads_numbers_in_every_script(string text, string? expected) =>
        Assert.Equal(expected is null ? null : decimal.Parse(expected, CultureInfo.InvariantCulture), ReportNumber.Of(text));

    [Theory]
    [InlineData("", "0", true)]
    [InlineData("—", "0", false)]
    [InlineData("无", "0", false)]
    [InlineData("-3", "-3", false)]
    [InlineData("3件", "3", false)]
    [InlineData("见附件", null, false)]
    public void Reads_cells_and_tells_blanks(string cell, string? expected, bool isBlank)
    {
        Assert.Equal(expected is null ? null : decimal.Parse(expected, CultureInfo.InvariantCulture), ReportNumber.OfCell(cell, out var blank));
        Assert.Equal(isBlank, blank);
    }
}
