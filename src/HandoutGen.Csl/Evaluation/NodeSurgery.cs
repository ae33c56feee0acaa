namespace HandoutGen.Csl.Evaluation;

/// <summary>Cuts nodes out of an output tree, together with the groups that are empty then.</summary>
internal static class NodeSurgery
{
    /// <summary>The tree without its first node of a role; null when nothing remains.</summary>
    public static OutputNode? WithoutFirst(OutputNode node, NodeRole role)
    {
        var cut = false;
        return Cut(node, role, ref cut) ? null : node;
    }

    /// <summary>True when the node itself is to go.</summary>
    private static bool Cut(OutputNode node, NodeRole role, ref bool cut)
    {
        if (node.Role == role)
        {
            cut = true;
            return true;
        }

        if (node.Children is null)
        {
            return false;
        }

        for (var i = 0; i < node.Children.Count && !cut; i++)
        {
            if (!Cut(node.Children[i], role, ref cut))
            {
                continue;
            }

            node.Children.RemoveAt(i);
            break;
        }

        return node.Children.Count == 0;
    }

    /// <summary>The node that has a child of the role directly in it, the first in order.</summary>
    public static OutputNode? ParentOf(OutputNode node, NodeRole role)
    {
        if (node.Children is null)
        {
            return null;
        }

        foreach (var child in node.Children)
        {
            if (child.Role == role)
            {
                return node;
            }

            if (ParentOf(child, role) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
