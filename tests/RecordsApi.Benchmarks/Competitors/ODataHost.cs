using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OData;
using Microsoft.AspNetCore.OData.Query;
using Microsoft.AspNetCore.OData.Results;
using Microsoft.AspNetCore.OData.Routing.Controllers;
using Microsoft.EntityFrameworkCore;
using Microsoft.OData.ModelBuilder;

namespace RecordsApi.Benchmarks.Competitors;

/// <summary>The flat rows served by ASP.NET Core OData with EF Core on SQLite, configured as its documentation does, with pooled contexts and no tracking.</summary>
internal static class ODataHost
{
    /// <summary>Starts it.</summary>
    public static async Task<WebApplication> StartAsync(string database)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        builder.Services.AddDbContextPool<FlatAgreementsContext>(o => o.UseSqlite($"Data Source={database};Mode=ReadOnly").UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
        var model = new ODataConventionModelBuilder();
        model.EntitySet<FlatAgreement>("Agreements");
        builder.Services.AddControllers().AddApplicationPart(typeof(ODataHost).Assembly)
            .AddOData(odata => odata.Filter().Count().Select().OrderBy().SetMaxTop(500).AddRouteComponents("odata", model.GetEdmModel()));
        var app = builder.Build();
        app.MapControllers();
        await app.StartAsync();
        return app;
    }
}

/// <summary>The routes.</summary>
public sealed class AgreementsController(FlatAgreementsContext rows) : ODataController
{
    /// <summary>The rows.</summary>
    [EnableQuery]
    public IQueryable<FlatAgreement> Get() => rows.Agreements;

    /// <summary>One row.</summary>
    [EnableQuery]
    public SingleResult<FlatAgreement> Get([FromRoute] string key) => SingleResult.Create(rows.Agreements.Where(a => a.Id == key));
}
