using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace RoadmapPortal.Web.Features.Shared;

/// <summary>The folder under Features with the views of a controller, where a feature has several controllers.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ViewFolderAttribute(string folder) : Attribute, IControllerModelConvention
{
    public void Apply(ControllerModel controller) => controller.ControllerName = folder;
}
