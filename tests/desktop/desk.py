#!/usr/bin/python3
"""Eyes and hands on a desktop. Takes one JSON object per line, {"id", "do", ...}, answers {"id", "ok", "value" | "error"},
and tells what happens as {"event", "at", ...}; every time is CLOCK_MONOTONIC in ms. Needs DISPLAY and a session bus."""
import json
import os
import sys

from gi.repository import GLib

from tray_watch import TrayWatch
from x_watch import XWatch, now


def say(**line):
    sys.stdout.write(json.dumps(line) + '\n')
    sys.stdout.flush()


def commands(screen, tray):
    return {
        'windows': screen.windows.mapped,
        'active': screen.windows.active,
        'arm': screen.arm,
        'disarm': screen.disarm,
        'press': screen.press,
        'close': screen.close,
        'tray': lambda: [item['pid'] for item in tray.items],
        'tray-look': tray.look,
        'tray-menu': tray.menu,
        'tray-click': tray.click,
        'tray-activate': tray.activate,
        'tray-leave': tray.leave,
        'tray-return': tray.come,
    }


def obey(known, line):
    order = json.loads(line)
    number, name = order.pop('id'), order.pop('do')
    try:
        say(id=number, ok=True, value=known[name](**order))
    except Exception as problem:  # whatever goes wrong belongs to the one who asked
        say(id=number, ok=False, error=f'{name}: {problem!r}')


def main():
    loop = GLib.MainLoop()
    screen, tray = XWatch(say), TrayWatch(say, on_ready=lambda: say(event='ready', at=now()))
    known = commands(screen, tray)

    def on_screen(*_):
        screen.take_events()
        return True

    started = bytearray()

    def on_order(*_):
        read = os.read(sys.stdin.fileno(), 65536)
        if not read:
            loop.quit()
            return False
        started.extend(read)
        while b'\n' in started:
            line, _, rest = bytes(started).partition(b'\n')
            started[:] = rest
            obey(known, line)
        screen.take_events()  # answers may have brought events along
        return True

    waiting = GLib.IO_IN | GLib.IO_HUP
    GLib.io_add_watch(screen.display.fileno(), GLib.PRIORITY_DEFAULT, waiting, on_screen)
    GLib.io_add_watch(sys.stdin.fileno(), GLib.PRIORITY_DEFAULT, waiting, on_order)
    loop.run()


main()
