"""A StatusNotifierWatcher and a dbusmenu client: the tray of a real desktop, as far as an app can tell."""
import hashlib
import time

import gi

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

ITEM = 'org.kde.StatusNotifierItem'
MENU = 'com.canonical.dbusmenu'
TIMEOUT_MS = 3000
WATCHER = """<node><interface name='org.kde.StatusNotifierWatcher'>
<method name='RegisterStatusNotifierItem'><arg type='s' direction='in'/></method>
<method name='RegisterStatusNotifierHost'><arg type='s' direction='in'/></method>
<property name='RegisteredStatusNotifierItems' type='as' access='read'/>
<property name='IsStatusNotifierHostRegistered' type='b' access='read'/>
<property name='ProtocolVersion' type='i' access='read'/>
<signal name='StatusNotifierItemRegistered'><arg type='s'/></signal>
<signal name='StatusNotifierItemUnregistered'><arg type='s'/></signal>
<signal name='StatusNotifierHostRegistered'/></interface></node>"""


class TrayWatch:
    def __init__(self, say, on_ready):
        self.say = say
        self.items = []
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        interface = Gio.DBusNodeInfo.new_for_xml(WATCHER).interfaces[0]
        self.bus.register_object('/StatusNotifierWatcher', interface, self.on_call, self.on_get, None)
        self.bus.signal_subscribe(None, ITEM, None, None, None, 0, self.on_item_signal)
        names = ('org.freedesktop.DBus', 'org.freedesktop.DBus', 'NameOwnerChanged', '/org/freedesktop/DBus')
        self.bus.signal_subscribe(*names, None, 0, self.on_owner)
        self.come(on_ready)

    def come(self, on_ready=lambda: None):
        name = 'org.kde.StatusNotifierWatcher'
        self.owned = Gio.bus_own_name_on_connection(self.bus, name, 0, lambda *_: on_ready(), None)

    def leave(self):
        Gio.bus_unown_name(self.owned)
        self.items.clear()

    # -- what apps say to the tray

    def on_call(self, _bus, sender, _path, _interface, method, parameters, invocation):
        at = time.monotonic() * 1000
        name = parameters.unpack()[0]
        invocation.return_value(None)
        if method != 'RegisterStatusNotifierItem':
            return
        path = name if name.startswith('/') else '/StatusNotifierItem'
        pid = self.call('org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'GetConnectionUnixProcessID', '(s)', sender)
        self.items.append({'name': sender, 'path': path, 'pid': pid})
        self.say(event='tray', at=at, pid=pid)

    def on_get(self, _bus, _sender, _path, _interface, prop):
        if prop == 'RegisteredStatusNotifierItems':
            return GLib.Variant('as', [item['name'] + item['path'] for item in self.items])
        return GLib.Variant('b', True) if prop == 'IsStatusNotifierHostRegistered' else GLib.Variant('i', 0)

    def on_item_signal(self, _bus, sender, _path, _interface, signal, _parameters):
        for item in self.items:
            if item['name'] == sender:
                self.say(event='tray-changed', at=time.monotonic() * 1000, pid=item['pid'], signal=signal)

    def on_owner(self, _bus, _sender, _path, _interface, _signal, parameters):
        name, _, owner = parameters.unpack()
        for item in [item for item in self.items if not owner and item['name'] == name]:
            self.items.remove(item)
            self.say(event='tray-gone', at=time.monotonic() * 1000, pid=item['pid'])

    # -- what a person does with the tray

    def item(self, pid):
        found = [item for item in self.items if item['pid'] == pid]
        if not found:
            raise LookupError(f'no tray icon of process {pid}')
        return found[-1]

    def look(self, pid):
        """The icon as it is now: its name, a hash of its largest picture, and its tooltip."""
        item = self.item(pid)
        answer = self.call(item['name'], item['path'], 'org.freedesktop.DBus.Properties', 'GetAll', '(s)', ITEM)
        pictures = answer.get('IconPixmap') or []
        largest = max(pictures, key=lambda picture: picture[0], default=None)
        tip = answer.get('ToolTip')
        return {
            'iconName': answer.get('IconName', ''),
            'iconHash': hashlib.sha256(bytes(largest[2])).hexdigest() if largest else None,
            'iconSize': largest[0] if largest else 0,
            'tooltip': tip[2] if tip else '',
            'title': answer.get('Title', ''),
            'status': answer.get('Status', ''),
        }

    def menu(self, pid):
        """The menu as a tree of items, as it would open now."""
        item = self.item(pid)
        path = self.menu_path(item)
        _, root = self.call_all(item['name'], path, MENU, 'GetLayout', '(iias)', 0, -1, [])
        return [entry(child) for child in root[2]]

    def click(self, pid, labels):
        """Chooses the item under these labels, outermost first; answers when it was sent."""
        item = self.item(pid)
        chosen = find(self.menu(pid), labels)
        if not chosen['enabled']:
            raise LookupError(f'cannot be chosen now: {" > ".join(labels)}')
        event = GLib.Variant('(isvu)', (chosen['id'], 'clicked', GLib.Variant('i', 0), 0))
        at = time.monotonic() * 1000
        self.bus.call(item['name'], self.menu_path(item), MENU, 'Event', event, None, 0, TIMEOUT_MS, None, None)
        return at

    def activate(self, pid):
        """The plain click on the icon."""
        item = self.item(pid)
        at = time.monotonic() * 1000
        where = GLib.Variant('(ii)', (0, 0))
        self.bus.call(item['name'], item['path'], ITEM, 'Activate', where, None, 0, TIMEOUT_MS, None, None)
        return at

    def menu_path(self, item):
        properties = 'org.freedesktop.DBus.Properties'
        return self.call(item['name'], item['path'], properties, 'Get', '(ss)', ITEM, 'Menu')

    def call(self, *where):
        return self.call_all(*where)[0]

    def call_all(self, name, path, interface, method, shape, *values):
        packed = GLib.Variant(shape, values)
        return self.bus.call_sync(name, path, interface, method, packed, None, 0, TIMEOUT_MS).unpack()


def entry(node):
    identity, properties, children = node
    return {
        'id': identity,
        'label': properties.get('label', '').replace('_', ''),
        'enabled': properties.get('enabled', True),
        'visible': properties.get('visible', True),
        'separator': properties.get('type') == 'separator',
        'checked': properties.get('toggle-state', 0) == 1,
        'items': [entry(child) for child in children],
    }


def find(items, labels):
    for item in items:
        # Keys stand after the words.
        if item['visible'] and item['label'].split('  (')[0] == labels[0]:
            return item if len(labels) == 1 else find(item['items'], labels[1:])
    raise LookupError(f'no "{labels[0]}" among {[item["label"] for item in items]}')
