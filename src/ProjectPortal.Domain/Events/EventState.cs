namespace ProjectPortal.Domain.Events;

public enum EventKind
{
    ExpertGroupMeeting,
    Workshop,
    StudyTour,
}

public enum EventState
{
    Draft,
    Published,
    NominationsOpen,
    Selection,
    Confirmed,
    Running,
    Completed,
    Postponed,
    Cancelled,
}

public enum EventAction
{
    Publish,
    OpenNominations,
    CloseNominations,
    ConfirmParticipants,
    Start,
    Complete,
    Postpone,
    Reschedule,
    Cancel,
}
