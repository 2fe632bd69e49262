using System.Net;
using Monitor.Crawling.Network;

namespace Monitor.Tests.Crawling.Network;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("8.8.8.8", true, true)]
    [InlineData("240e:1::1", true, true)]
    [InlineData("127.0.0.1", false, true)]
    [InlineData("127.8.9.1", false, true)]
    [InlineData("10.1.2.3", false, true)]
    [InlineData("172.16.0.1", false, true)]
    [InlineData("172.32.0.1", true, true)]
    [InlineData("192.168.1.1", false, true)]
    [InlineData("100.64.0.1", false, true)]
    [InlineData("::1", false, true)]
    [InlineData("fd12::1", false, true)]
    [InlineData("::ffff:127.0.0.1", false, true)]
    [InlineData("64:ff9b::7f00:1", false, true)]
    [InlineData("2002:7f00:1::", false, true)]
    [InlineData("169.254.169.254", false, false)]
    [InlineData("::ffff:169.254.169.254", false, false)]
    [InlineData("64:ff9b::a9fe:a9fe", false, false)]
    [InlineData("100.100.100.200", false, false)]
    [InlineData("fd00:ec2::254", false, false)]
    [InlineData("fe80::1", false, false)]
    [InlineData("0.0.0.0", false, false)]
    [InlineData("::", false, false)]
    [InlineData("224.0.0.1", false, false)]
    [InlineData("255.255.255.255", false, false)]
    public void Admits_private_addresses_only_where_allowed_and_metadata_never(string address, bool inPublic, bool inPrivate)
    {
        Assert.Equal(inPublic, AddressGuard.Admits(IPAddress.Parse(address), Reach.Public));
        Assert.Equal(inPrivate, AddressGuard.Admits(IPAddress.Parse(address), Reach.Private));
    }
}
