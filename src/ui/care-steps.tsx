import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CareStep, CareStepName, Face } from '../core/care/script';
import { careSteps, faces } from '../core/care/script';
import type { SiteLines } from '../core/care/site-lines';
import type { Contact } from '../core/contacts';
import type { CareKind } from '../core/vocabulary';
import { Button } from './button';
import styles from './care-steps.module.css';
import { Segments } from './segments';
import { useRequest } from './use-request';

/** The steps of Care first, the same on the card and on Help now. */

interface FaceChoiceProps {
  readonly face: Face;
  readonly onPick: (face: Face) => void;
}

/** The call is on, or it is over: the agent knows it best. */
export function FaceChoice({ face, onPick }: FaceChoiceProps) {
  const { t } = useTranslation('help');
  return (
    <div className={styles.faces}>
      <Segments
        label={t('faces.label')}
        value={face}
        options={faces.map((each) => [each, t(`faces.${each}`)] as const)}
        onPick={onPick}
      />
    </div>
  );
}

/** Copies the time of the call, for the agent to paste and write the words after; Lull keeps none of it. */
function CopyTime({ at }: { readonly at: number | null }) {
  const { send: request } = useRequest();
  const { t, i18n } = useTranslation('help');
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    const time = new Date(at ?? Date.now()).toLocaleString(i18n.language, {
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const answer = await request('copy-text', { text: `${time}: ` });
    setSaid(t(answer.ok ? 'copy.copied' : 'copy.notCopied', { time }));
  };
  return (
    <div className={styles.copy}>
      <Button small onClick={() => void copy()}>
        {t('copy.button')}
      </Button>
      <span className={styles.how} role="status">
        {said}
      </span>
    </div>
  );
}

/** What somebody wrote down for this place, under the word on what it is. */
function Own({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <div className={styles.own}>
      <span className={styles.label}>{label}</span>
      <p dir="auto">{children}</p>
    </div>
  );
}

interface OwnBreakProps {
  /** Done first: on a break a card stays only where it has the keyboard. */
  readonly onBefore?: (() => void) | undefined;
}

/** Lull's own break, which keeps cards away and tells the phone nothing. */
function OwnBreak({ onBefore }: OwnBreakProps) {
  const { send: request } = useRequest();
  const { t } = useTranslation('help');
  const [said, setSaid] = useState('');
  const start = async (): Promise<void> => {
    onBefore?.();
    const answer = await request('agent-break', { on: true });
    setSaid(t(answer.ok ? 'break.on' : 'break.notOn'));
  };
  return (
    <div className={styles.copy}>
      <Button small onClick={() => void start()}>
        {t('break.button')}
      </Button>
      <span className={styles.how} role="status">
        {said}
      </span>
    </div>
  );
}

const copies: ReadonlySet<CareStepName> = new Set(['words', 'time']);
const toAPerson: ReadonlySet<CareStepName> = new Set(['tell', 'talk']);
/** Steps that say all in their own line. */
const plain = ['hold', 'safe', 'where', 'line', 'handOver', 'again'] as const;
const isPlain = (name: CareStepName): name is (typeof plain)[number] =>
  (plain as readonly CareStepName[]).includes(name);

interface StepProps {
  readonly step: CareStep;
  readonly person: Contact | undefined;
  readonly at: number | null;
  readonly onBeforeBreak?: (() => void) | undefined;
}

function Step({ step: { name, site }, person, at, onBeforeBreak }: StepProps) {
  const { t } = useTranslation('help');
  const reached = person && [person.name || t(`people.roles.${person.role}`), person.reach];
  return (
    <li className={styles.step}>
      <div>
        <b className={styles.what}>{t(`step.${name}.what`)}</b>
        {site ? (
          <Own label={t(`site.label.${site.name}`)}>{site.text}</Own>
        ) : reached && toAPerson.has(name) ? (
          <Own label={t('people.firstOnList')}>{reached.filter(Boolean).join(', ')}</Own>
        ) : (
          !isPlain(name) && <p className={styles.how}>{t(`step.${name}.how`)}</p>
        )}
        {copies.has(name) && <CopyTime at={at} />}
        {name === 'rest' && <OwnBreak onBefore={onBeforeBreak} />}
      </div>
    </li>
  );
}

interface CareStepsProps {
  readonly kind: CareKind;
  readonly face: Face;
  readonly lines: SiteLines;
  /** The first of the people that the agent has written down. */
  readonly person: Contact | undefined;
  /** When the call was; null while it is on. */
  readonly at: number | null;
  /** Done before Lull's own break begins. */
  readonly onBeforeBreak?: () => void;
}

export function CareSteps({ kind, face, lines, ...rest }: CareStepsProps) {
  return (
    <ol className={styles.steps}>
      {careSteps(kind, face, lines).map((step) => (
        <Step key={step.name} step={step} {...rest} />
      ))}
    </ol>
  );
}

/** Steps under their heading, as a part of a page. */
export function CarePart(props: CareStepsProps) {
  const { t } = useTranslation('help');
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {t(`heading.${props.kind}.${props.face}`)}
      </h2>
      <CareSteps {...props} />
    </section>
  );
}
