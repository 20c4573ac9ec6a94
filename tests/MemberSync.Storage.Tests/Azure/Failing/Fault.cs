namespace MemberSync.Storage.Tests.Azure.Failing;

/// <summary>What the network does to one request; the second argument hands the request on to the service.</summary>
internal delegate Task<HttpResponseMessage> Fault(HttpRequestMessage request, Func<Task<HttpResponseMessage>> handOn);
