namespace Monitor.Crawling.Network;

/// <summary>Which addresses a request may connect to. Link-local and metadata addresses never.</summary>
internal enum Reach
{
    /// <summary>Public addresses only.</summary>
    Public,
    /// <summary>Loopback and private addresses too: registered origins and anchor checks where the city allows it.</summary>
    Private,
}
