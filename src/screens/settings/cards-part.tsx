import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Amount } from '../../core/pacing/how-many';
import { amountOf, amounts, changesTo } from '../../core/pacing/how-many';
import { quietForAnHour, quietUntilTomorrow } from '../../core/pacing/quiet';
import { corners } from '../../core/settings/settings';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { useIsDesktop, useSnapshot } from '../../ui/host';
import { RadioGroup } from '../../ui/radio-group';
import { Choice } from './choice';
import { CornerChoice } from './corner-choice';
import { FineTune, useFineTune } from './fine-tune';
import { FoldButton } from './fold';
import { Part, Row } from './part';
import { useChangeAll, useSetting, useSettingsView } from './use-settings';

function HowMany() {
  const { t } = useTranslation('settings');
  const id = useId();
  const { settings } = useSettingsView();
  const changeAll = useChangeAll();
  const fine = useFineTune();
  const amount = amountOf(settings);
  const inNumbers = {
    count: settings['pacing.maxPerHour'],
    minutes: settings['pacing.spacingMinutes'],
  };
  const said = (): string => {
    if (amount === 'asked') return t('cards.off');
    return amount === null ? t('cards.own') : t('cards.usual', inNumbers);
  };
  const pick = (picked: Amount): void => void changeAll(changesTo(picked, settings));
  return (
    <>
      <Row
        id="cards.come"
        says={t('cards.come')}
        labelId={id}
        note={
          <>
            {said()} <FoldButton title={t('cards.fineTune')} {...fine.button} />
          </>
        }
      >
        <RadioGroup
          labelledBy={id}
          value={amount}
          options={amounts.map((each) => [each, t(`cards.${each}`)] as const)}
          onPick={pick}
        />
      </Row>
      <FineTune {...fine.content} isUsual={amount !== null} onUsual={() => pick('now-and-then')} />
    </>
  );
}

/** In the browser the card is in a corner of the page, and there is no display to choose. */
function Where() {
  const { t } = useTranslation('settings');
  const isDesktop = useIsDesktop();
  const { displays } = useSettingsView();
  const numbers = Array.from({ length: displays }, (_, index) => index + 1);
  return (
    <Row id="cards.where" says={t('cards.where')}>
      <CornerChoice
        label={t('cards.corner')}
        options={corners.map((each) => [each, t(`cards.corners.${each}`)])}
      />
      {isDesktop && displays > 1 ? (
        <Choice
          setting="card.display"
          label={t('cards.display')}
          options={[
            ['in-use', t('cards.inUse')],
            ...numbers.map((number) => [number, t('cards.displayOne', { number })] as const),
          ]}
        />
      ) : (
        <span>{t(isDesktop ? 'cards.inUse' : 'cards.inPage')}</span>
      )}
    </Row>
  );
}

function Quiet() {
  const { t } = useTranslation('settings');
  const { time } = useFormats(null);
  const at = useSnapshot((snapshot) => snapshot.at);
  const until = useSnapshot((snapshot) => snapshot.quietUntil);
  const { change } = useSetting('pacing.quietUntil');
  return (
    <Row id="cards.quiet" says={t('cards.quiet')}>
      {until === null ? (
        <>
          <Button onClick={() => void change(quietForAnHour(at))}>{t('cards.hour')}</Button>
          <Button onClick={() => void change(quietUntilTomorrow(at))}>{t('cards.tomorrow')}</Button>
        </>
      ) : (
        <>
          <span role="status">{t('cards.until', { time: time(until) })}</span>
          <Button onClick={() => void change(0)}>{t('cards.quietOver')}</Button>
        </>
      )}
    </Row>
  );
}

/** How often cards come, where, and not for now. */
export function CardsPart() {
  return (
    <Part name="cards">
      <HowMany />
      <Where />
      <Quiet />
    </Part>
  );
}
