"""Watches an X display: windows coming and going, the first pixels of one of them, and keys pressed through XTest."""
import time

from Xlib import X, XK, display, protocol
from Xlib.ext import damage, xtest

from x_windows import Windows

CONTENT_COLOURS = 12
CONTENT_PIXELS = 200
KEY_NAMES = {'Control': 'Control_L', 'Ctrl': 'Control_L', 'Shift': 'Shift_L', 'Alt': 'Alt_L', 'Super': 'Super_L'}


def now():
    """CLOCK_MONOTONIC in ms, the clock of Node's process.hrtime."""
    return time.monotonic() * 1000


class XWatch:
    def __init__(self, say):
        self.say = say
        self.display = display.Display()
        self.display.set_error_handler(lambda *_: None)
        self.display.damage_query_version()
        self.windows = Windows(self.display)
        self.root = self.windows.root
        self.root.change_attributes(event_mask=X.SubstructureNotifyMask | X.PropertyChangeMask)
        self.known = {}
        self.wanted = None
        self.display.sync()

    # -- windows coming and going

    def take_events(self):
        while self.display.pending_events():
            event, at = self.display.next_event(), now()
            if event.type == X.MapNotify and event.event == self.root:
                self.on_map(event.window, at)
            elif event.type == X.UnmapNotify and event.event == self.root:
                self.on_unmap(event.window, at)
            elif event.type == X.PropertyNotify:
                self.on_property(event.atom, at)
            elif event.type == self.display.extension_event.DamageNotify:
                self.on_damage()

    def on_map(self, window, at):
        told = self.windows.describe(window)
        self.known[window.id] = told
        self.say(event='map', at=at, **told)
        if self.wanted and self.wanted.matches(told):
            self.wanted.target = told
            self.look(self.wanted)

    def on_unmap(self, window, at):
        told = self.known.pop(window.id, None) or {'window': window.id, 'title': '', 'class': []}
        self.say(event='unmap', at=at, **told)

    def on_property(self, atom, at):
        if atom == self.windows.atom('_NET_ACTIVE_WINDOW'):
            self.say(event='active', at=at, active=self.windows.active())
        elif atom == self.windows.atom('_NET_SUPPORTING_WM_CHECK'):
            self.say(event='manager', at=at)

    # -- the first pixels of a window

    def arm(self, title=None, width=50, height=50):
        """From now on, tells when the first window so titled is changed on the screen and when it has content."""
        self.disarm()
        screen = self.screen()
        self.wanted = Wanted(title, width, height, self.grab(0, 0, *screen), screen[0])
        self.wanted.damage = self.root.damage_create(damage.DamageReportNonEmpty)
        self.display.sync()

    def disarm(self):
        if self.wanted and self.wanted.damage:
            self.display.damage_destroy(self.wanted.damage)
            self.display.sync()
        self.wanted = None

    def on_damage(self):
        if self.wanted:
            self.display.damage_subtract(self.wanted.damage)
            self.look(self.wanted)

    def look(self, wanted):
        """Compares the target's place on the screen with what was there before."""
        if not wanted.target:
            return
        left, top, right, bottom = self.visible(wanted.target)
        if right <= left or bottom <= top:
            return
        shown = self.grab(left, top, right - left, bottom - top)
        at = now()
        changed = wanted.changed(shown, left, top, right - left, bottom - top)
        colours = len(set(changed))
        if changed and not wanted.painted:
            wanted.painted = True
            self.say(event='changed', at=at, pixels=len(changed), **wanted.target)
        if len(changed) >= CONTENT_PIXELS and colours >= CONTENT_COLOURS:
            self.say(event='content', at=at, pixels=len(changed), colours=colours, **wanted.target)
            self.disarm()

    def visible(self, target):
        wide, high = self.screen()
        right, bottom = target['x'] + target['width'], target['y'] + target['height']
        return max(0, target['x']), max(0, target['y']), min(wide, right), min(high, bottom)

    def screen(self):
        screen = self.display.screen()
        return screen.width_in_pixels, screen.height_in_pixels

    def grab(self, x, y, width, height):
        image = self.root.get_image(x, y, width, height, X.ZPixmap, 0xFFFFFFFF)
        return memoryview(image.data).cast('I')

    # -- keys and closing

    def press(self, combo):
        """Presses and releases `Control+Shift+F9` as a person would, in any window; answers when the first key went down."""
        codes = [self.key_code(name) for name in combo.split('+')]
        at = now()
        for code in codes:
            xtest.fake_input(self.display, X.KeyPress, code)
        for code in reversed(codes):
            xtest.fake_input(self.display, X.KeyRelease, code)
        self.display.sync()
        return at

    def key_code(self, name):
        symbol = XK.string_to_keysym(KEY_NAMES.get(name, name)) or XK.string_to_keysym(name.lower())
        code = self.display.keysym_to_keycode(symbol) if symbol else 0
        if not code:
            raise ValueError(f'no such key: {name}')
        return code

    def close(self, client):
        """Asks a window to close, as its title bar's button does."""
        window = self.display.create_resource_object('window', client)
        data = (32, [self.windows.atom('WM_DELETE_WINDOW'), X.CurrentTime, 0, 0, 0])
        kind = self.windows.atom('WM_PROTOCOLS')
        window.send_event(protocol.event.ClientMessage(window=window, client_type=kind, data=data))
        self.display.sync()


class Wanted:
    """The window waited for, and the screen as it was before."""

    def __init__(self, title, width, height, before, screen_width):
        self.title, self.width, self.height = title, width, height
        self.before, self.screen_width = before, screen_width
        self.target, self.painted, self.damage = None, False, None

    def matches(self, told):
        fits = told['width'] >= self.width and told['height'] >= self.height
        return not self.target and fits and self.title in (None, told['title'])

    def changed(self, shown, left, top, width, height):
        """Pixels of every second row that are not what they were."""
        found = []
        for row in range(0, height, 2):
            start = (top + row) * self.screen_width + left
            old, new = self.before[start : start + width], shown[row * width : (row + 1) * width]
            if old != new:
                found.extend(pixel for was, pixel in zip(old, new) if was != pixel)
        return found
