using RecordsApi.Domain.Model;

namespace RecordsApi.Http.Queries;

/// <summary>The collections of publications, for fields that name publications of any list by id.</summary>
internal static class PublicationCollections
{
    /// <summary>Publications of the lists of 287(g) agreements.</summary>
    public const string OfAgreements = "publications";

    /// <summary>Publications of the lists of detention facilities.</summary>
    public const string OfFacilities = "facility-publications";

    /// <summary>The collection that contains a publication.</summary>
    /// <param name="publicationId">Its id.</param>
    public static string Find(string publicationId) => FacilityListCodes.IsPublicationId(publicationId) ? OfFacilities : OfAgreements;
}
