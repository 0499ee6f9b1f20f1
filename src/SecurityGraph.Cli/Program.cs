using SecurityGraph.Cli;

return await CommandLine.Run(args);
