"""A PostgreSQL primary server with streaming replicas, nodes of the service, and HAProxy with deploy/haproxy/haproxy.cfg, all on loopback."""
import glob
import http.client
import json
import os
import pathlib
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

haproxy_configuration = pathlib.Path(__file__).resolve().parents[2] / "deploy/haproxy/haproxy.cfg"
postgresql = next(iter(sorted(glob.glob("/usr/lib/postgresql/*/bin"), reverse=True)), None) or os.path.dirname(shutil.which("initdb") or sys.exit("there is no PostgreSQL"))

# PostgreSQL refuses to run as root.
account = pwd.getpwnam("postgres") if os.getuid() == 0 else None


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Server:
    """A PostgreSQL server."""

    def __init__(self, folder, number):
        self.folder, self.name, self.port, self.pid = folder, f"postgresql{number}", free_port(), None
        self.data = os.path.join(folder, self.name)

    def run(self, *words, check=True):
        user = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []} if account else {}
        process = subprocess.run([os.path.join(postgresql, words[0]), *words[1:]], cwd=self.folder, capture_output=True, text=True, check=False, **user)
        if check and process.returncode != 0:
            sys.exit(f"{words[0]}: {process.stdout}{process.stderr}")
        return process.stdout.strip()

    def initialize(self):
        self.run("initdb", "-D", self.data, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8")
        self.configure(
            listen_addresses="127.0.0.1", unix_socket_directories="", fsync="off", max_connections="200", wal_keep_size="512MB", hot_standby_feedback="on",
            max_standby_streaming_delay="30s", shared_buffers="64MB", wal_receiver_status_interval="1s")

    def configure(self, **settings):
        with open(os.path.join(self.data, "postgresql.auto.conf"), "a", encoding="utf-8") as file:
            file.writelines(f"{name} = '{value}'\n" for name, value in settings.items())

    def copy_from(self, primary):
        self.run("pg_basebackup", "-D", self.data, "-h", "127.0.0.1", "-p", str(primary.port), "-U", "postgres", "-R", "-X", "stream", "-c", "fast")
        self.follow(primary)

    def follow(self, primary):
        self.configure(primary_conninfo=f"host=127.0.0.1 port={primary.port} user=postgres application_name={self.name}", recovery_target_timeline="latest")
        if self.pid:
            self.reload()

    def start(self):
        self.run("pg_ctl", "-D", self.data, "-l", os.path.join(self.data, "log"), "-w", "-t", "60", "-o", f"-p {self.port}", "start")
        with open(os.path.join(self.data, "postmaster.pid"), encoding="ascii") as file:
            self.pid = int(file.readline())

    def reload(self):
        self.run("pg_ctl", "-D", self.data, "reload")

    def promote(self):
        self.run("pg_ctl", "-D", self.data, "-w", "promote")

    def query(self, sql):
        return self.run("psql", "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres", "-d", "postgres", "-qAtX", "-c", sql, check=False)

    def kill(self):
        """
        Kills the server and its processes, as where the machine is lost. It is stopped first, so that it starts no further process: one that is left
        keeps its connections, may wait forever for one that was killed, and lets clients wait as long.
        """
        os.kill(self.pid, signal.SIGSTOP)
        wait_for(f"{self.name} is stopped", lambda: pathlib.Path(f"/proc/{self.pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[0] == "T")
        children = subprocess.run(["ps", "-o", "pid=", "--ppid", str(self.pid)], capture_output=True, text=True, check=False).stdout.split()
        for pid in [*map(int, children), self.pid]:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.pid = None
        try:
            os.remove(os.path.join(self.data, "postmaster.pid"))
        except FileNotFoundError:
            pass

    def stop(self):
        if self.pid:
            self.run("pg_ctl", "-D", self.data, "-m", "immediate", "stop", check=False)


class Node:
    """A process of the service."""

    def __init__(self, program, folder, environment, number):
        self.program, self.folder, self.environment, self.name, self.port, self.process = program, folder, environment, f"node{number}", free_port(), None
        self.log = os.path.join(folder, f"{self.name}.log")

    def start(self):
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                ["dotnet", self.program, "serve", "--urls", f"http://127.0.0.1:{self.port}"],
                env=dict(self.environment, Exports__Folder=os.path.join(self.folder, f"{self.name}.exports")), stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def kill(self):
        if self.process:
            self.process.kill()
            self.process.wait()
            self.process = None

    def is_ready(self):
        return request(self.port, "GET", "/health/ready")[0] == 200


def request(port, method, path, body=None, headers=None, timeout=60):
    """
    Status, headers and JSON of a response; the name of the error as status where there is none. The service makes a write wait for others for up to
    30 seconds before it answers 503, so that a client has to wait longer.
    """
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        connection.request(method, path, body, headers or {})
        response = connection.getresponse()
        content = response.read()
        return response.status, dict((name.lower(), value) for name, value in response.getheaders()), json.loads(content) if content[:1] == b"{" else None
    except (OSError, http.client.HTTPException, ValueError) as error:
        return type(error).__name__, {}, None
    finally:
        connection.close()


def wait_for(what, condition, limit=300):
    since = time.monotonic()
    while not condition():
        if time.monotonic() - since > limit:
            raise TimeoutError(f"{what}: not within {limit} s")
        time.sleep(0.02)
    return time.monotonic() - since


class Cluster:
    """The servers, nodes and proxy. Use it in a with statement, which stops all of them and removes their files."""

    def __init__(self, program, **settings):
        self.program, self.folder = os.path.abspath(program), tempfile.mkdtemp(prefix="records-api-cluster-")
        os.chmod(self.folder, 0o755)
        self.servers = [Server(self.folder, number) for number in (1, 2, 3)]
        self.primary, self.proxy, self.proxy_port, self.key = self.servers[0], None, free_port(), None
        self.environment = dict(
            os.environ, Database__Provider="PostgreSQL", RateLimiting__Enabled="false", Proxy__Trusted="127.0.0.1", Webhooks__Enabled="false", Exports__Ahead="false",
            DOTNET_gcServer="0", Update__Folder=os.path.join(self.folder, "lists"), ConnectionStrings__Register=f"Host={','.join(f'127.0.0.1:{server.port}' for server in self.servers)}"
            ";Database=register;Username=postgres;Timeout=60;Maximum Pool Size=20", **settings)
        self.nodes = [Node(self.program, self.folder, self.environment, number) for number in (1, 2, 3)]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for node in self.nodes:
            node.kill()
        if self.proxy:
            self.proxy.kill()
            self.proxy.wait()
        for server in self.servers:
            server.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def command(self, *words):
        """Runs a command of the program, and returns what it printed."""
        process = subprocess.run(["dotnet", self.program, *words], env=self.environment, capture_output=True, text=True, check=False)
        if process.returncode != 0:
            sys.exit(f"{' '.join(words)}: {process.stdout}{process.stderr}")
        return process.stdout

    def start(self):
        """Creates the register from the seed data and starts everything. Returns how many seconds that took."""
        since = time.monotonic()
        if account:
            os.chown(self.folder, account.pw_uid, account.pw_gid)
        self.primary.initialize()
        self.primary.start()
        self.command("rebuild", "--from-bundle")
        self.key = next(word for word in self.command("keys", "create", "--name", "cluster", "--scope", "register:write").split() if word.startswith("rr_"))
        for replica in self.servers[1:]:
            replica.copy_from(self.primary)
            replica.start()
        self.wait_for_replicas()

        # A write is answered when one of the replicas has it.
        self.primary.configure(synchronous_standby_names="ANY 1 (*)")
        self.primary.reload()
        for node in self.nodes:
            node.start()
        self.proxy = subprocess.Popen(["haproxy", "-f", str(haproxy_configuration)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=dict(
            os.environ, RECORDS_BIND=f"127.0.0.1:{self.proxy_port}", **{f"RECORDS_NODE_{number}": f"127.0.0.1:{node.port}" for number, node in enumerate(self.nodes, 1)}))
        for node in self.nodes:
            wait_for(f"{node.name} is ready", node.is_ready)
        wait_for("HAProxy serves", lambda: request(self.proxy_port, "GET", "/v1/programs")[0] == 200)
        return time.monotonic() - since

    def wait_for_replicas(self):
        wait_for("both replicas stream", lambda: self.primary.query("SELECT COUNT(*) FROM pg_stat_replication WHERE state = 'streaming'") == "2")

    def promote_the_most_advanced(self):
        """What an operator or a program for this does: the replica that has received most becomes the primary server, and the other one follows it."""
        replicas = [server for server in self.servers if server is not self.primary]
        received = {server: server.query("SELECT pg_last_wal_receive_lsn() - '0/0'::pg_lsn") for server in replicas}
        self.primary = max(replicas, key=lambda server: int(received[server] or 0))
        other = next(server for server in replicas if server is not self.primary)
        self.primary.promote()
        other.follow(self.primary)
