import { useTranslation } from 'react-i18next';
import type { Shift } from '../../core/shift/shift';
import type { TakingHome } from '../../core/shift/shift-event';
import { KeyCap } from '../../ui/key-cap';
import { RefusalLine } from '../../ui/refusal-line';
import { useSay } from '../../ui/use-say';
import styles from './taking-home.module.css';
import { useStepKeys } from './steps';

const amounts = [1, 2, 3, 4, 5] as const satisfies readonly TakingHome[];
const isTakingHome = (value: number): value is TakingHome => amounts.some((amount) => amount === value);

/** Lines carried, one to five; they stand 10 px apart around the middle. */
function Load({ amount }: { readonly amount: TakingHome }) {
  const lines = Array.from({ length: amount }, (_, line) => 26 + (line - (amount - 1) / 2) * 10);
  return (
    <svg className={styles.lines} viewBox="0 0 56 52" aria-hidden="true">
      <path d={lines.map((y) => `M4 ${y}H52`).join('')} />
    </svg>
  );
}

interface TakingHomeScaleProps {
  readonly shift: Shift;
  readonly moment: 'before' | 'after';
  readonly onEnter: () => void;
  /** Once an answer was taken. */
  readonly onAnswered?: () => void;
}

/** From 1 none to 5 a lot; each answer is sent as it is given. Afterwards the first answer stands under its place. */
export function TakingHomeScale({ shift, moment, onEnter, onAnswered }: TakingHomeScaleProps) {
  const { t } = useTranslation(['close', 'words']);
  const { say, refusal } = useSay(shift.id);
  const choose = async (value: number): Promise<void> => {
    if (!isTakingHome(value)) return;
    const { ok } = await say({ type: 'taking-home', moment, value });
    if (ok) onAnswered?.();
  };
  useStepKeys({ onEnter, onDigit: (digit) => void choose(digit) });
  const label = moment === 'before' ? t('close:scaleBefore') : t('close:scaleAfter');
  return (
    <>
      <div className={styles.scale} role="group" aria-label={label}>
        {amounts.map((amount) => (
          <button
            key={amount}
            type="button"
            className={styles.amount}
            aria-pressed={shift.takingHome[moment] === amount}
            onClick={() => void choose(amount)}
          >
            <Load amount={amount} />
            <KeyCap>{amount}</KeyCap>
            <span>{t(`words:takingHome.${amount}`)}</span>
            {moment === 'after' && shift.takingHome.before === amount && (
              <small className={styles.was}>{t('close:was')}</small>
            )}
          </button>
        ))}
      </div>
      <RefusalLine reason={refusal} />
    </>
  );
}
