namespace ProjectPortal.Web.Data.Sample.Example;

internal static class ExampleProject
{
    public static Task LoadAsync(Stage stage) => stage.SaveAsync();
}
