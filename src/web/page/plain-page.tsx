import { useTranslation } from 'react-i18next';
import type { Look } from '../../core/contract';
import { Appearance } from '../../ui/appearance';
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
export function PlainPage({ look, says }: { readonly look: Look; readonly says: 'elsewhere' | 'failed' }) {
  return (
    <Appearance look={look}>
      <Words says={says} />
    </Appearance>
  );
}
