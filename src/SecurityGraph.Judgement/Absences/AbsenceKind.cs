namespace SecurityGraph.Judgement.Absences;

/// <summary>Why there is no answer; the first that fits.</summary>
public enum AbsenceKind
{
    /// <summary>The question leaves out what there is.</summary>
    LeftOut,

    /// <summary>Sections that may have it have not been read whole.</summary>
    NotReadYet,

    /// <summary>Nothing is called just so; the names of things that may be meant have the text in them.</summary>
    Ambiguous,

    /// <summary>Nothing is called so. A name that nobody entered is not looked for in the text.</summary>
    NotEntered,

    /// <summary>Nothing is told under this name; it is of what has to do with it.</summary>
    UnderOtherNames,

    /// <summary>The documents have been read whole, and do not speak of it.</summary>
    NotInTheDocuments,

    /// <summary>The documents have been read whole and speak of it, and do not say this.</summary>
    NotSaid,
}
