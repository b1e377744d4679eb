import { useId, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { settings as texts } from '../../core/i18n/en';
import { rangeOf } from '../../core/settings/settings';
import { Button } from '../../ui/button';
import text from '../../ui/text.module.css';
import styles from './fine-tune.module.css';
import type { NumberKey } from './number-setting';
import { NumberSetting } from './number-setting';
import { useSearch } from './search';
import settings from './settings.module.css';

const numbers = [
  ['pacing.firstCardSeconds', 'first'],
  ['pacing.firstCardSecondsMicrophone', 'firstMicrophone'],
  ['pacing.firstCardSecondsAfterHard', 'firstAfterHard'],
  ['pacing.spacingMinutes', 'spacing'],
  ['pacing.spacingMinutesAfterHard', 'spacingAfterHard'],
  ['pacing.maxPerHour', 'max'],
  ['pacing.cardSeconds', 'length'],
  ['pacing.wrapUpSeconds', 'wrapUp'],
  ['pacing.quietSeconds', 'quietSeconds'],
] as const satisfies readonly (readonly [NumberKey, keyof typeof texts.cards])[];

/** What fills the place of the number where a sentence names it. */
const gap = '…';

function FineRow({
  setting,
  sentence,
}: {
  readonly setting: NumberKey;
  readonly sentence: (typeof numbers)[number][1];
}) {
  const { t } = useTranslation('settings');
  const search = useSearch();
  const id = `cards.${sentence}`;
  const label = t(`cards.${sentence}`).replace('<n/>', gap);
  const range = rangeOf(setting);
  return (
    <li data-row={id} hidden={search?.found.has(id) === false}>
      <span className={settings.sentence}>
        <Trans
          ns="settings"
          i18nKey={`cards.${sentence}`}
          components={{ n: <NumberSetting setting={setting} label={label} /> }}
        />
      </span>
      <span className={text.mark}>{range && t('range', range)}</span>
    </li>
  );
}

/** Whether the numbers are unfolded; a search looks into them, too. */
export function useFineTune() {
  const id = useId();
  const [open, setOpen] = useState(false);
  const shown = useSearch() !== null || open;
  return {
    button: { open: shown, controls: id, onToggle: () => setOpen(!open) },
    content: { id, shown },
  };
}

interface FineTuneProps {
  readonly id: string;
  readonly shown: boolean;
  readonly isUsual: boolean;
  readonly onUsual: () => void;
}

/** Every number behind the words, in its sentence and with its range. */
export function FineTune({ id, shown, isUsual, onUsual }: FineTuneProps) {
  const { t } = useTranslation('settings');
  const searching = useSearch() !== null;
  return (
    <div id={id} className={styles.fine} hidden={!shown}>
      <ul>
        {numbers.map(([setting, sentence]) => (
          <FineRow key={setting} setting={setting} sentence={sentence} />
        ))}
      </ul>
      {!searching && (
        <Button variant="bare" small disabled={isUsual} onClick={onUsual}>
          {t('cards.back')}
        </Button>
      )}
    </div>
  );
}
