"""A mail server for tests: keeps what it accepts as lines of JSON, before it answers.

usage: mail_server.py port folder [--delay seconds] [--certificate file --key file [--tls]] [--user name --password word]

The first part of a recipient's address says how it is treated: "refused" gets 550, "later" 451 the first time,
"unwanted" 554 after the text, "dropped" no answer at all (though the message is kept). Everybody else gets 250.
"""
import argparse
import asyncio
import email
import email.policy
import json
import logging
import os
import ssl
from email.header import decode_header, make_header
from email.utils import parseaddr

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

options = argparse.ArgumentParser()
options.add_argument("port", type=int)
options.add_argument("folder")
options.add_argument("--delay", type=float, default=0)
options.add_argument("--certificate")
options.add_argument("--key")
options.add_argument("--tls", action="store_true", help="from the first byte, instead of by STARTTLS")
options.add_argument("--user")
options.add_argument("--password")
options = options.parse_args()
logging.getLogger("mail.log").setLevel(logging.ERROR)
put_off = set()


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        kind = address.split("@")[0].split(".")[0]
        if kind == "refused":
            return "550 5.1.1 No such user here"
        if kind == "later" and address not in put_off:
            put_off.add(address)
            return "451 4.7.1 Try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        kind = envelope.rcpt_tos[0].split("@")[0].split(".")[0]
        if kind == "unwanted":
            return "554 5.7.1 We do not want this"
        self.keep(server, session, envelope)
        if kind == "dropped":
            server.transport.abort()
        await asyncio.sleep(options.delay)
        return "250 OK"

    @staticmethod
    def keep(server, session, envelope):
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        with open(os.path.join(options.folder, "accepted.jsonl"), "a", encoding="utf-8") as accepted:
            accepted.write(json.dumps({
                "To": envelope.rcpt_tos,
                "MessageId": mail["Message-ID"].strip("<>"),
                "Language": mail["Content-Language"],
                "Subject": mail["Subject"],
                "Name": str(make_header(decode_header(parseaddr(email.message_from_bytes(envelope.content)["To"])[0]))),
                "From": mail["From"].addresses[0].addr_spec,
                "Body": mail.get_content(),
                "Encrypted": server.transport.get_extra_info("ssl_object") is not None,
                "User": session.auth_data if isinstance(session.auth_data, str) else "",
            }) + "\n")
            accepted.flush()
            os.fsync(accepted.fileno())


def authenticate(server, session, envelope, mechanism, data):
    right = isinstance(data, LoginPassword) and data.login.decode() == options.user and data.password.decode() == options.password
    return AuthResult(success=right, handled=False, auth_data=options.user if right else None)


async def main():
    tls = None
    if options.certificate:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(options.certificate, options.key)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(
            Handler(), hostname="mail.example", tls_context=None if options.tls else tls, require_starttls=bool(tls) and not options.tls, enable_SMTPUTF8=True,
            authenticator=authenticate if options.user else None, auth_required=bool(options.user), auth_require_tls=not options.tls, loop=loop),
        "127.0.0.1", options.port, ssl=tls if options.tls else None)
    print("ready", flush=True)
    await server.serve_forever()


asyncio.run(main())
