using Arrows;

var root = args is [var path, ..] ? path : Environment.CurrentDirectory;
try
{
    var order = Order.Read(Path.Combine(root, "tools", "arrows", "order.txt"));
    var code = Code.Read(Path.Combine(root, "src"));
    var house = new House(code.Folders, Arrow.Between(code.References()), order);
    new Report(Console.Out).Write(house);
    return house.IsClean ? 0 : 1;
}
catch (Exception exception) when (exception is IOException or InvalidDataException)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 2;
}
