namespace ThermalOccitanie.Web.Letters;

/// <summary>Where there is no mail server: one file a letter, under the name of its sending, so that one written again is there once.</summary>
public sealed class FolderLetterDelivery(string folder) : ILetterDelivery
{
    public ILetterLine Open() => new Line(folder);

    private sealed class Line(string folder) : ILetterLine
    {
        public async Task<LetterOutcome> HandAsync(LetterMail letter, Func<Task<bool>> maySayLastWordAsync, TimeSpan patience)
        {
            var draft = Path.Combine(folder, $"{letter.Id:N}.brouillon");

            try
            {
                Directory.CreateDirectory(folder);
                await File.WriteAllBytesAsync(draft, letter.Message);

                if (!await maySayLastWordAsync())
                {
                    File.Delete(draft);
                    return new(LetterFate.HeldBack);
                }

                File.Move(draft, Path.Combine(folder, $"{letter.Id:N}.eml"), overwrite: true);
                return new(LetterFate.Taken);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                return new(LetterFate.Later, $"La lettre n’a pas pu être écrite dans le dossier du courrier ({failure.GetType().Name}).");
            }
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
