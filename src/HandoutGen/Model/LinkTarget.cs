namespace HandoutGen.Model;

/// <summary>Where a link leads. The hierarchy is closed.</summary>
public abstract record LinkTarget
{
    private protected LinkTarget()
    {
    }
}

/// <summary>A place on the web, an e-mail address or a telephone number.</summary>
/// <param name="Value">An absolute URI with one of the schemes http, https, mailto and tel.</param>
public sealed record ExternalTarget(string Value) : LinkTarget;

/// <summary>A place in this handout.</summary>
/// <param name="Id">The id of a section, a sub-heading, a reference or a citation.</param>
public sealed record InternalTarget(string Id) : LinkTarget;
