import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deposit, endedAs, park, win } from '../../core/card/answers';
import type { Offer } from '../../core/card/card';
import type { Parked } from '../../core/shift/shift-event';
import { deposits } from '../../core/vocabulary';
import { Button } from '../../ui/button';
import { NamedField } from '../../ui/field';
import arrive from './arrive-form.module.css';
import { CardChoice } from './card-choice';
import type { FormProps } from './form';

interface OfferFormProps extends Pick<FormProps, 'send'> {
  readonly offer: Offer;
}

function ParkingFields({ draft, send }: Pick<FormProps, 'send'> & { readonly draft: Parked }) {
  const { t } = useTranslation('arrive');
  const [written, setWritten] = useState(draft);
  const write = (change: Partial<Parked>): void => {
    const next = { ...written, ...change };
    setWritten(next);
    send({ do: 'draft', draft: next });
  };
  const field = (name: 'what' | 'when') => (
    <NamedField
      small
      label={t(`parking.${name}`)}
      value={written[name]}
      onWrite={(value) => write({ [name]: value })}
    />
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (written.what.trim() !== '') send(park({ what: written.what.trim(), when: written.when.trim() }));
      }}
    >
      <div className={arrive.stack}>
        {field('what')}
        {field('when')}
      </div>
      <div className={arrive.foot}>
        <p className={arrive.note}>{t('parking.private')}</p>
        <Button small type="submit" disabled={written.what.trim() === ''}>
          {t('parking.park')}
        </Button>
      </div>
    </form>
  );
}

function WinField({ callId, send }: Pick<FormProps, 'send'> & { readonly callId: string | null }) {
  const { t } = useTranslation('card');
  const [line, setLine] = useState('');
  const write = (what: string): void => {
    setLine(what);
    send({ do: 'draft', draft: { what, when: '' } });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (line.trim() !== '') send(win(callId, line.trim()));
      }}
    >
      <NamedField small label={t('offer.win')} value={line} onWrite={write} />
      <div className={arrive.foot}>
        <Button small type="submit" disabled={line.trim() === ''}>
          {t('offer.keep')}
        </Button>
      </div>
    </form>
  );
}

/** The field or the keys for what a card asks for. It is there only with the keyboard. */
export function OfferForm({ offer, send }: OfferFormProps) {
  const { t } = useTranslation(['card', 'words']);
  switch (offer.what) {
    case 'parking':
      return <ParkingFields draft={offer.draft} send={send} />;
    case 'win':
      return <WinField callId={offer.callId} send={send} />;
    case 'turned-around':
      return (
        <CardChoice keyCap={1} onChoose={() => send(endedAs(offer.callId, 'turned-around'))}>
          {t('words:outcome.turned-around')}
        </CardChoice>
      );
    case 'deposit':
      return (
        <div role="group" aria-label={t('name.extras')}>
          {deposits.map((made) => (
            <CardChoice
              key={made}
              keyCap={t(`letter.deposit.${made}`)}
              onChoose={() => send(deposit(offer.callId, made))}
            >
              {t(`words:deposit.${made}`)}
            </CardChoice>
          ))}
        </div>
      );
  }
}
