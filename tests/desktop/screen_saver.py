"""A desktop's screen saver on the session bus, as far as its name and its signal: `screen_saver.py NAME PATH`.

Prints "there" once it has the name. Lines on its input: "lock" and "unlock" emit ActiveChanged; the end of input ends it.
"""

import os
import sys

from gi.repository import Gio, GLib

name, path = sys.argv[1:3]
bus = Gio.bus_get_sync(Gio.BusType.SESSION)
loop = GLib.MainLoop()


def order(_source, _condition):
    text = os.read(0, 4096).decode()
    if not text:
        loop.quit()
        return False
    for line in text.split():
        covered = GLib.Variant("(b)", (line == "lock",))
        bus.emit_signal(None, path, name, "ActiveChanged", covered)
    return True


def there(_bus, _name):
    print("there", flush=True)


Gio.bus_own_name_on_connection(bus, name, Gio.BusNameOwnerFlags.NONE, there, None)
GLib.io_add_watch(0, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, order)
loop.run()
