using MemberSync.Engine.Ports;
using Microsoft.Extensions.Logging;

namespace MemberSync.Storage.Azure;

/// <summary>What an <see cref="AzureStore"/> takes from the program around it.</summary>
/// <param name="Time">Learns the storage service's time from every answer, and times waits.</param>
/// <param name="Ids">Gives each commit the id by which it recognises its own rows.</param>
/// <param name="Random">Spreads the tries of callers that failed together.</param>
public sealed record AzureStoreParts(StoreTime Time, IIdSource Ids, IRandomSource Random, ILogger<AzureStore> Logger);
