"""What people do while the portal is killed, and what must then hold of it."""
import hashlib
import http.client
import os
import time
import uuid

from browser import Browser

PASSWORD = "Portal-Demo-2016"
PROJECT = "/projects/example"
EVENT = "study-tour-kathmandu"
GONE = (OSError, http.client.HTTPException)


def focal_point(portal, country):
    return Browser(portal.port).sign_in(f"focalpoint.{country}@portal.example", PASSWORD)


class Person:
    """Works until the portal is gone; notes what it was told."""

    once = False

    def __init__(self, portal):
        self.portal, self.at, self.failure = portal, 0.0, None
        self.arrive()

    def work(self, begin):
        begin.wait()
        time.sleep(self.at)
        try:
            self.do()
        except GONE:
            pass
        except Exception as failure:
            self.failure = failure

    def outcome(self):
        return self.tell()


class Writer(Person):
    """Types; the page saves by itself."""

    def arrive(self):
        self.acknowledged = 0
        browser = self.browser = focal_point(self.portal, "bt")
        self.id = self.portal.rows("SELECT Id FROM Nominations WHERE CountryCode = 'BT' AND State = 'Draft' ORDER BY Id")[0][0]
        _, self.fields = browser.get(f"{PROJECT}/nominations/{self.id}/edit/relevance").form("/edit/relevance")

    def do(self):
        for number in range(1, 100_000):
            answer = self.browser.post(f"{PROJECT}/nominations/{self.id}/autosave/relevance",
                                       {**self.fields, "Save": str(number), "AreaOfWork": f"Area {number}"}, follow=False)
            assert answer.status == 200, f"autosave answered {answer.status}: {answer.text[:300]}"
            self.acknowledged = number

    def check(self):
        (stored,), = self.portal.rows("SELECT Nominee_AreaOfWork FROM Nominations WHERE Id = ?", self.id)
        kept = int(stored.split()[1]) if stored.startswith("Area ") else 0
        assert self.acknowledged <= kept <= self.acknowledged + 1, f"told that save {self.acknowledged} was kept; there is {stored!r}"

    def tell(self):
        return f"saved {self.acknowledged}"

    def outcome(self):
        return "saves told" if self.acknowledged else "no save told"


class Sender(Person):
    """Sends one CV after the other; each replaces the one before."""

    def arrive(self):
        self.told = []
        self.browser = focal_point(self.portal, "ki")
        self.id = self.portal.rows("SELECT Id FROM Nominations WHERE CountryCode = 'KI' AND State = 'Draft' ORDER BY Id")[0][0]
        page = self.browser.get(f"{PROJECT}/nominations/{self.id}/documents")
        self.action, self.fields = page.form("/documents")

    def do(self):
        while True:
            content = picture()
            fields = {**self.fields, "Kind": "CurriculumVitae", "ClientKey": uuid.uuid4().hex}
            answer = self.browser.post(self.action, fields, {"File": ("cv.png", "image/png", content)}, follow=False)
            assert answer.status == 302, f"the upload answered {answer.status}"
            self.told.append(hashlib.sha256(content).hexdigest())

    def check(self):
        rows = self.portal.rows("SELECT Sha256, FileKey, RemovedAt FROM Documents WHERE NominationId = ? ORDER BY Id", self.id)
        known = [sha for sha, _, _ in rows]
        assert set(self.told) <= set(known), "a file that was acknowledged is not there"
        current = [(sha, key) for sha, key, removed in rows if removed is None]
        assert len(current) <= 1, "two files where one replaces the other"
        assert not self.told or current, "the file that was acknowledged last is gone"
        for sha, key in current:
            assert not self.told or known.index(sha) >= known.index(self.told[-1]), "an older file than the acknowledged one is current"
            with open(os.path.join(self.portal.folder, "files", key), "rb") as file:
                assert hashlib.sha256(file.read()).hexdigest() == sha, "the content is not what was sent"

    def tell(self):
        return f"sent {len(self.told)}"

    def outcome(self):
        return "files told" if self.told else "no file told"


class Releaser(Person):
    """Releases every proposal of an event at once."""

    once = True

    def arrive(self):
        self.told = False
        self.browser = Browser(self.portal.port).sign_in("staff@portal.example", PASSWORD)
        self.event, = self.portal.rows("SELECT Id FROM Events WHERE Slug = ?", EVENT)[0]
        self.before = self.proposed()
        assert self.before > 1, "there is nothing to release"
        self.action, self.fields = self.browser.get(f"{PROJECT}/events/{EVENT}/release").form("/release")

    def proposed(self):
        return self.portal.rows("SELECT COUNT(*) FROM Nominations WHERE EventId = ? AND State = 'Screening' AND Proposal <> 'None'", self.event)[0][0]

    def do(self):
        answer = self.browser.post(self.action, self.fields, follow=False)
        assert answer.status == 302, f"the release answered {answer.status}"
        self.told = True

    def check(self):
        left = self.proposed()
        told = self.portal.rows(
            "SELECT COUNT(*) FROM Changes c JOIN Nominations n ON c.Subject = 'Nomination' AND c.SubjectId = n.Id WHERE n.EventId = ? AND c.Action = 'Release'", self.event)[0][0]
        on_event = self.portal.rows("SELECT COUNT(*) FROM Changes WHERE Subject = 'Event' AND SubjectId = ? AND Action = 'Release'", self.event)[0][0]
        mailed = self.portal.rows(
            "SELECT COUNT(DISTINCT c.SubjectId) FROM Outbox o JOIN Changes c ON o.ChangeId = c.Id WHERE c.Subject = 'Nomination' AND c.Action = 'Release'")[0][0]
        self.done = left == 0
        state = (left, told, on_event, mailed)
        assert state in ((self.before, 0, 0, 0), (0, self.before, 1, self.before)), f"a release by half: proposals, decisions, event, mails = {state} of {self.before}"
        assert self.done or not self.told, "told that it was released, and it is not"

    def tell(self):
        return "released and told" if self.told else "released, not told" if self.done else "not released"


class Importer(Person):
    """Brings in a list of nominations that was looked at, and submits them all."""

    once = True
    COUNT = 12

    def arrive(self):
        self.told = False
        self.browser = focal_point(self.portal, "vu")
        columns = ("GivenName", "FamilyName", "Sex", "BirthYear", "Email", "Languages", "Position", "Organisation", "AreaOfWork", "Authority", "WouldIntroduce", "Superior")
        rows = [(f"Person {n}", "List", "Female", "1980", f"person{n}@list.example", "English", "Head of unit", "Ministry", "Records", "Decides", "A register", "The director")
                for n in range(self.COUNT)]
        table = "\n".join(",".join(row) for row in [columns, *rows]).encode()
        action, fields = self.browser.get(f"{PROJECT}/events/{EVENT}/intake").form("/intake")
        preview = self.browser.post(action, fields, {"File": ("list.csv", "text/csv", table)})
        self.action, self.fields = preview.form("/confirmation")

    def do(self):
        answer = self.browser.post(self.action, {**self.fields, "deed": "submit"}, follow=False)
        assert answer.status == 302, f"the list answered {answer.status}: {answer.text[:300]}"
        self.told = True

    def check(self):
        (there, submitted), = self.portal.rows(
            "SELECT COUNT(*), COALESCE(SUM(CASE WHEN State = 'Submitted' THEN 1 ELSE 0 END), 0) FROM Nominations WHERE Nominee_Email LIKE '%@list.example'")
        lists, = self.portal.rows("SELECT COUNT(*) FROM NominationIntakes")[0]
        mailed, = self.portal.rows(
            "SELECT COUNT(DISTINCT c.SubjectId) FROM Outbox o JOIN Changes c ON o.ChangeId = c.Id JOIN Nominations n ON c.SubjectId = n.Id"
            " WHERE c.Subject = 'Nomination' AND c.Action = 'Submit' AND n.Nominee_Email LIKE '%@list.example'")[0]
        self.done = there > 0
        state = (there, submitted, mailed, lists)
        assert state in ((0, 0, 0, 0), (self.COUNT, self.COUNT, self.COUNT, 1)), f"a list by half: there, submitted, told, lists = {state} of {self.COUNT}"
        assert self.done or not self.told, "told that the list was taken in, and it is not there"

    def tell(self):
        return "list in and told" if self.told else "list in, not told" if self.done else "list not in"


def picture():
    """A PNG of 512 by 512 dots, different each time: about a quarter of a megabyte."""
    import struct
    import zlib

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + os.urandom(512) for _ in range(512))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 512, 512, 8, 0, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows, 0)) + chunk(b"IEND", b"")


ALL = [Writer, Sender, Releaser, Importer]
