import { useTranslation } from 'react-i18next';
import type { Call } from '../../core/shift/shift';
import { deposits, outcomes } from '../../core/vocabulary';
import { Meaning } from '../../ui/meaning';
import type { Say } from '../../ui/use-say';
import { ChoiceButton, ChoiceList } from './choices';

interface CallAnswersProps {
  readonly call: Call;
  /** A win was kept for this call. */
  readonly won: boolean;
  readonly say: Say;
}

/** How a call ended and what was given in it, one click each; once more takes it back. */
export function CallAnswers({ call, won, say }: CallAnswersProps) {
  const { t } = useTranslation(['today', 'words']);
  const callId = call.id;
  return (
    <>
      <ChoiceList label={t('today:unrated.outcome')}>
        {outcomes.map((outcome) => {
          const chosen = call.outcome === outcome;
          return (
            <ChoiceButton
              key={outcome}
              chosen={chosen}
              onChoose={() => void say({ type: 'outcome-given', callId, outcome: chosen ? null : outcome })}
            >
              {t(`words:outcome.${outcome}`)}
            </ChoiceButton>
          );
        })}
      </ChoiceList>
      <ChoiceList label={t('today:unrated.deposit')}>
        {deposits.map((deposit) => {
          const chosen = call.deposits.includes(deposit);
          return (
            <ChoiceButton
              key={deposit}
              chosen={chosen}
              onChoose={() =>
                void say({ type: chosen ? 'deposit-taken-back' : 'deposit-made', callId, deposit })
              }
            >
              {t(`words:deposit.${deposit}`)}
            </ChoiceButton>
          );
        })}
        {won ? (
          <span>{t('today:call.winKept')}</span>
        ) : (
          <ChoiceButton
            chosen={false}
            onChoose={() => void say({ type: 'win-added', callId, text: '', because: '' })}
          >
            {t('today:call.win')}
          </ChoiceButton>
        )}
      </ChoiceList>
      <Meaning of="outcome" />
    </>
  );
}

export const hasWin = (wins: readonly { readonly callId: string | null }[], callId: string): boolean =>
  wins.some((win) => win.callId === callId);
