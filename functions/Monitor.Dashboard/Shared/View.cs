using Microsoft.AspNetCore.Components;

namespace Monitor.Dashboard.Shared;

/// <summary>A component that shows a model within the page's frame.</summary>
public abstract class View<TModel> : ComponentBase
{
    [Parameter, EditorRequired] public Frame Frame { get; set; } = null!;

    [Parameter, EditorRequired] public TModel Model { get; set; } = default!;

    protected string T(string chinese, string english) => Frame.T(chinese, english);
}
