"""What X says about windows: who they are under their frames, where they are, and what the window manager was told."""
from Xlib import X, Xatom, error


def ask(question, otherwise=None):
    """Windows come and go while they are looked at; one that is gone has no answer."""
    try:
        return question()
    except error.XError:
        return otherwise


class Windows:
    def __init__(self, display):
        self.display = display
        self.root = display.screen().root

    def atom(self, name):
        return self.display.intern_atom(name)

    def value(self, window, name, kind=X.AnyPropertyType):
        found = ask(lambda: window.get_full_property(self.atom(name), kind))
        return None if found is None else found.value

    def number(self, window, name):
        value = self.value(window, name)
        return int(value[0]) if value is not None and len(value) else None

    def client(self, window, depth=0):
        """The program's own window at or under `window`: the first with a WM_CLASS. None for a bare frame."""
        if ask(window.get_wm_class):
            return window
        tree = ask(window.query_tree) if depth < 3 else None
        found = (self.client(child, depth + 1) for child in (tree.children if tree else ()))
        return next((client for client in found if client), None)

    def title(self, window):
        for name in ('_NET_WM_NAME', 'WM_NAME'):
            value = self.value(window, name)
            if value:
                return value.decode('utf8', 'replace') if isinstance(value, bytes) else str(value)
        return ''

    def place(self, window):
        """x, y, width, height on the screen."""
        size = ask(window.get_geometry)
        corner = ask(lambda: self.root.translate_coords(window, 0, 0))
        return (corner.x, corner.y, size.width, size.height) if size and corner else (0, 0, 0, 0)

    def states(self, window):
        atoms = self.value(window, '_NET_WM_STATE', Xatom.ATOM)
        return [self.display.get_atom_name(atom) for atom in (atoms if atoms is not None else ())]

    def describe(self, window):
        """One window of the root, as data; `window` is what the root maps, `client` what the program made."""
        client = self.client(window) or window
        x, y, width, height = self.place(client)
        attributes = ask(window.get_attributes)
        hints = ask(client.get_wm_hints)
        return {
            'window': window.id,
            'client': client.id,
            'class': list(ask(client.get_wm_class) or ()),
            'title': self.title(client),
            'pid': self.number(client, '_NET_WM_PID'),
            'x': x,
            'y': y,
            'width': width,
            'height': height,
            'overrideRedirect': bool(attributes and attributes.override_redirect),
            'states': self.states(client),
            'everyDesktop': self.number(client, '_NET_WM_DESKTOP') == 0xFFFFFFFF,
            'takesFocus': not hints or not hints.flags & 1 or bool(hints.input),
        }

    def mapped(self):
        """Every window now on the screen, lowest first, those too small to see left out."""
        children = self.root.query_tree().children
        seen = ((child, ask(child.get_attributes)) for child in children)
        shown = [child for child, look in seen if look and look.map_state == X.IsViewable and look.win_class == 1]
        found = [self.describe(window) for window in shown]
        return [window for window in found if window['width'] > 1 and window['height'] > 1]

    def active(self):
        """The window that has the keyboard, by the window manager's word; None where none has it."""
        identity = self.number(self.root, '_NET_ACTIVE_WINDOW')
        return self.describe(self.display.create_resource_object('window', identity)) if identity else None
