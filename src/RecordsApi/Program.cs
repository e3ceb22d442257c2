using RecordsApi.Commands;

// Without a command the program serves; what begins with a dash is then for the host (--urls …).
return args is [] || (args[0].StartsWith('-') && !CommandLine.IsHelp(args[0]))
    ? await ServeCommand.RunAsync(args)
    : await CommandLine.InvokeAsync(args);

/// <summary>The service's entry point.</summary>
public partial class Program;
