namespace Monitor.EndToEnd.Tests; public sealed class PlaceholderTests { [Fact] public void Loads() => Assert.NotNull(typeof(Monitor.Planning.City)); }
