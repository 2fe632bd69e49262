using System.Net;
using System.Net.Sockets;

namespace Monitor.Crawling.Network;

/// <summary>Judges a resolved address: public, private, or never to be asked (RFC 6890 and the clouds' metadata addresses).</summary>
internal static class AddressGuard
{
    private static readonly IPNetwork[] never = Networks(
        "0.0.0.0/8", "169.254.0.0/16", "100.100.100.200/32", "168.63.129.16/32", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
        "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "::/128", "fe80::/10", "ff00::/8", "100::/64", "2001:db8::/32", "fd00:ec2::254/128");

    private static readonly IPNetwork[] closed = Networks(
        "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "198.18.0.0/15", "::1/128", "fc00::/7", "fec0::/10");

    public static bool Admits(IPAddress address, Reach reach)
    {
        var plain = Unwrap(address);
        return !IsIn(plain, never) && (reach == Reach.Private || !IsIn(plain, closed));
    }

    /// <summary>The IPv4 address inside mapped, NAT64 and 6to4 addresses.</summary>
    private static IPAddress Unwrap(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        ReadOnlySpan<byte> bytes = address.GetAddressBytes();
        return bytes switch
        {
            [0x00, 0x64, 0xff, 0x9b, ..] => new IPAddress(bytes[12..]),
            [0x20, 0x02, ..] => new IPAddress(bytes[2..6]),
            _ when bytes[..12].IndexOfAnyExcept((byte)0) < 0 && bytes[12] != 0 => new IPAddress(bytes[12..]),
            _ => address,
        };
    }

    private static bool IsIn(IPAddress address, IPNetwork[] networks) => Array.Exists(networks, network => network.Contains(address));

    private static IPNetwork[] Networks(params string[] written) => Array.ConvertAll(written, IPNetwork.Parse);
}
