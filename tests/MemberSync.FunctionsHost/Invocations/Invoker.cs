using System.Net.Http.Headers;
using System.Text;
using MemberSync.FunctionsHost.Handlers;

namespace MemberSync.FunctionsHost.Invocations;

/// <summary>Posts invocations to the handler and makes of its replies what the host does.</summary>
internal sealed class Invoker(Handler handler, HttpMessageInvoker http, TimeSpan timeout, HostRun run)
{
    /// <summary>
    /// Ends when the invocation has succeeded or failed. One that has not ended within the function's time-out fails,
    /// and takes the handler's process with it, and every other invocation there.
    /// </summary>
    /// <exception cref="OperationCanceledException">The host stopped meanwhile.</exception>
    public async Task<InvocationResult> InvokeAsync(Invocation invocation)
    {
        var process = await handler.ReadyAsync();
        run.Journal.Note(new HostEvent.InvocationStarted(invocation.Function, invocation.Id, invocation.Subject));
        var result = await InvokeAsync(invocation, process);
        run.Journal.Note(new HostEvent.InvocationEnded(invocation.Function, invocation.Id, result));
        return result;
    }

    private async Task<InvocationResult> InvokeAsync(Invocation invocation, HandlerProcess process)
    {
        using var late = new CancellationTokenSource(timeout, run.Time);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(late.Token, run.Stopping);
        try
        {
            var result = await SendAsync(invocation, process.Address, over.Token);
            if (result is InvocationResult.Hung hung)
            {
                run.Journal.Note(new HostEvent.InvocationHung(invocation.Function, invocation.Id, hung.Reason));
                await Task.Delay(Timeout.InfiniteTimeSpan, run.Time, over.Token);
            }

            return result;
        }
        catch (HttpRequestException fault)
        {
            return new InvocationResult.Failed(fault.Message);
        }
        catch (OperationCanceledException) when (!run.Stopping.IsCancellationRequested)
        {
            process.End();
            return new InvocationResult.Failed($"Timeout value of {timeout} exceeded by {invocation.Function}");
        }
    }

    private async Task<InvocationResult> SendAsync(
        Invocation invocation, Uri handlerAddress, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(handlerAddress, invocation.Function))
        {
            Content = new StringContent(
                invocation.Body, Encoding.UTF8, new MediaTypeHeaderValue("application/json", "utf-8")),
        };
        request.Headers.TransferEncodingChunked = true;
        HostHeaders.AddTo(request.Headers, invocation.Id);
        using var answer = await http.SendAsync(request, cancellationToken);
        var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        return ReplyReader.Read(answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, body);
    }
}
