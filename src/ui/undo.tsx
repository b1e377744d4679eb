import { useTranslation } from 'react-i18next';
import { Button } from './button';
import text from './text.module.css';

interface UndoProps {
  readonly children: string;
  readonly onUndo: () => void;
}

/** What was taken away, where it stood, until the next thing is done. */
export function Undo({ children, onUndo }: UndoProps) {
  const { t } = useTranslation('today');
  return (
    <p className={text.note} role="status">
      {children}
      <Button small variant="bare" onClick={onUndo}>
        {t('undo')}
      </Button>
    </p>
  );
}
