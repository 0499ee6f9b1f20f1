using System.Globalization;
using SecurityGraph.Judgement.Money;
using SecurityGraph.Model.Statements;
using SecurityGraph.Model.Terms;
using SecurityGraph.Store.Lenses;

namespace SecurityGraph.Tests.Judgement;

/// <summary>Money in a line each.</summary>
internal static class MoneyWorlds
{
    /// <summary>Somebody gives: <c>fund:f actor:a =5</c>, <c>&lt;5</c> up to, <c>&gt;5</c> more than, <c>-</c> no amount; further members behind it.</summary>
    public static Statement Gives(string told, string more = "", string saidOn = "2018-01-24", string document = "document:one")
    {
        var parts = told.Split(' ');
        return Json.Say($"{parts[0]} FUNDS {parts[1]}", Members(parts[2], "", more), saidOn, document);
    }

    /// <summary>Something has a size: <c>fund:f =5</c>.</summary>
    public static Statement Has(string told, string of = "", string more = "", string saidOn = "2018-01-24", string document = "document:one")
    {
        var parts = told.Split(' ');
        return Json.Say($"{parts[0]} HAS_BUDGET", Members(parts[1], of, more), saidOn, document);
    }

    public static Statement Part(string part, string whole) => Json.Say($"{part} PART_OF {whole}", "\"modality\":\"ongoing\"");

    public static string Key(string key) => $"\"money\":\"{key}\"";

    /// <summary>All totals: kind, amount, period, step; and how many sums they are made of.</summary>
    public static string Totals(MoneyPart by, string of, params Statement[] told) => Totals(by, of, Lens.All, told);

    public static string Totals(MoneyPart by, string of, Lens lens, params Statement[] told) => Text(new JudgedGraph(told).Money(by, of, lens));

    public static string Text(MoneyAnswer answer) => string.Join("; ", answer.Totals.Select(Text));

    public static string Text(MoneyTotal total)
    {
        var quantity = total.Quantity;
        var amount = (quantity.Low, quantity.High) switch
        {
            (null, { } high) => "<" + Number(high),
            ({ } low, null) => ">" + Number(low),
            var (low, high) => low == high ? Number(low) : $"{Number(low)}-{Number(high)}",
        };
        var marks = new[] { quantity.Unit == "EUR" ? null : quantity.Unit, quantity.Of.Length > 0 ? quantity.Of : null, quantity.Period?.ToString(), total.Class == ModalityClass.Fact ? null : total.Class.ToString(), total.Commitment, total.Sums.Count > 1 ? $"x{total.Sums.Count}" : null };
        return string.Join(' ', new[] { total.Kind.ToString(), amount }.Concat(marks.OfType<string>()));
    }

    /// <summary>Each line that is not added, with its reason.</summary>
    public static IEnumerable<string> NotAdded(MoneyAnswer answer) =>
        answer.Totals.SelectMany(total => total.Sums).SelectMany(sum => sum.Lines).Concat(answer.LeftOut).Where(line => !line.IsCounted)
            .Select(line => $"{line.Statement.Subject.Slug} {line.Statement.Object?.Slug}: {line.Why}");

    private static string Number(decimal? number) => number!.Value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Members(string amount, string of, string more)
    {
        var number = amount[1..].Split('/');
        var (value, unit) = (number[0], number.Length > 1 ? "EUR/" + number[1] : "EUR");
        var range = amount[0] switch
        {
            '=' => $"\"low\":\"{value}\",\"high\":\"{value}\",",
            '<' => $"\"high\":\"{value}\",",
            '>' => $"\"low\":\"{value}\",",
            '~' => $"\"low\":\"{value}\",\"high\":\"{int.Parse(value, CultureInfo.InvariantCulture) + 10}\",",
            _ => "",
        };
        var period = more.Contains("\"period\"", StringComparison.Ordinal) ? more[more.IndexOf("\"period\"", StringComparison.Ordinal)..] : "";
        var rest = period.Length > 0 ? more[..more.IndexOf("\"period\"", StringComparison.Ordinal)].TrimEnd(',') : more;
        var quantity = range.Length == 0 ? "" : $"\"quantity\":{{{range}\"unit\":\"{unit}\"{(period.Length > 0 ? "," + period : "")}{(of.Length > 0 ? $",\"of\":\"{of}\"" : "")}}}";
        return string.Join(',', new[] { quantity, rest }.Where(text => text.Length > 0));
    }
}
