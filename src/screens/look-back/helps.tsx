import { enoughCases } from '../../core/deck/helpful';
import type { Family } from '../../core/deck/card';
import { families } from '../../core/deck/card';
import type { ShiftDigest } from '../../core/look-back/digest';
import type { Helps } from '../../core/look-back/helps';
import { casesPerDot, helpsAtClose, helpsByFamily, helpsWithoutCard } from '../../core/look-back/helps';
import { classes } from '../../ui/classes';
import text from '../../ui/text.module.css';
import charts from './charts.module.css';
import styles from './helps.module.css';
import { useHistoryFormat } from './use-history-format';

const pitch = 11;
const inARow = 30;

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
          r={dot < filled ? 3.9 : 3.2}
        />
      ))}
    </svg>
  );
}

function Case({
  what,
  helps,
  each,
}: {
  readonly what: string;
  readonly helps: Helps;
  readonly each: number;
}) {
  const { t, formats } = useHistoryFormat();
  const { cases, well, enough } = helps;
  return (
    <li className={styles.row}>
      <span>{what}</span>
      {enough ? <Dots helps={helps} each={each} /> : <span className={styles.few}>{t('helps.tooFew')}</span>}
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
  readonly all: readonly Helps[];
  readonly nameOf: (name: string) => string;
}

function Cases({ title, all, nameOf }: CasesProps) {
  const { t, formats } = useHistoryFormat();
  const each = casesPerDot(all);
  return (
    <>
      <div className={styles.head}>
        <h3 className={charts.title}>{title}</h3>
        {all.some(({ enough }) => enough) && (
          <span className={text.mark}>
            {each === 1 ? t('helps.dots') : t('helps.dotsOf', { n: formats.number(each) })}
          </span>
        )}
      </div>
      <ol>
        {all.map((helps) => (
          <Case key={helps.name} what={nameOf(helps.name)} helps={helps} each={each} />
        ))}
      </ol>
    </>
  );
}

const familyNamed = (name: string): Family | undefined => families.find((family) => family === name);

/** Counts of what came after what; one thing after another is all they say. */
export function WhatHelps({ digests }: { readonly digests: readonly ShiftDigest[] }) {
  const { t, formats } = useHistoryFormat();
  const cards = helpsByFamily(digests).filter(({ name }) => familyNamed(name));
  const noCard = helpsWithoutCard(digests);
  const atClose = helpsAtClose(digests).filter(({ cases }) => cases > 0);
  const familyName = (name: string): string => {
    const family = familyNamed(name);
    return family ? t('helps.card', { family: t(`words:family.${family}`) }) : name;
  };
  return (
    <section className={charts.section} aria-label={t('helps.title')}>
      <h2 className={text.head}>{t('helps.title')}</h2>
      {cards.length === 0 ? (
        <p className={classes(text.note, styles.honest)}>{t('helps.none')}</p>
      ) : (
        <Cases title={t('helps.afterCard')} all={cards} nameOf={familyName} />
      )}
      {cards.length > 0 && noCard.enough && (
        <p className={classes(text.note, styles.without)}>
          {t('helps.noCard', { cases: formats.number(noCard.cases), well: formats.number(noCard.well) })}
        </p>
      )}
      {atClose.length > 0 && (
        <Cases
          title={t('helps.afterClose')}
          all={atClose}
          nameOf={(name) => (name === 'planned' ? t('helps.planned') : t('helps.notPlanned'))}
        />
      )}
      {(cards.length > 0 || atClose.length > 0) && (
        <p className={classes(text.note, styles.honest)}>
          {t('words:helpful.how')} {atClose.length > 0 && t('helps.howClose')}{' '}
          {t('helps.honest', { n: formats.number(enoughCases) })}
        </p>
      )}
    </section>
  );
}
