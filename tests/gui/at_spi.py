#!/usr/bin/env python3
"""Asks the running application for a design through AT-SPI, as a screen reader does.

Usage: at_spi.py LINTEL FIXTURE. Runs on a display and a bus of its own; exits with 77 when this machine has no AT-SPI
to ask.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time

SKIPPED = 77
LAUNCHERS = ["/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher"]
ACCESSIBLE = "org.a11y.atspi.Accessible"

EXPECTED = {
    # name: (role, words of the description)
    "SQS queue Orders": ("list item", "receives from SNS topic Events"),
    "SNS topic Events": ("list item", "sends to SQS queue Orders"),
    "EC2 instance Server": ("list item", "in private subnet PrivateA"),
    "private subnet PrivateA": ("panel", "1 member"),
    "VPC Network": ("panel", "10.0.0.0/16"),
    "SNS topic Events sends to SQS queue Orders": ("link", "invoke connection"),
}


def skip(why):
    print("skipped:", why)
    sys.exit(SKIPPED)


try:
    import dbus
except ImportError:
    skip("python3-dbus is not installed")


class Tree:
    """The applications on the accessibility bus."""

    def __init__(self, address):
        self.bus = dbus.bus.BusConnection(address)

    def _get(self, node, name):
        return self._call(node, "org.freedesktop.DBus.Properties", "Get", ACCESSIBLE, name)

    def _call(self, node, interface, method, *arguments):
        proxy = self.bus.get_object(node[0], node[1], introspect=False)
        return dbus.Interface(proxy, interface).get_dbus_method(method)(*arguments)

    def root(self):
        return ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")

    def children(self, node):
        return [(str(name), str(path)) for name, path in self._call(node, ACCESSIBLE, "GetChildren")]

    def describe(self, node):
        """Name, role and description."""
        return (str(self._get(node, "Name")), str(self._call(node, ACCESSIBLE, "GetRoleName")),
                str(self._get(node, "Description")))

    def below(self, node):
        for child in self.children(node):
            yield child
            yield from self.below(child)


def accessibility_bus():
    try:
        proxy = dbus.SessionBus().get_object("org.a11y.Bus", "/org/a11y/bus", introspect=False)
        return str(dbus.Interface(proxy, "org.a11y.Bus").GetAddress())
    except dbus.DBusException as error:
        skip(f"no accessibility bus: {error}")


def found_in(tree, application, patience=20):
    """Elements of the application by name, once all that are expected are there."""
    elements = {}
    until = time.monotonic() + patience
    while time.monotonic() < until and not EXPECTED.keys() <= elements.keys():
        time.sleep(0.5)
        try:
            for node in tree.below(application):
                name, role, description = tree.describe(node)
                elements.setdefault(name, (role, description, node))
        except dbus.DBusException:
            continue  # the window is still coming up
    return elements


def application_of(tree, patience=20):
    until = time.monotonic() + patience
    while time.monotonic() < until:
        for node in tree.children(tree.root()):
            if "lintel" in tree.describe(node)[0].lower():
                return node
        time.sleep(0.2)
    return None


def main(lintel, fixture):
    if "--here" not in sys.argv:
        alone = ["dbus-run-session", "--", "xvfb-run", "-a", "-s", "-screen 0 1440x900x24"]
        for tool in ("dbus-run-session", "xvfb-run"):
            if not shutil.which(tool):
                skip(f"{tool} is not installed")
        return subprocess.call([*alone, sys.executable, os.path.abspath(__file__), lintel, fixture, "--here"])
    launcher = next((path for path in LAUNCHERS if os.path.exists(path)), None)
    if not launcher:
        skip("at-spi2-core is not installed")
    with tempfile.TemporaryDirectory() as profile:
        environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", XDG_CONFIG_HOME=profile,
                           XDG_DATA_HOME=profile, XDG_CACHE_HOME=profile)
        started = [subprocess.Popen([launcher, "--launch-immediately"], env=environment)]
        try:
            time.sleep(0.5)
            tree = Tree(accessibility_bus())
            started.append(subprocess.Popen([lintel, fixture], env=environment))
            application = application_of(tree)
            if not application:
                print("the application is not on the bus")
                return 1
            elements = found_in(tree, application)
            wrong = 0
            for name, (role, words) in EXPECTED.items():
                its_role, description, _ = elements.get(name, ("nothing", "", None))
                if its_role != role or words not in description:
                    print(f"{name}: expected {role} “…{words}…”, found {its_role} “{description}”")
                    wrong += 1
            print(f"{len(elements)} names in the tree, {len(EXPECTED) - wrong} of {len(EXPECTED)} elements as expected")
            return 1 if wrong else 0
        finally:
            for process in reversed(started):
                process.terminate()
                process.wait(10)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
