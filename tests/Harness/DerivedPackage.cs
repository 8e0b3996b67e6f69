namespace LongAn.Harness;

/// <summary>A procedure of a test, made of the shipped one of copies by changing pieces of its files.</summary>
internal static class DerivedPackage
{
    /// <summary>Writes the shared definitions and the procedure of copies under another code, without scenarios; gives the folder of the package.</summary>
    public static string OfCopies(string folder, string code)
    {
        var shipped = Path.Combine(ServerProcess.Root(), "definitions");
        var package = Path.Combine(folder, "thu-nghiem", code);
        Copy(Path.Combine(shipped, "shared"), Path.Combine(folder, "shared"));
        Copy(Path.Combine(shipped, "chung-thuc", CopyJourney.Procedure), package);
        Directory.Delete(Path.Combine(package, "scenarios"), recursive: true);
        Edit(Path.Combine(package, "procedure.json"), CopyJourney.Procedure, code);
        return package;
    }

    /// <summary>Adds the shipped procedure of copies itself to the folder.</summary>
    public static void AddCopies(string folder) =>
        Copy(Path.Combine(ServerProcess.Root(), "definitions", "chung-thuc", CopyJourney.Procedure), Path.Combine(folder, "chung-thuc", CopyJourney.Procedure));

    /// <summary>Replaces a piece of a file, which must be there.</summary>
    public static void Edit(string file, string old, string with)
    {
        var text = File.ReadAllText(file);
        if (!text.Contains(old, StringComparison.Ordinal))
            throw new InvalidOperationException($"Expected {Path.GetFileName(file)} to hold “{old}”, but it does not: the shipped procedure has changed.");
        File.WriteAllText(file, text.Replace(old, with, StringComparison.Ordinal));
    }

    private static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }
}
