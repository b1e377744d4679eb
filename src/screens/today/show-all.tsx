import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';

interface ShowAllProps {
  /** The list: its words in the catalogue. */
  readonly of: 'unrated' | 'wins';
  /** So many are left out at first. */
  readonly rest: number;
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
  readonly className?: string | undefined;
}

/** Opens a list that shows its first few, where there are more. */
export function ShowAll({ of, rest, all, onAll, className }: ShowAllProps) {
  const { t } = useTranslation('today');
  if (rest <= 0) return null;
  return (
    <Button small variant="bare" className={className} aria-expanded={all} onClick={() => onAll(!all)}>
      {all ? t(`${of}.fewer`) : t(`${of}.more`, { count: rest })}
    </Button>
  );
}
