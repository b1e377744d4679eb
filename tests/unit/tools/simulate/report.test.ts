import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { simulateCommand } from '../../../../tools/simulate/command';
import { colours } from '../../../../tools/simulate/chart';
import { element, text } from '../../../../tools/simulate/svg';

const small = { days: '1', agents: '6', occupancy: '0.7', seed: '5' };
const policyFile = { name: 'calm <1>.json', text: '{"pacing": {"maxPerHour": 1}}' };

const played = (given: Readonly<Record<string, string>>, file: typeof policyFile | null = null) => {
  const done = simulateCommand({ ...small, ...given }, file);
  if (!done.ok) throw new Error(done.error);
  return done.value;
};

const both = played({}, policyFile);

describe('a simulation', () => {
  test('comes out the same for the same seed, and another for another', () => {
    expect(played({}, policyFile)).toEqual(both);
    expect(played({ seed: '6' }).json[0]).not.toEqual(both.json[0]);
  });

  test('has one object for each policy, the defaults first, on the same days', () => {
    const [defaults, calm, ...others] = both.json;
    expect(others).toEqual([]);
    expect(calm?.occupancy).toBe(defaults?.occupancy);
    expect(calm?.gapMedian).toBe(defaults?.gapMedian);
    expect(defaults?.maxCardsInAnHour).toBeGreaterThan(1);
    expect(calm?.maxCardsInAnHour).toBe(1);
    expect(Math.abs((defaults?.occupancy ?? 0) - 0.7)).toBeLessThan(0.03);
  });

  test('brings cards between calls, whatever is heard of them, and over a ring only where it is not told', () => {
    const by = (sources: string) => played({ sources }).json[0];
    for (const figures of [both.json[0], by('microphone'), by('manual')]) {
      expect(figures?.cardsPerHour).toBeGreaterThan(0.5);
      expect(figures?.maxCardsInAnHour).toBeLessThanOrEqual(3);
    }
    expect(both.json[0]).toMatchObject({ shownInRinging: 0, shownInCall: 0, shownInWrapUp: 0 });
    const told = both.json[0]?.secondsOverRingingPerHour ?? NaN;
    expect(by('microphone')?.secondsOverRingingPerHour).toBeGreaterThan(4 * told);
  });

  test('that cannot be is refused in a sentence', () => {
    expect(simulateCommand({ days: 'many' }, null)).toMatchObject({ ok: false });
    expect(simulateCommand(small, { name: 'x.json', text: '1' })).toMatchObject({ ok: false });
  });
});

describe('its table', () => {
  test('has a row for each policy at each occupancy, for a document too', () => {
    const { lines, markdown } = both;
    expect(lines.filter((line) => line.includes('defaults')).length).toBeGreaterThanOrEqual(1);
    expect(lines.join('\n')).toContain('calm <1>.json');
    const rows = markdown.trim().split('\n');
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row.split(' | ')).toHaveLength(12);
  });
});

describe('its picture', () => {
  const { svg } = both;

  test('is whole, says in words what it shows, and takes a name as text', () => {
    expect(svg.startsWith('<svg ')).toBe(true);
    const opened = svg.match(/<[a-z]+/g) ?? [];
    const closed = svg.match(/\/>|<\/[a-z]+>/g) ?? [];
    expect(opened.length).toBe(closed.length);
    expect(svg).toMatch(/<title>Simulated days: .+<\/title>/);
    expect(svg).toMatch(/<desc>defaults, occupancy 0\.\d\d: .+ cards an hour/);
    expect(svg).toContain('calm &lt;1&gt;.json');
    expect(svg).toContain('length of a gap');
    expect(svg).not.toContain('NaN');
  });

  test('has the light colours of Lull, and no others', () => {
    const tokens = readFileSync('src/styles/tokens.css', 'utf8');
    for (const colour of Object.values(colours)) expect(tokens).toContain(`light-dark(${colour},`);
    const used = svg.match(/#[0-9a-f]{3,8}\b/g) ?? [];
    expect([...new Set(used)].filter((colour) => !Object.values<string>(colours).includes(colour))).toEqual(
      [],
    );
  });

  test('is put together of elements whose values cannot break out of them', () => {
    expect(element('a', { b: '"<&>' })).toBe('<a b="&quot;&lt;&amp;&gt;"/>');
    expect(text(1.005, 2, '<b>')).toBe('<text x="1" y="2">&lt;b&gt;</text>');
  });
});
