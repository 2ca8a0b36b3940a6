namespace ProjectPortal.Web.Data.Sample.Roa206;

/// <summary>
/// Invented people. The documents give: 39 countries in all, each at least once; study tour 2 with 21 people of 19
/// countries, eleven of them by name; eleven countries that asked for more at workshop 1; those of study tour 3 invited again.
/// </summary>
internal static class Participants
{
    public const string InvitedToExpertGroup = "BD ET KH RW SN TZ UG ZM";
    public const string InvitedToWorkshop1 = "AF BD BT ET KH KI LA LS LR MW MZ MM NP RW SL SO SS SD TZ TL UG VU ZM";
    public const string InvitedToWorkshop2 = "BJ BF BI CF TD KM DJ GQ GW HT MG ML MR NE RW SN TG";
    public const string InvitedToStudyTour1 = "BD BT ET KH LS NP RW SD TZ UG ZM";
    public const string InvitedToStudyTour2 = "KI BF VU MR BT TG SN KH KM TD SO BJ DJ ET NP LS MG TL ML HT GW LA LR";
    public const string InvitedToStudyTour3 = "SL BT KH ET LA TG SN BJ UG NP ZM TZ TL MM RW AF TD BD LS MR KM MG";

    public static readonly Roster ExpertGroup = new()
    {
        Attended = "BD-1 ET-1 KH-1 RW-1 SN-1 UG-1 ZM-1",
        Declined = "TZ-1",
    };

    public static readonly Roster Workshop1 = new()
    {
        Attended = "AF-1 AF-2 BD-2 BT-1 ET-2 KH-2 LA-1 LS-1 LR-1 LR-2 MW-1 MZ-1 MM-1 MM-2 NP-1 RW-2 SL-1 SS-1 SD-1 TL-1 TZ-2 UG-2 ZM-2 "
            + "ZM-3",
        NoShow = "KI-1 SO-1",
        Declined = "BD-3 NP-2 UG-3",
        Reserve = "MW-2",
        Withdrew = "SS-2",
        Lapsed = "VU-1",
    };

    public static readonly Roster StudyTour1 = new()
    {
        Attended = "BD-2 BT-1 BT-2 ET-3 KH-3 LS-2 NP-3 RW-2 SD-2 SD-3 TZ-3 UG-2 ZM-4",
        NoShow = "ZM-5",
        Declined = "NP-4",
        Reserve = "KH-4",
        Lapsed = "BD-4",
    };

    public static readonly Roster Workshop2 = new()
    {
        Attended = "BJ-1 BJ-2 BF-1 BI-1 BI-2 CF-1 TD-1 KM-1 DJ-1 GQ-1 GW-1 HT-1 MG-1 ML-1 ML-2 MR-1 NE-1 RW-3 SN-2 TG-1 TG-2",
        NoShow = "CF-2",
        Declined = "MG-2 SN-3",
        Reserve = "NE-2",
        Withdrew = "HT-2",
        Lapsed = "GQ-2",
    };

    public static readonly Roster StudyTour2 = new()
    {
        Attended = "KI-2 BF-2 VU-2 MR-2 BT-3 TG-1 TG-3 SN-4 KH-2 KH-5 KM-2 TD-2 SO-2 BJ-3 DJ-2 ET-4 NP-5 LS-3 MG-3 TL-2 ML-3",
        NoShow = "HT-3",
        Declined = "BJ-4 DJ-3 ET-5",
        Reserve = "NP-6",
        Withdrew = "SO-1",
        Lapsed = "GW-2",
    };

    public static readonly Roster StudyTour3 = new()
    {
        Attended = "SL-1 BT-2 KH-5 ET-3 LA-1 TG-3 SN-2 BJ-1 UG-2 NP-3 ZM-4 TZ-3 TL-2 MM-1 RW-2 AF-1 MG-3",
        NoShow = "TD-2",
        Declined = "BD-5",
        Reserve = "KM-2",
        Withdrew = "LS-3",
        Lapsed = "MR-2",
    };
}
