import { useState } from 'react';
import type { Family } from '../../core/deck/card';
import { families } from '../../core/deck/card';
import { enoughCases } from '../../core/deck/helpful';
import type { Helps } from '../../core/look-back/helps';
import {
  casesPerDot,
  helpsAtClose,
  helpsByFamily,
  helpsWithoutCard,
  standsOut,
} from '../../core/look-back/helps';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import text from '../../ui/text.module.css';
import charts from './charts.module.css';
import type { Looked } from './head';
import { When } from './head';
import styles from './helps.module.css';
import look from './look-back.module.css';
import type { HistoryFormat } from './use-history-format';
import { useHistoryFormat } from './use-history-format';

const pitch = 11;
const inARow = 28;
/** So many families fit on the page; the others are folded. */
const mostFamilies = 5;

function Dots({ helps: { cases, well }, each }: { readonly helps: Helps; readonly each: number }) {
  const all = Math.max(1, Math.round(cases / each));
  const filled = Math.round((well / cases) * all);
  const rows = Math.ceil(all / inARow);
  const width = Math.min(all, inARow) * pitch;
  return (
    <svg
      className={styles.dots}
      width={width}
      height={rows * pitch}
      viewBox={`0 0 ${width} ${rows * pitch}`}
      aria-hidden="true"
    >
      {Array.from({ length: all }, (_, dot) => (
        <circle
          key={dot}
          className={dot < filled ? charts.solid : charts.hollow}
          cx={(dot % inARow) * pitch + 5}
          cy={Math.floor(dot / inARow) * pitch + 5}
          r={dot < filled ? 4 : 3.3}
        />
      ))}
    </svg>
  );
}

interface CaseProps {
  readonly what: string;
  readonly helps: Helps;
  /** How many cases one dot stands for; null where none are drawn. */
  readonly each: number | null;
}

function Case({ what, helps, each }: CaseProps) {
  const { t, formats } = useHistoryFormat();
  const { cases, well, enough } = helps;
  return (
    <li className={styles.row}>
      <span>{what}</span>
      {enough ? (
        each !== null && <Dots helps={helps} each={each} />
      ) : (
        <span className={styles.few}>{t('helps.tooFew')}</span>
      )}
      <span className={styles.count}>
        {enough ? (
          <>
            <b>{formats.number(well)}</b> {t('helps.of', { cases: formats.number(cases) })}
          </>
        ) : (
          <span className={text.note}>{t('helps.cases', { count: cases, n: formats.number(cases) })}</span>
        )}
      </span>
    </li>
  );
}

interface CasesProps {
  readonly title: string;
  readonly all: readonly CaseProps[];
}

function Cases({ title, all }: CasesProps) {
  return (
    <section aria-label={title}>
      <h2 className={classes(text.head, styles.head)}>{title}</h2>
      <ol className={styles.cases}>
        {all.map((one) => (
          <Case key={one.helps.name} {...one} />
        ))}
      </ol>
    </section>
  );
}

const isFamily = (name: string): name is Family => families.some((family) => family === name);
const capitalised = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);

const cardsOf = ({ digests }: Looked): readonly Helps[] =>
  helpsByFamily(digests).filter(({ name }) => isFamily(name) && name !== 'care-first');

const after = ({ name }: Helps, { t }: HistoryFormat): string =>
  isFamily(name) && name !== 'care-first' ? t(`helps.after.${name}`) : t('helps.after.none');

export function helpsTitle(looked: Looked, format: HistoryFormat): string {
  const { t } = format;
  const cards = cardsOf(looked);
  const noCard = helpsWithoutCard(looked.digests);
  const best = standsOut(cards, noCard);
  if (best) return t('helps.headline.best', { after: capitalised(after(best, format)) });
  const tells = noCard.enough && cards.some(({ enough }) => enough);
  return t(`helps.headline.${tells ? 'even' : 'few'}`);
}

/** Counts of what came after what; one thing after another is all they say. */
export function WhatHelps(looked: Looked) {
  const format = useHistoryFormat();
  const { t, formats } = format;
  const [all, setAll] = useState(false);
  const { digests } = looked;
  const cards = cardsOf(looked);
  const noCard = helpsWithoutCard(digests);
  const atClose = helpsAtClose(digests).filter(({ cases }) => cases > 0);
  const each = casesPerDot([...cards, ...atClose]);
  const rows = (all ? cards : cards.slice(0, mostFamilies)).map((helps) => ({
    what: after(helps, format),
    helps,
    each,
  }));
  // There are many more of them, and a dot would stand for all calls after a card.
  const without = { what: t('helps.after.none'), helps: noCard, each: null };
  return (
    <>
      <div className={look.lead}>
        <p className={text.note}>
          {each === 1 ? t('helps.dots') : t('helps.dotsOf', { n: formats.number(each) })}{' '}
          {t('helps.under', { n: formats.number(enoughCases) })}
        </p>
        <When {...looked} />
      </div>
      {cards.length === 0 ? (
        <p className={styles.nothing}>{t('helps.none')}</p>
      ) : (
        <Cases title={t('helps.afterCard')} all={[...rows, without]} />
      )}
      {cards.length > mostFamilies && (
        <Button variant="bare" small className={look.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('helps.fewer') : t('helps.all')}
        </Button>
      )}
      {atClose.length > 0 && (
        <Cases
          title={t('helps.afterClose')}
          all={atClose.map((helps) => ({
            what: t(`helps.${helps.name === 'planned' ? 'planned' : 'notPlanned'}`),
            helps,
            each,
          }))}
        />
      )}
      <p className={classes(text.note, look.under)}>
        {cards.length > 0 && t('words:helpful.how')} {t('helps.honest')}
      </p>
    </>
  );
}
