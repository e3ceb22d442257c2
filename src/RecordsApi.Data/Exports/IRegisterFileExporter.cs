using RecordsApi.Data.Providers;

namespace RecordsApi.Data.Exports;

/// <summary>Writes the register's public facts into one database file that anyone can open. The file's format does not depend on the database that the register is in.</summary>
public interface IRegisterFileExporter
{
    /// <summary>The tables in it.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>Writes the file from one state of the register. An incomplete file is left behind where writing fails; the caller removes it.</summary>
    /// <param name="register">The register.</param>
    /// <param name="path">The file, which does not exist yet.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task WriteAsync(RegisterContext register, string path, CancellationToken cancellationToken);

    /// <summary>A context that reads such a file.</summary>
    RegisterContext OpenReadOnly(string path);
}
