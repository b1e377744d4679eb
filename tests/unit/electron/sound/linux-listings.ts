/**
 * What `pactl -f json list` said of a headset with a remapped microphone, of PulseAudio 16.1 and of PipeWire 0.3.65, while
 * parec recorded the microphone and an output's monitor, pacat played, a meter took peaks and another recorder waited.
 * Formats, volumes and what Lull never looks at are left out.
 */

const process = (pid: number, name: string, binary: string) => ({
  'application.name': name,
  'application.process.id': String(pid),
  'application.process.user': 'anna',
  'application.process.host': 'desk',
  'application.process.binary': binary,
});

const pulseStream = { driver: 'protocol-native.c', mute: false, corked: false, resample_method: '' };
const pulseAudio = {
  'source-outputs': [
    {
      index: 0,
      driver: 'module-remap-source.c',
      client: null,
      source: 1,
      corked: false,
      resample_method: '',
      properties: { 'media.name': 'Remapped Stream', 'media.role': 'filter' },
    },
    {
      ...pulseStream,
      index: 1,
      client: '7',
      source: 2,
      properties: { ...process(29372, 'parec', 'pacat'), 'media.name': 'parec' },
    },
    {
      ...pulseStream,
      index: 2,
      client: '8',
      source: 0,
      properties: { ...process(29373, 'to the monitor', 'monitor-recorder'), 'media.name': 'parec' },
    },
    {
      ...pulseStream,
      index: 3,
      client: '10',
      source: 2,
      resample_method: 'peaks',
      properties: { 'media.name': 'Peak detect', ...process(29375, 'meter', 'mixer') },
    },
    {
      ...pulseStream,
      index: 4,
      client: '11',
      source: 2,
      corked: true,
      resample_method: 'speex-float-1',
      properties: { 'media.name': 'Record', ...process(29376, 'waiting', 'recorder') },
    },
  ],
  'sink-inputs': [
    {
      ...pulseStream,
      index: 0,
      client: '9',
      sink: 0,
      properties: { ...process(29374, 'pacat', 'pacat'), 'media.name': '/dev/zero' },
    },
  ],
  sources: [
    { index: 0, name: 'headset_out.monitor', driver: 'module-null-sink.c', monitor_source: 'headset_out' },
    { index: 1, name: 'mic_feed.monitor', driver: 'module-null-sink.c', monitor_source: 'mic_feed' },
    { index: 2, name: 'headset_mic', driver: 'module-remap-source.c', monitor_source: '' },
  ],
};

const wireStream = { driver: 'PipeWire', mute: false, corked: false, resample_method: 'PipeWire' };
const recording = { 'stream.is-live': 'true', 'media.class': 'Stream/Input/Audio' };
const pipeWire = {
  'source-outputs': [
    {
      ...wireStream,
      index: 59,
      client: null,
      source: 51,
      properties: {
        'node.name': 'input.headset_mic',
        'stream.capture.sink': 'true',
        'node.link-group': 'loopback-29410-12',
        'media.name': 'Remapped mic_feed.monitor source input',
        ...recording,
      },
    },
    {
      ...wireStream,
      index: 73,
      client: '71',
      source: 58,
      properties: { 'client.api': 'pipewire-pulse', ...process(29423, 'parec', 'pacat'), ...recording },
    },
    {
      ...wireStream,
      index: 86,
      client: '85',
      source: 40,
      properties: {
        'client.api': 'pipewire-pulse',
        ...process(29424, 'to the monitor', 'monitor-recorder'),
        'stream.capture.sink': 'true',
        ...recording,
      },
    },
    {
      ...wireStream,
      index: 94,
      client: '93',
      source: 58,
      properties: {
        'client.api': 'pipewire-pulse',
        ...process(29426, 'meter', 'mixer'),
        'media.name': 'Peak detect',
        'stream.monitor': 'true',
        'resample.peaks': 'true',
        ...recording,
      },
    },
    {
      ...wireStream,
      index: 102,
      client: '101',
      source: 58,
      corked: true,
      properties: { 'client.api': 'pipewire-pulse', ...process(29427, 'waiting', 'recorder'), ...recording },
    },
    {
      ...wireStream,
      index: 110,
      client: '109',
      source: 58,
      properties: {
        'application.name': 'pw-record',
        'node.name': 'pw-record',
        'media.role': 'music',
        ...recording,
      },
    },
  ],
  'sink-inputs': [
    {
      ...wireStream,
      index: 74,
      client: '72',
      sink: 40,
      properties: { 'client.api': 'pipewire-pulse', ...process(29425, 'pacat', 'pacat') },
    },
  ],
  sources: [
    { index: 40, name: 'headset_out.monitor', driver: 'PipeWire', monitor_source: 'headset_out' },
    { index: 51, name: 'mic_feed.monitor', driver: 'PipeWire', monitor_source: 'mic_feed' },
    { index: 58, name: 'headset_mic', driver: 'PipeWire', monitor_source: '' },
  ],
};

export type ListedKind = keyof typeof pulseAudio;
export const listings = { pulseAudio, pipeWire } as const;
