using System.Net;
using System.Text;
using MemberSync.Simulation.Partners;
using MemberSync.Simulators.Exchange;

namespace MemberSync.Simulation.Processes;

/// <summary>
/// The network between one process and the partner: half of the latency on the way there, half on the way back, and
/// the partner's own ways to lose a call or an answer.
/// </summary>
public sealed class GatedHandler(PartnerModel partner, Gate gate, TimeProvider time) : BridgedHandler
{
    public override async Task<HttpResponseMessage> ExchangeAsync(HttpRequestMessage request)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (request.Content is null)
        {
            return await gate.PassAsync("fetch photograph", () => Task.FromResult(PhotoAt(path)));
        }

        var body = await request.Content.ReadAsStringAsync();
        var (there, back) = partner.Latency();
        var response = await gate.PassAsync($"call {path[(path.LastIndexOf('/') + 1)..]}", async () =>
        {
            await Task.Delay(there, time);
            var answered = partner.Handle(Describe(request, path, body));
            await Task.Delay(back + answered.Delay, time);
            return answered;
        });
        return response.Delivery == Delivery.Answered
            ? new HttpResponseMessage((HttpStatusCode)response.Status)
            {
                Content = new StringContent(response.Body, Encoding.UTF8, response.ContentType.Split(';')[0]),
            }
            : throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection dropped.");
    }

    private static HttpResponseMessage PhotoAt(string path) =>
        new(HttpStatusCode.OK) { Content = new ByteArrayContent(PartnerModel.Photo(path)) };

    private static SimRequest Describe(HttpRequestMessage request, string path, string body)
    {
        var headers = request.Headers.Concat(request.Content!.Headers).ToDictionary(h => h.Key, h => string.Join(',', h.Value));
        return new SimRequest(request.Method.Method, path, headers, body) { Query = request.RequestUri!.Query };
    }
}
