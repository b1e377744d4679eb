"""Records from the default source in a way parec cannot: as a level meter does ("peaks"), or waiting ("corked").

It says "ready" when the sound server has the stream, and keeps it until it is ended.
"""

import ctypes
import sys

START_CORKED = 0x0001
DONT_MOVE = 0x0200
PEAK_DETECT = 0x0800
ADJUST_LATENCY = 0x2000
FLAGS = {"corked": START_CORKED, "peaks": DONT_MOVE | PEAK_DETECT | ADJUST_LATENCY}
READY, FAILED = {"context": 4, "stream": 2}, {"context": 5, "stream": 3}


class SampleSpec(ctypes.Structure):
    _fields_ = [("format", ctypes.c_int), ("rate", ctypes.c_uint32), ("channels", ctypes.c_uint8)]


pulse = ctypes.CDLL("libpulse.so.0")
for name in ("pa_mainloop_new", "pa_mainloop_get_api", "pa_context_new", "pa_stream_new"):
    getattr(pulse, name).restype = ctypes.c_void_p
loop = ctypes.c_void_p(pulse.pa_mainloop_new())


def until_ready(kind, thing):
    state = getattr(pulse, f"pa_{kind}_get_state")
    while state(thing) != READY[kind]:
        if state(thing) == FAILED[kind]:
            sys.exit(f"the {kind} failed")
        pulse.pa_mainloop_iterate(loop, 1, None)


api = ctypes.c_void_p(pulse.pa_mainloop_get_api(loop))
context = ctypes.c_void_p(pulse.pa_context_new(api, b"meter"))
if pulse.pa_context_connect(context, None, 0, None) < 0:
    sys.exit("no sound server")
until_ready("context", context)
FLOAT32LE = 5
spec = SampleSpec(FLOAT32LE, 25, 1)
stream = ctypes.c_void_p(pulse.pa_stream_new(context, b"Peak detect", ctypes.byref(spec), None))
if pulse.pa_stream_connect_record(stream, None, None, FLAGS[sys.argv[1]]) < 0:
    sys.exit("no stream")
until_ready("stream", stream)
print("ready", flush=True)
while pulse.pa_mainloop_iterate(loop, 1, None) >= 0:
    pass
