import { useTranslation } from 'react-i18next';
import { BackLink } from '../../ui/back-link';
import { Button } from '../../ui/button';
import text from '../../ui/text.module.css';
import styles from './talk-sheet.module.css';

const prompts = ['helped', 'hard', 'asked', 'before', 'words', 'laugh', 'home'] as const;

function Lines({ count }: { readonly count: number }) {
  return (
    <div className={styles.lines} aria-hidden="true">
      {Array.from({ length: count }, (_, at) => (
        <span key={at} />
      ))}
    </div>
  );
}

/** One printed page for a team to talk over: seven questions, and room for what only this team would write. */
export function TalkSheet() {
  const { t } = useTranslation(['talk', 'deck', 'screens']);
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <BackLink href="#deck">{t('deck:talk.back')}</BackLink>
        <Button variant="main" onClick={() => window.print()}>
          {t('screens:summary.print')}
        </Button>
      </div>
      <article className={styles.sheet}>
        <header>
          <h1 className={text.title}>{t('title')}</h1>
          <p>{t('lead')}</p>
          <p className={text.note}>{t('how')}</p>
        </header>
        <ol className={styles.prompts}>
          {prompts.map((prompt, at) => (
            <li key={prompt}>
              <span className={styles.number} aria-hidden="true">
                {at + 1}
              </span>
              <div>
                <h2>{t(`prompts.${prompt}.ask`)}</h2>
                <p className={text.note}>{t(`prompts.${prompt}.more`)}</p>
              </div>
            </li>
          ))}
        </ol>
        <div className={styles.ours}>
          {(['own', 'good', 'commit'] as const).map((part) => (
            <section key={part}>
              <h2>{t(`${part}.title`)}</h2>
              <p className={text.note}>{t(`${part}.more`)}</p>
              <Lines count={part === 'own' ? 3 : 2} />
            </section>
          ))}
        </div>
        <p className={styles.foot}>{t('noNames')}</p>
      </article>
    </div>
  );
}
