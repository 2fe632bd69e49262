using System.Security.Cryptography;
using System.Text;

namespace Monitor.Findings;

/// <summary>Makes a finding's id: the first 16 hex digits of SHA-256 over bureau, duty and subject.</summary>
public static class FindingId
{
    public static string Of(string bureau, string duty, string subject) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{bureau}\n{duty}\n{subject}")).AsSpan(0, 8));
}
