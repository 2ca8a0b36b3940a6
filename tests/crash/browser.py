"""A browser as small as these tests need: cookies, forms with their token, uploads. Standard library only."""
import http.client
import urllib.parse
import uuid
from html.parser import HTMLParser


class Forms(HTMLParser):
    """The forms of a page: their address and what they would send as they stand."""

    def __init__(self, html):
        super().__init__()
        self.all, self._form, self._area, self._select = [], None, None, None
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        a = dict(attrs)
        if tag == "form":
            self._form = {"action": a.get("action", ""), "attributes": a, "fields": {}}
            self.all.append(self._form)
        elif self._form is None or "name" not in a and tag != "option":
            return
        elif tag == "input":
            if a.get("type") in ("checkbox", "radio") and "checked" not in a or a.get("type") in ("submit", "file"):
                return
            self._form["fields"].setdefault(a["name"], a.get("value", ""))
        elif tag == "textarea":
            self._area = a["name"]
            self._form["fields"][self._area] = ""
        elif tag == "select":
            self._select = a["name"]
            self._form["fields"].setdefault(self._select, "")
        elif tag == "option" and self._select and "selected" in a:
            self._form["fields"][self._select] = a.get("value", "")

    def handle_endtag(self, tag):
        if tag == "form":
            self._form = None
        elif tag == "textarea":
            self._area = None
        elif tag == "select":
            self._select = None

    def handle_data(self, data):
        if self._area and self._form is not None:
            text = self._form["fields"][self._area] + data
            self._form["fields"][self._area] = text.removeprefix("\n") if self._form["fields"][self._area] == "" else text


class Answer:
    def __init__(self, status, headers, body, path):
        self.status, self.headers, self.body, self.path = status, headers, body, path

    @property
    def text(self):
        return self.body.decode("utf-8", "replace")

    def form(self, part):
        """The first form whose address contains this."""
        for form in Forms(self.text).all:
            if part in form["action"]:
                return form["action"], dict(form["fields"])
        raise AssertionError(f"{self.path} ({self.status}) has no form to …{part}…: {[f['action'] for f in Forms(self.text).all]}")


class Browser:
    def __init__(self, port):
        self.port, self.cookies = port, {}

    def get(self, path):
        return self._follow(self._ask("GET", path))

    def post(self, path, fields, files=None, follow=True, headers=None):
        headers = dict(headers or {})
        if files:
            mark = uuid.uuid4().hex
            parts = [f'--{mark}\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n'.encode() for k, v in fields.items()]
            parts += [f'--{mark}\r\nContent-Disposition: form-data; name="{k}"; filename="{name}"\r\nContent-Type: {kind}\r\n\r\n'.encode() + data + b"\r\n"
                      for k, (name, kind, data) in files.items()]
            body, headers["Content-Type"] = b"".join(parts) + f"--{mark}--\r\n".encode(), f"multipart/form-data; boundary={mark}"
        else:
            body, headers["Content-Type"] = urllib.parse.urlencode(fields).encode(), "application/x-www-form-urlencoded"
        answer = self._ask("POST", path, body, headers)
        return self._follow(answer) if follow else answer

    def sign_in(self, email, password):
        action, fields = self.get("/account/sign-in").form("sign-in")
        answer = self.post(action, {**fields, "Email": email, "Password": password})
        assert answer.status == 200 and "/account/sign-in" not in answer.path, f"{email} cannot sign in: {answer.status} {answer.path}"
        return self

    def _ask(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(method, path, body, {**(headers or {}), "Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items()), "Accept-Language": "en"})
            response = connection.getresponse()
            data = response.read()
            for cookie in response.headers.get_all("Set-Cookie") or []:
                name, _, value = cookie.split(";")[0].partition("=")
                self.cookies[name] = value
            return Answer(response.status, response.headers, data, path)
        finally:
            connection.close()

    def _follow(self, answer):
        for _ in range(5):
            if answer.status not in (301, 302, 303):
                return answer
            target = urllib.parse.urlsplit(urllib.parse.urljoin(f"http://127.0.0.1:{self.port}{answer.path}", answer.headers["Location"]))
            answer = self._ask("GET", target.path + (f"?{target.query}" if target.query else ""))
        return answer
