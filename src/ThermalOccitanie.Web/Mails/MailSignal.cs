namespace ThermalOccitanie.Web.Mails;

/// <summary>Tells the sender of this copy of the program that a mail has just been committed. Without it, the mail leaves within a second.</summary>
public sealed class MailSignal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0);

    public void Raise()
    {
        if (_raised.CurrentCount == 0)
        {
            _raised.Release();
        }
    }

    public Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken) => _raised.WaitAsync(longest, cancellationToken);

    public void Dispose() => _raised.Dispose();
}
