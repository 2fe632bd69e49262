using Monitor.Benchmarks;

return args is ["crawl", .. var rest] ? await CrawlBench.RunAsync(rest) : CrawlBench.Usage();
