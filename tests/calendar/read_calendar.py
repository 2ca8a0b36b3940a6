"""Reads a calendar file as a calendar program does, and tells what it understood as one line of JSON.

usage: read_calendar.py file
"""
import datetime
import json
import sys

from icalendar import Calendar


def plain(value):
    if isinstance(value, list):
        return [plain(v) for v in value]
    moment = getattr(value, "dt", None)
    if isinstance(moment, datetime.datetime):
        return moment.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ") if moment.tzinfo else "floating " + moment.isoformat()
    if isinstance(moment, datetime.date):
        return moment.isoformat()
    return str(value)


with open(sys.argv[1], "rb") as file:
    calendar = Calendar.from_ical(file.read())
print(json.dumps([
    {
        "Kind": component.name,
        "Values": {name: plain(value) for name, value in component.items()},
        "Languages": {name: value.params["LANGUAGE"] for name, value in component.items() if "LANGUAGE" in getattr(value, "params", {})},
        "Errors": [str(error) for error in component.errors],
    }
    for component in calendar.walk()
]))
