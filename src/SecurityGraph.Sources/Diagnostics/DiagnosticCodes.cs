namespace SecurityGraph.Sources.Diagnostics;

/// <summary>The codes of diagnostics; each is explained in docs/checks.md.</summary>
public static class DiagnosticCodes
{
    /// <summary>A file is missing, too large, or not UTF-8.</summary>
    public const string File = "SG1001";

    /// <summary>The file is not YAML, or a key stands twice.</summary>
    public const string Yaml = "SG1002";

    /// <summary>A member is unknown, missing or has a value outside its rule.</summary>
    public const string Member = "SG1003";

    /// <summary>The same entity is defined twice.</summary>
    public const string EntityTwice = "SG2001";

    /// <summary>An id resolves to no entity.</summary>
    public const string UnknownId = "SG2002";

    /// <summary>The same thing is said twice in one source.</summary>
    public const string StatementTwice = "SG2003";

    /// <summary>No statement speaks of an entity.</summary>
    public const string EntityUnused = "SG2004";

    /// <summary>An identifier is not of its scheme, or two entities share one.</summary>
    public const string Identifier = "SG2005";

    /// <summary>A name has characters in it that steer a terminal or turn the direction of writing.</summary>
    public const string ControlCharacter = "SG2006";

    /// <summary>A name has nothing in it that can be seen.</summary>
    public const string NameUnseen = "SG2007";

    /// <summary>What is said of a document as a source: a class that is none, or a copy that is not called one.</summary>
    public const string SourceClass = "SG2008";

    /// <summary>Nothing says how a procedure began, or what a part is a part of.</summary>
    public const string StatementMissing = "SG2009";

    /// <summary>Subject or object is outside the predicate's domain or range.</summary>
    public const string DomainRange = "SG3001";

    /// <summary>A qualifier is not allowed, required, or outside its closed list.</summary>
    public const string Qualifier = "SG3002";

    /// <summary>A verb that follows from a stage event was written by hand.</summary>
    public const string HandWrittenVerb = "SG3003";

    /// <summary>A kind or subkind that the vocabulary lacks.</summary>
    public const string Subkind = "SG3004";

    /// <summary>A date contradicts the predicate's aspect or another date.</summary>
    public const string Time = "SG4001";

    /// <summary>Entry into force is not 20 days after publication: acts may say otherwise.</summary>
    public const string InForce = "SG4002";

    /// <summary>A fact is later than the document that tells it.</summary>
    public const string LaterFact = "SG4003";

    /// <summary>A statement dates an event, and no OCCURS does.</summary>
    public const string EventWithoutDate = "SG4004";

    /// <summary>The evidence does not cite a place that can be checked.</summary>
    public const string Evidence = "SG5001";

    /// <summary>The cited sentence is not where the evidence says.</summary>
    public const string Fingerprint = "SG5002";

    /// <summary>Neither does the cited sentence name the subject, the object or what a statement is about, nor does inferred list the member.</summary>
    public const string Anchor = "SG5003";

    /// <summary>More words are printed than may be.</summary>
    public const string Printed = "SG5004";

    /// <summary>A cited section number stands twice in the document.</summary>
    public const string SectionTwice = "SG5005";

    /// <summary>Documents are given, and no text of a source is among them; a warning where one of several is missing.</summary>
    public const string NoTexts = "SG5006";

    /// <summary>A member is listed as inferred, and the cited sentence names it.</summary>
    public const string InferredThoughNamed = "SG5007";

    /// <summary>A date or an amount is not in the cited sentence, or not so precisely, and inferred does not list it.</summary>
    public const string Value = "SG5008";

    /// <summary>The words that are kept as printed are not in the cited sentence.</summary>
    public const string NotPrinted = "SG5009";

    /// <summary>The verb of the cited clause says another modality: worth a look.</summary>
    public const string Modality = "SG5010";

    /// <summary>Words that should be our own are those of a document.</summary>
    public const string Copied = "SG5011";

    /// <summary>Subject and object are exchanged against the sentence.</summary>
    public const string Exchanged = "SG5012";

    /// <summary>The words of the cited sentence are those of another stage: worth a look.</summary>
    public const string Stage = "SG5013";

    /// <summary>The words of the cited sentence are those of another predicate: worth a look.</summary>
    public const string Kind = "SG5014";

    /// <summary>A source yields other counts than its manifest expects.</summary>
    public const string Expected = "SG6001";

    /// <summary>More statements rest on weak sources alone than the dataset allows.</summary>
    public const string WeakStatements = "SG6002";

    /// <summary>A statement is withdrawn, and stated all the same.</summary>
    public const string Withdrawn = "SG6003";

    /// <summary>What was counted in a text is not what stands in it.</summary>
    public const string TextCounts = "SG6004";

    /// <summary>Sentences that are said to have no statement are not where they are said to be, or have no fingerprints yet.</summary>
    public const string WithoutStatementPlace = "SG7001";

    /// <summary>A sentence that is said to have no statement has one, or two reasons.</summary>
    public const string WithoutStatementThoughStated = "SG7002";

    /// <summary>A reason why there is no statement is none of the vocabulary.</summary>
    public const string Reason = "SG7003";
}
