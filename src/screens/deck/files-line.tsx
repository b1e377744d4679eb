import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes';
import text from '../../ui/text.module.css';
import styles from './deck.module.css';

export interface FilesLineProps {
  readonly canSave: boolean;
  readonly onTake: () => void;
  readonly onSave: () => void;
}

/** Cards of a file, brought in or taken along. */
export function FilesLine({ canSave, onTake, onSave }: FilesLineProps) {
  const { t } = useTranslation('deck');
  return (
    <p className={classes(text.note, styles.files)}>
      {t(canSave ? 'files.both' : 'files.only')}{' '}
      <button type="button" className={styles.inSentence} onClick={onTake}>
        {t('files.take')}
      </button>
      {canSave && (
        <>
          {' · '}
          <button type="button" className={styles.inSentence} onClick={onSave}>
            {t('files.save')}
          </button>
        </>
      )}
    </p>
  );
}
