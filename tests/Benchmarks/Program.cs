Console.WriteLine("usage: Benchmarks <engine|runtime>");
