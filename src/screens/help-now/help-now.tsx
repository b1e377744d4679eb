import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Face } from '../../core/care/script';
import { nothingWritten } from '../../core/care/site-lines';
import type { SiteLines } from '../../core/care/site-lines';
import type { Contact } from '../../core/contacts';
import { CarePart, FaceChoice } from '../../ui/care-steps';
import type { HostDraft } from '../../ui/drafts';
import { useSnapshot } from '../../ui/host';
import text from '../../ui/text.module.css';
import { useContacts } from '../../ui/use-contacts';
import { useSiteLines } from '../../ui/use-site-lines';
import styles from './help-now.module.css';
import { People } from './people';
import { SiteLinesSection } from './site-lines';

/** The face by the state, until the agent says that it is the other. */
function useFace(): readonly [Face, (face: Face) => void] {
  const now = useSnapshot<Face>(({ state }) => (state === 'on-call' || state === 'ringing' ? 'on' : 'over'));
  const [picked, setPicked] = useState<{ readonly face: Face; readonly when: Face } | null>(null);
  const face = picked?.when === now ? picked.face : now;
  return [face, (next) => setPicked({ face: next, when: now })];
}

interface HelpNowProps {
  /** The people as they are being written down; null while they are not. */
  readonly people: HostDraft<readonly Contact[] | null>;
  readonly site: HostDraft<SiteLines | null>;
}

/** Plain face, plain order, no voice and no motion: what to do when a call goes too far, or a caller is in crisis. */
export function HelpNow({ people, site }: HelpNowProps) {
  const { t } = useTranslation('help');
  const [face, pick] = useFace();
  const contacts = useContacts();
  const lines = useSiteLines();
  const lastEnd = useSnapshot(({ shift }) => shift?.calls.at(-1)?.endedAt ?? null);
  const part = {
    face,
    lines: lines?.lines ?? nothingWritten,
    person: contacts?.contacts[0],
    at: face === 'over' ? lastEnd : null,
  };
  return (
    <div className={styles.help}>
      <header>
        <h1 className={styles.title}>{t('title')}</h1>
        <p className={text.note}>{t('watch')}</p>
      </header>
      <div className={styles.face}>
        <FaceChoice face={face} onPick={pick} />
      </div>
      <div className={styles.two}>
        <div className={styles.panel}>
          <CarePart kind="crisis" {...part} />
          <CarePart kind="threat" {...part} />
        </div>
        <div className={styles.panel}>
          <CarePart kind="abusive" {...part} />
          <CarePart kind="slur-or-sexual" {...part} />
        </div>
      </div>
      <People access={contacts} draft={people.value} onDraft={people.write} />
      <SiteLinesSection access={lines} draft={site.value} onDraft={site.write} />
    </div>
  );
}
