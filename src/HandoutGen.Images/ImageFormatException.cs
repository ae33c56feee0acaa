namespace HandoutGen.Images;

/// <summary>An image file cannot be used.</summary>
/// <param name="message">What is wrong, as a lowercase fact that can stand in a diagnostic.</param>
public sealed class ImageFormatException(string message) : Exception(message);
