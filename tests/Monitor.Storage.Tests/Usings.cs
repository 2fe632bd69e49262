global using Xunit;
[assembly: AssemblyFixture(typeof(Monitor.Storage.Tests.StorageFixture))]
