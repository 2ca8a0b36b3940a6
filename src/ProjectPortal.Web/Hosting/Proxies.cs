using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace ProjectPortal.Web.Hosting;

/// <summary>
/// What stands between people and the portal: which machines are believed when they say whom they speak for and how, and by which
/// names the portal may be called.
/// </summary>
internal static class Proxies
{
    private const string Addresses = "Proxy:Addresses";
    private const string Networks = "Proxy:Networks";
    private const string Names = "AllowedHosts";

    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    public static void AddPortalProxies(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            var (addresses, networks) = (Listed(configuration, Addresses), Listed(configuration, Networks));
            // A proxy on this machine is believed as long as no other is named.
            if (addresses.Length + networks.Length > 0)
            {
                options.KnownProxies.Clear();
                options.KnownIPNetworks.Clear();
            }

            foreach (var address in addresses)
                options.KnownProxies.Add(IPAddress.TryParse(address, out var one) ? one : throw Unreadable(Addresses, address, "10.0.0.5"));
            foreach (var network in networks)
                options.KnownIPNetworks.Add(
                    IPNetwork.TryParse(network, out var one) ? one : throw Unreadable(Networks, network, "10.0.0.0/8"));
        });
        if (environment.IsProduction() && string.IsNullOrEmpty(configuration[Names]))
        {
            services.Configure<HostFilteringOptions>(options =>
                options.AllowedHosts = [PortalAddress(configuration).Host, .. ThisMachine]);
        }
    }

    private static Uri PortalAddress(IConfiguration configuration) => new(configuration["Mail:PortalAddress"]!);

    private static string[] Listed(IConfiguration configuration, string setting) =>
        (configuration[setting] ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries);

    private static InvalidOperationException Unreadable(string setting, string value, string example) =>
        new($"{setting} names '{value}', which cannot be read. Write it like {example}; several are separated by commas.");
}
