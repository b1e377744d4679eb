import { describe, expect, it } from 'vitest';
import type {
  ConsentEntry,
  CoreAudioReading,
  WindowsProcess,
} from '../../../../electron/main/sound/windows/holders';
import { consentHolders, programName, windowsReading } from '../../../../electron/main/sound/windows/holders';
import { fromFileTime } from '../../../../electron/main/sound/windows/registry';
import { nine } from '../../../fakes/day';

const hour = 3_600_000;
const boot = nine - hour;
const lull = 'C:\\Program Files\\Lull\\Lull.exe';
const zoom = 'C:\\Program Files\\Zoom\\bin\\Zoom.exe';

const told = (...programs: readonly (string | null)[]): CoreAudioReading => ({ ok: true, value: programs });
const failed = (hresult: number): CoreAudioReading => ({ ok: false, error: hresult });
const notImplemented = failed(0x80004001);

describe('a program', () => {
  it('is named by its file, in lower case and without .exe', () => {
    expect(programName(zoom)).toBe('zoom');
    expect(programName('D:\\Tools\\3CXDesktopApp.EXE')).toBe('3cxdesktopapp');
    expect(programName('baresip')).toBe('baresip');
    expect(programName('C:\\.exe')).toBe('unknown');
    expect(programName('x'.repeat(300))).toHaveLength(200);
  });
});

describe('the registry', () => {
  const process = (path: string, startedAt: number, family: string | null = null): WindowsProcess => ({
    path,
    family,
    startedAt,
  });
  const entry = (key: string, startedAt: number, stoppedAt = 0, packaged = false): ConsentEntry => ({
    key,
    packaged,
    startedAt,
    stoppedAt,
  });
  const zoomKey = 'C:#Program Files#Zoom#bin#Zoom.exe';
  const running = [process(zoom, boot + 60_000)];

  it('names a program that is in use, runs, and began since Windows did', () => {
    expect(consentHolders([entry(zoomKey, nine)], running, boot)).toEqual(['zoom']);
    expect(consentHolders([entry(zoomKey.toLowerCase(), nine)], running, boot)).toEqual(['zoom']);
  });

  it('knows a program whose path has a # of its own', () => {
    const path = 'C:\\C#\\Phone.exe';
    expect(consentHolders([entry('C:#C##Phone.exe', nine)], [process(path, boot)], boot)).toEqual(['phone']);
  });

  it('does not name a use that ended, or that never was', () => {
    expect(consentHolders([entry(zoomKey, nine, nine + 1)], running, boot)).toEqual([]);
    expect(consentHolders([entry(zoomKey, 0)], running, boot)).toEqual([]);
  });

  it('does not believe what a crash left: no such program, one started later, or Windows started since', () => {
    expect(consentHolders([entry(zoomKey, nine)], [], boot)).toEqual([]);
    expect(consentHolders([entry(zoomKey, nine)], [process(zoom, nine + 3000)], boot)).toEqual([]);
    expect(consentHolders([entry(zoomKey, boot - hour)], [process(zoom, boot - 2 * hour)], boot)).toEqual([]);
  });

  it('believes a program of several processes of which one is old enough', () => {
    const both = [process(zoom, nine + 5000), ...running];
    expect(consentHolders([entry(zoomKey, nine)], both, boot)).toEqual(['zoom']);
  });

  it('names a packaged program by its file, as Core Audio does', () => {
    const teams = 'C:\\Program Files\\WindowsApps\\MSTeams_25.1_x64__8wekyb3d8bbwe\\ms-teams.exe';
    const family = 'MSTeams_8wekyb3d8bbwe';
    const processes = [process(teams, boot + 1, family)];
    expect(consentHolders([entry(family, nine, 0, true)], processes, boot)).toEqual(['ms-teams']);
    expect(consentHolders([entry('Other_8wekyb3d8bbwe', nine, 0, true)], processes, boot)).toEqual([]);
    expect(consentHolders([entry(family, nine)], processes, boot)).toEqual([]);
  });

  it('counts time from 1601', () => {
    expect(fromFileTime(0n)).toBe(0);
    expect(fromFileTime(132_539_328_000_000_000n)).toBe(Date.UTC(2021, 0, 1));
  });
});

describe('what is heard on Windows', () => {
  it('is what Core Audio says, each program once, without Lull', () => {
    expect(windowsReading(told(zoom, lull, zoom), told('C:\\b\\b.exe', 'C:\\a\\a.exe'), null, lull)).toEqual({
      ok: true,
      value: { microphone: ['zoom'], playing: ['a', 'b'] },
    });
  });

  it('counts a program that cannot be named', () => {
    expect(windowsReading(told(null), told(), null, lull)).toMatchObject({
      value: { microphone: ['unknown'] },
    });
  });

  it('is what the registry says where Core Audio fails, and only there', () => {
    expect(windowsReading(notImplemented, notImplemented, ['zoom', 'lull', 'zoom'], lull)).toEqual({
      ok: true,
      value: { microphone: ['zoom'], playing: null },
    });
    expect(windowsReading(told(), told(), ['zoom'], lull)).toMatchObject({ value: { microphone: [] } });
  });

  it('keeps the ringing that Core Audio can still tell', () => {
    expect(windowsReading(notImplemented, told(zoom), [], lull)).toEqual({
      ok: true,
      value: { microphone: [], playing: ['zoom'] },
    });
  });

  it('is a trouble where neither tells', () => {
    expect(windowsReading(notImplemented, told(), null, lull)).toEqual({ ok: false, error: 'not-supported' });
    expect(windowsReading(failed(0x800706ba), told(), null, lull)).toEqual({
      ok: false,
      error: 'no-server',
    });
  });
});
