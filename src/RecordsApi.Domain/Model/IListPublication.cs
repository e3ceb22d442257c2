namespace RecordsApi.Domain.Model;

/// <summary>One publication of a list, of agreements or of facilities.</summary>
public interface IListPublication
{
    /// <summary>Code of the list.</summary>
    string List { get; }

    /// <summary>Date of publication.</summary>
    DateOnly PublishedOn { get; }

    /// <summary>Code of its state, one of <see cref="PublicationStates"/>.</summary>
    string State { get; }
}
