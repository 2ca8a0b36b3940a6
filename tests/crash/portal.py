"""A portal in a process of its own, on files of its own, that can be killed."""
import os
import shutil
import signal
import sqlite3
import subprocess
import time
import urllib.request


class Portal:
    def __init__(self, program, folder, port):
        self.program, self.folder, self.port, self.process = program, folder, port, None

    def start(self):
        os.makedirs(self.folder, exist_ok=True)
        settings = {
            "ASPNETCORE_ENVIRONMENT": "Development",
            "ConnectionStrings__Portal": f"Data Source={self.folder}/portal.db",
            "DataProtection__Folder": f"{self.folder}/keys",
            "Mail__PickupDirectory": f"{self.folder}/mail",
            "Files__Folder": f"{self.folder}/files",
            "Serilog__MinimumLevel__Default": "Error",
        }
        log = open(f"{self.folder}/log", "ab")
        self.process = subprocess.Popen(
            ["dotnet", self.program, "--urls", f"http://127.0.0.1:{self.port}"],
            cwd=os.path.dirname(self.program), env={**os.environ, **settings}, stdout=log, stderr=log)
        for _ in range(600):
            if self.process.poll() is not None:
                raise AssertionError("The portal ended at its start:\n" + self.log())
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health/ready", timeout=2).close()
                return self
            except OSError:
                time.sleep(0.1)
        raise AssertionError("The portal did not get ready:\n" + self.log())

    def kill(self):
        """As hard as it can be done: nothing in the process gets to finish anything."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        if self.process:
            self.process.wait()

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(30)

    def copy_to(self, folder):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.folder, folder)
        return Portal(self.program, folder, self.port)

    def rows(self, sql, *values):
        with sqlite3.connect(f"{self.folder}/portal.db", timeout=20) as db:
            return db.execute(sql, values).fetchall()

    def log(self):
        with open(f"{self.folder}/log", errors="replace") as log:
            return log.read()[-4000:]
