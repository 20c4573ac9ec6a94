using MemberSync.Simulators.Hosting;

namespace MemberSync.Simulators.Webhook;

/// <summary>Receivers of webhooks on the command line.</summary>
internal static class WebhookArguments
{
    public static readonly SimulatedPartner Partner = new(
        "webhook",
        """
          --calls-per-minute <number>   how many messages a receiver takes in any 60 s (default 60)
        """,
        (trip, values) =>
        {
            var options = values.Aggregate(
                new WebhookOptions { Seed = trip.Seed },
                (options, value) => value.Key == "--calls-per-minute"
                    ? options with { CallsPerMinute = OptionText.Whole(value.Key, value.Value) }
                    : throw new FormatException($"there is no option {value.Key}"));
            return (services, time) => services.AddSimulator(new WebhookSimulator(options), time, trip);
        });
}
