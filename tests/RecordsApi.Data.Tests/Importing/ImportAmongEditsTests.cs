using RecordsApi.Data.Editing;
using RecordsApi.Data.Importing;
using RecordsApi.Data.Tests.Support;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Model;
using RecordsApi.Testing;

namespace RecordsApi.Data.Tests.Importing;

/// <summary>An import whose inputs an editor changes each time they are read.</summary>
public sealed class ImportAmongEditsTests
{
    [Fact]
    public async Task Import_that_an_edit_overtook_locks_the_register_and_is_not_overtaken_again()
    {
        using var register = new TemporaryRegister();
        var files = register.SaveFile(SampleWorkbooks.OneWeek);
        await register.ImportAsync(files[0]);
        var edits = new List<Task<EditResult>>();
        var editor = new EditDuringDerivation(register, edits);

        var report = await new RegisterImporter(register.Build).ImportAsync(files, discardExisting: false, editor, CancellationToken.None);

        Assert.Equal((5, 2), (report.FilesRead, edits.Count));
        Assert.All(await Task.WhenAll(edits), result => Assert.IsType<AppliedEdit>(result));
    }

    // The first edit is committed before the import writes; the second has to wait until the import has written.
    private sealed class EditDuringDerivation(TemporaryRegister register, List<Task<EditResult>> edits) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Stage != "Deriving status histories")
                return;
            var edit = EditAsync(edits.Count);
            edits.Add(edit);
            if (edits.Count == 1)
                edit.GetAwaiter().GetResult();
            else
                Assert.False(edit.IsCompleted);
        }

        private Task<EditResult> EditAsync(int number) => Task.Run(() => new RegisterEditor(register, register.Clock, register.Build).ApplyAsync(
            new RecordCreation(new SourceRecord { Publisher = "City of Miami", Kind = SourceKind.Minutes, Title = $"Minutes {number}", Url = $"https://miami.example/{number}", PublishedOn = new(2026, 1, 10) }),
            new EditorIdentity("k-1", "Test", "r-1"), (_, _, _) => Task.CompletedTask, CancellationToken.None));
    }
}
