"""A desktop's small notices on the session bus: prints "there" once it has the name, then the text of each on a line."""

import json

from gi.repository import Gio, GLib

name = "org.freedesktop.Notifications"
node = Gio.DBusNodeInfo.new_for_xml(
    """<node><interface name="org.freedesktop.Notifications">
<method name="GetCapabilities"><arg type="as" direction="out"/></method>
<method name="GetServerInformation">
<arg type="s" direction="out"/><arg type="s" direction="out"/><arg type="s" direction="out"/><arg type="s" direction="out"/>
</method>
<method name="CloseNotification"><arg type="u" direction="in"/></method>
<method name="Notify">
<arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
<arg type="s" direction="in"/><arg type="as" direction="in"/><arg type="a{sv}" direction="in"/><arg type="i" direction="in"/>
<arg type="u" direction="out"/>
</method></interface></node>"""
)
answers = {
    "GetCapabilities": GLib.Variant("(as)", (["body"],)),
    "GetServerInformation": GLib.Variant("(ssss)", ("notices", "lull", "1", "1.2")),
    "CloseNotification": None,
    "Notify": GLib.Variant("(u)", (1,)),
}


def asked(_bus, _sender, _path, _interface, method, given, call):
    if method == "Notify":
        print(json.dumps(given.unpack()[4]), flush=True)
    call.return_value(answers[method])


bus = Gio.bus_get_sync(Gio.BusType.SESSION)
bus.register_object("/org/freedesktop/Notifications", node.interfaces[0], asked, None, None)
there = lambda _bus, _name: print("there", flush=True)
Gio.bus_own_name_on_connection(bus, name, Gio.BusNameOwnerFlags.NONE, there, None)
GLib.MainLoop().run()
