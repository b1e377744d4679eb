import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredKind, StoredKindName } from '../../core/contract';
import { unpack } from '../../core/look-back/digest';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { useIsDesktop } from '../../ui/host';
import { RefusalLine } from '../../ui/refusal-line';
import text from '../../ui/text.module.css';
import { useAnswer } from '../../ui/use-answer';
import { useRequest } from '../../ui/use-request';
import { Row } from './part';
import styles from './erase-row.module.css';

/** How much there is of it, in figures; null until all of it is counted. */
function useCounts() {
  const shifts = useAnswer('look-back', null).answer;
  const deck = useAnswer('deck', null).answer;
  const contacts = useAnswer('contacts', null).answer;
  if (!shifts || !deck || !contacts) return null;
  const calls = shifts.ok ? shifts.value.flatMap((packed) => unpack(packed).calls) : [];
  return {
    shifts: shifts.ok ? shifts.value.length : 0,
    calls: calls.length,
    ratings: calls.filter(([, , , rating]) => rating > 0).length,
    cards: deck.ok ? deck.value.cards.length : 0,
    people: contacts.ok ? contacts.value.contacts.length : 0,
  };
}

/** Kinds of files that nobody needs to know one by one. */
const traces: readonly StoredKindName[] = ['programs', 'look-back', 'copies', 'set-aside', 'logs', 'browser'];

interface WhatGoesProps {
  readonly kinds: readonly StoredKind[];
  readonly counts: NonNullable<ReturnType<typeof useCounts>>;
}

/** What will go, and what will not. */
function WhatGoes({ kinds, counts }: WhatGoesProps) {
  const { t } = useTranslation('settings');
  const { number } = useFormats(null);
  const isDesktop = useIsDesktop();
  const has = (...names: readonly StoredKindName[]): boolean =>
    kinds.some(({ kind }) => names.includes(kind));
  const counted = (['shifts', 'calls', 'ratings', 'cards', 'people'] as const).flatMap((what) => {
    const count = counts[what];
    return count > 0 ? [t(`erase.${what}`, { count, n: number(count) })] : [];
  });
  const others = [
    ...(has('shifts') ? [t('erase.words')] : []),
    ...(has('settings') ? [t('erase.settings')] : []),
    ...(has('phones') ? [t('erase.phones')] : []),
    ...(has(...traces) ? [t('erase.traces')] : []),
  ];
  const foreign = kinds.find(({ kind }) => kind === 'other');
  return (
    <>
      <ul className={styles.goes}>
        {[...counted, ...others].map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
      <p className={text.note}>
        {t('erase.stays')} {foreign && t('erase.other', { count: foreign.files })}{' '}
        {t(isDesktop ? 'erase.then' : 'erase.thenBrowser')}
      </p>
    </>
  );
}

function Sure({ onKeep }: { readonly onKeep: () => void }) {
  const { t } = useTranslation(['settings', 'stored']);
  const id = useId();
  const { answer } = useAnswer('stored', null);
  const counts = useCounts();
  const { send, refusal } = useRequest();
  const [going, setGoing] = useState(false);
  const erase = async (): Promise<void> => {
    setGoing(true);
    const erased = await send('erase-all', null);
    if (!erased.ok) setGoing(false);
  };
  if (!answer || !counts) return <p className={text.note}>{t('stored:looking')}</p>;
  return (
    <div className={styles.sure} role="group" aria-labelledby={id}>
      <h3 id={id} className={text.head}>
        {t('settings:erase.title')}
      </h3>
      {answer.ok ? <WhatGoes kinds={answer.value.kinds} counts={counts} /> : <p>{t('stored:failed')}</p>}
      <div className={styles.acts}>
        <Button disabled={going} onClick={() => void erase()}>
          {t('settings:erase.now')}
        </Button>
        <Button variant="bare" autoFocus onClick={onKeep}>
          {t('settings:erase.keep')}
        </Button>
      </div>
      <p className={text.note} role="status">
        {going ? t('settings:erase.going') : ''}
      </p>
      <RefusalLine reason={refusal} />
    </div>
  );
}

/** The first click shows what will go, the second erases it. */
export function EraseRow() {
  const { t } = useTranslation('settings');
  const [open, setOpen] = useState(false);
  return (
    <Row id="data.erase" says="">
      {open ? (
        <Sure onKeep={() => setOpen(false)} />
      ) : (
        <>
          <span className={styles.rest}>{t('erase.rest')}</span>
          <Button small data-erase onClick={() => setOpen(true)}>
            {t('erase.ask')}
          </Button>
        </>
      )}
    </Row>
  );
}
