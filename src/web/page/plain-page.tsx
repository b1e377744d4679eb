import { useTranslation } from 'react-i18next';
import type { Appearance } from '../../core/contract';
import { AppearanceRoot } from '../../ui/appearance-root';
import { StillBreath } from '../../ui/glyph';
import text from '../../ui/text.module.css';
import styles from './plain-page.module.css';

function Words({ says }: { readonly says: 'elsewhere' | 'failed' }) {
  const { t } = useTranslation('web');
  return (
    <main className={styles.page}>
      <StillBreath />
      <h1 className={text.title}>{t(`${says}.title`)}</h1>
      <p className={text.note}>{t(`${says}.line`)}</p>
    </main>
  );
}

/** One sentence instead of Lull, where it cannot run in this tab. */
export function PlainPage({
  appearance,
  says,
}: {
  readonly appearance: Appearance;
  readonly says: 'elsewhere' | 'failed';
}) {
  return (
    <AppearanceRoot appearance={appearance}>
      <Words says={says} />
    </AppearanceRoot>
  );
}
