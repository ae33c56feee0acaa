namespace HandoutGen.Csl.Differential;

/// <summary>What one processor made of the document in one style.</summary>
/// <param name="Citations">The citations in their order.</param>
/// <param name="Entries">The list in its order.</param>
internal sealed record Output(IReadOnlyList<Characters> Citations, IReadOnlyList<(string ItemId, Characters Text)> Entries);
