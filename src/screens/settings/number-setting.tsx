import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../core/settings/settings';
import { acceptsSetting, rangeOf } from '../../core/settings/settings';
import { Stepper } from '../../ui/stepper';
import { Refused } from './refused';
import { useSetting } from './use-settings';

export type NumberKey = { [K in keyof Settings]: Settings[K] extends number ? K : never }[keyof Settings];

interface NumberSettingProps {
  readonly setting: NumberKey;
  readonly label: string;
  /** By how much a press changes it. */
  readonly step?: number;
  /** As it stands in the sentence. */
  readonly written?: (value: number) => string;
  /** What is said of a value that does not fit, where the setting takes more than one range. */
  readonly refusal?: string;
  /** Of ports and the like, where a press at each side helps nobody: the largest that may be written. */
  readonly max?: number;
}

const numberOf = (written: string): number =>
  written === '' ? Number.NaN : Number(written.replace(',', '.').replace(/\s?%$/, ''));

/** A setting that is a number, in its sentence. What does not fit is said with the range, and what holds. */
export function NumberSetting({
  setting,
  label,
  step = 1,
  written = String,
  refusal,
  max,
}: NumberSettingProps) {
  const { t } = useTranslation('settings');
  const id = useId();
  const { value, change, refused } = useSetting(setting);
  const [misfit, setMisfit] = useState<string | null>(null);
  // Presses can come faster than the answers to them.
  const wanted = useRef<number | null>(null);
  const range = rangeOf(setting) ?? { min: 0, max: max ?? 65_535 };
  async function set(next: number): Promise<void> {
    setMisfit(null);
    wanted.current = next;
    await change(next);
    if (wanted.current === next) wanted.current = null;
  }
  function write(typed: string): void {
    const next = numberOf(typed);
    if (acceptsSetting(setting, next)) void set(next);
    else setMisfit(typed);
  }
  function press(by: 1 | -1): void {
    const now = wanted.current ?? value;
    const next = Math.min(range.max, Math.max(range.min, now + by * step));
    if (next !== now) void set(next);
  }
  return (
    <>
      <Stepper
        label={label}
        text={written(value)}
        now={value}
        {...range}
        refused={misfit !== null || refused}
        describedBy={`${id}r`}
        onStep={press}
        onWrite={write}
      />
      <Refused id={`${id}r`} show={misfit !== null || refused}>
        {misfit === null
          ? undefined
          : (refusal ?? t('outOfRange', { typed: misfit, ...range, value: written(value) }))}
      </Refused>
    </>
  );
}
