using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SecurityGraph.Model.Passages;

/// <summary>
/// What a sentence is recognised by without keeping it: <c>sha256:</c> and the first 16 hex digits of SHA-256 over its
/// letters and digits. The rules stand in docs/data-model.md, "Fingerprints".
/// </summary>
public readonly record struct Fingerprint : IParsable<Fingerprint>, IComparable<Fingerprint>
{
    private const string Prefix = "sha256:";
    private const int Digits = 16;

    private readonly ulong _value;

    private Fingerprint(ulong value) => _value = value;

    /// <summary>Of a sentence whose call-outs, page furniture and marks are already gone; a reader of documents sees to that.</summary>
    public static Fingerprint Of(string sentence)
    {
        return Ascii.IsValid(sentence) ? OfAscii(sentence) : OfHash(SHA256.HashData(Encoding.UTF8.GetBytes(Normalise(sentence))));
    }

    /// <summary>
    /// What is hashed: NFKC, then letters (L*) and decimal digits (Nd) alone, without letters that stand for an apostrophe or another
    /// mark, then the simple lower case of each character by itself. Empty where the text has neither.
    /// </summary>
    public static string Normalise(string sentence) => Normalise(sentence, keepsMarks: false);

    /// <summary>As older releases did, which kept letters that stand for marks: what they hashed is found again by this.</summary>
    public static string NormaliseAsOnce(string sentence) => Normalise(sentence, keepsMarks: true);

    /// <summary>Of what <see cref="Normalise(string)"/> gives, in UTF-8 and hashed.</summary>
    public static Fingerprint OfHash(ReadOnlySpan<byte> sha256) => new(System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(sha256));

    private static string Normalise(string sentence, bool keepsMarks)
    {
        var kept = new StringBuilder(sentence.Length);
        foreach (var rune in CompatibilityForm.Of(sentence).EnumerateRunes())
        {
            if ((Rune.IsLetter(rune) && (keepsMarks || !ModifierLetters.IsMark(rune))) || Rune.IsDigit(rune)) Append(kept, Lower(rune));
        }

        return kept.ToString();
    }

    private static void Append(StringBuilder text, Rune rune)
    {
        if (rune.IsBmp) text.Append((char)rune.Value);
        else text.Append(rune.ToString());
    }

    /// <summary>The same for most sentences, without a text of its own for each character.</summary>
    private static Fingerprint OfAscii(string sentence)
    {
        var kept = System.Buffers.ArrayPool<byte>.Shared.Rent(sentence.Length);
        var length = 0;
        foreach (var c in sentence)
        {
            if (char.IsAsciiLetterOrDigit(c)) kept[length++] = (byte)char.ToLowerInvariant(c);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(kept.AsSpan(0, length), hash);
        System.Buffers.ArrayPool<byte>.Shared.Return(kept);
        return OfHash(hash);
    }

    /// <summary>As the Unicode Character Database has it; the runtime leaves İ (U+0130) alone.</summary>
    private static Rune Lower(Rune rune) => rune.Value == 0x130 ? new Rune('i') : Rune.ToLowerInvariant(rune);

    /// <exception cref="FormatException">The text is not <c>sha256:</c> and 16 lower-case hex digits.</exception>
    public static Fingerprint Parse(string s) =>
        TryParse(s, out var fingerprint)
            ? fingerprint
            : throw new FormatException($"'{s}' is not a fingerprint: {Prefix} and {Digits} lower-case hex digits.");

    public static bool TryParse(ReadOnlySpan<char> s, out Fingerprint result)
    {
        result = default;
        if (s.Length != Prefix.Length + Digits || !s.StartsWith(Prefix)) return false;
        var digits = s[Prefix.Length..];
        if (digits.ContainsAnyExcept(HexDigits)) return false;
        result = new Fingerprint(ulong.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        return true;
    }

    static Fingerprint IParsable<Fingerprint>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Fingerprint>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Fingerprint result) =>
        TryParse(s.AsSpan(), out result) && s is not null;

    /// <summary>As the printed forms are ordered.</summary>
    public int CompareTo(Fingerprint other) => _value.CompareTo(other._value);

    public override string ToString() => Prefix + _value.ToString("x16", CultureInfo.InvariantCulture);

    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create("0123456789abcdef");
}
