import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SiteLines } from '../../core/care/site-lines';
import { nothingWritten, siteLineNames } from '../../core/care/site-lines';
import { longestSiteLine } from '../../core/settings/settings';
import { Button } from '../../ui/button';
import { InlineForm } from '../../ui/inline-form';
import text from '../../ui/text.module.css';
import type { SiteLinesAccess } from '../../ui/use-site-lines';
import { LineField } from './line-field';
import styles from './people.module.css';
import { WrittenSection } from './written-section';

function SiteLinesList({ lines }: { readonly lines: SiteLines }) {
  const { t } = useTranslation('help');
  return (
    <ul className={styles.people}>
      {siteLineNames.map((name) => (
        <li key={name}>
          <b>{t(`site.field.${name}`)}</b>
          {lines[name] === '' ? (
            <p className={text.note}>{t('site.none')}</p>
          ) : (
            <p dir="auto" className={styles.reach}>
              {lines[name]}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

interface FormProps {
  readonly draft: SiteLines;
  readonly onDraft: (draft: SiteLines) => void;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
}

function SiteLinesForm({ draft, onDraft, onKeep, onCancel }: FormProps) {
  const { t } = useTranslation('help');
  const [tooLong, setTooLong] = useState(false);
  return (
    <InlineForm aria-label={t('site.title')} onSave={onKeep}>
      <div className={styles.lines}>
        {siteLineNames.map((name) => (
          <LineField
            key={name}
            label={t(`site.field.${name}`)}
            // A number belongs in it, and nothing that is private to anybody.
            takesNumbers={name === 'emergencyNumber'}
            maxLength={longestSiteLine}
            value={draft[name]}
            onTooLong={() => setTooLong(true)}
            onWrite={(written) => {
              setTooLong(false);
              onDraft({ ...draft, [name]: written });
            }}
          />
        ))}
      </div>
      <p className={text.note} role="status">
        {tooLong && t('site.tooLong', { most: longestSiteLine })}
      </p>
      <div className={styles.acts}>
        <Button variant="main" type="submit">
          {t('site.keep')}
        </Button>
        <Button variant="bare" onClick={onCancel}>
          {t('site.cancel')}
        </Button>
      </div>
    </InlineForm>
  );
}

interface SiteLinesSectionProps {
  readonly access: SiteLinesAccess | null;
  readonly draft: SiteLines | null;
  readonly onDraft: (draft: SiteLines | null) => void;
}

/** Four lines of the site for calls that go too far: written by the agent, used word for word in the place of Lull's own. */
export function SiteLinesSection({ access, draft, onDraft }: SiteLinesSectionProps) {
  const { t } = useTranslation('help');
  if (!access) return null;
  const { lines, keep } = access;
  const isEmpty = siteLineNames.every((name) => lines[name] === nothingWritten[name]);
  return (
    <WrittenSection
      words={{
        title: t('site.title'),
        change: t(isEmpty ? 'site.write' : 'site.change'),
        kept: t('site.kept'),
      }}
      note={t('site.note')}
      draft={draft}
      onDraft={onDraft}
      first={lines}
      keep={keep}
      form={(written, acts) => <SiteLinesForm draft={written} onDraft={onDraft} {...acts} />}
    >
      <SiteLinesList lines={lines} />
    </WrittenSection>
  );
}
