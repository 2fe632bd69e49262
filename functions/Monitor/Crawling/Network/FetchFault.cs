using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;
using Monitor.Pages;
using Polly.Timeout;

namespace Monitor.Crawling.Network;

/// <summary>Names what an exception of the network stands for.</summary>
internal static class FetchFault
{
    public static FetchReply Of(Exception fault, DateTimeOffset at) =>
        new(OutcomeOf(fault)) { FetchedAt = at, Detail = fault.GetBaseException().Message };

    private static FetchOutcome OutcomeOf(Exception fault) => fault switch
    {
        BodyTooLargeException => FetchOutcome.TooLarge,
        InvalidDataException => FetchOutcome.Undecodable,
        TimeoutRejectedException or TimeoutException => FetchOutcome.TimedOut,
        HttpRequestException http => OutcomeOf(http),
        OperationCanceledException => FetchOutcome.TimedOut,
        IOException => FetchOutcome.Reset,
        _ => FetchOutcome.OwnFault,
    };

    private static FetchOutcome OutcomeOf(HttpRequestException fault) => fault switch
    {
        { InnerException: GuardedException } => FetchOutcome.Guarded,
        { InnerException: AuthenticationException } or { HttpRequestError: HttpRequestError.SecureConnectionError } => FetchOutcome.TlsFault,
        { HttpRequestError: HttpRequestError.NameResolutionError } => FetchOutcome.DnsFault,
        { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } } => FetchOutcome.DnsFault,
        { InnerException: TimeoutException or OperationCanceledException or SocketException { SocketErrorCode: SocketError.TimedOut } } => FetchOutcome.TimedOut,
        { HttpRequestError: HttpRequestError.ConnectionError } => FetchOutcome.ConnectFault,
        { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => FetchOutcome.TooLarge,
        { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted } or IOException } => FetchOutcome.Reset,
        { InnerException: SocketException } => FetchOutcome.ConnectFault,
        _ => FetchOutcome.Reset,
    };
}
