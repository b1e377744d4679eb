import { Trans, useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { useIsDesktop } from '../../ui/host';
import { RefusalLine } from '../../ui/refusal-line';
import text from '../../ui/text.module.css';
import { useAnswer } from '../../ui/use-answer';
import { useRequest } from '../../ui/use-request';
import { EraseRow } from './erase-row';
import { ExportRow } from './export-row';
import { ImportRow } from './import-row';
import { NumberSetting } from './number-setting';
import { ChoiceRow, Part, Row } from './part';
import styles from './settings.module.css';

/** Where everything is, how large it is, and the way to it. */
function Everything() {
  const { t } = useTranslation(['settings', 'stored']);
  const isDesktop = useIsDesktop();
  const formats = useFormats(null);
  const { answer } = useAnswer('stored', null);
  const { send, refusal } = useRequest();
  const bytes = answer?.ok ? answer.value.kinds.reduce((sum, kind) => sum + kind.bytes, 0) : null;
  const place = isDesktop ? 'folder' : 'browser';
  return (
    <Row
      id="data.everything"
      says={t('settings:data.everything')}
      note={
        <a className={text.link} href="#stored">
          {t('stored:title')}
        </a>
      }
    >
      <span>
        {bytes === null
          ? t(`settings:data.${place}`)
          : t(`settings:data.${place}Size`, { size: formats.size(bytes) })}
      </span>
      {answer?.ok && answer.value.opens && (
        <Button small onClick={() => void send('open-folder', null)}>
          {t('settings:data.open')}
        </Button>
      )}
      <RefusalLine reason={refusal} />
    </Row>
  );
}

function Stays() {
  const { t } = useTranslation('settings');
  return (
    <Row id="data.stays" says="" note={t('data.noLimit')}>
      <span className={styles.sentence}>
        <Trans
          ns="settings"
          i18nKey="data.stays"
          components={{
            n: <NumberSetting setting="privacy.retentionDays" label={t('data.lines')} />,
            m: <NumberSetting setting="privacy.retentionDaysNumbers" label={t('data.numbers')} />,
          }}
        />
      </span>
    </Row>
  );
}

/** Where the agent's data is, how long it stays, and how it is taken along or erased. */
export function DataPart() {
  const { t } = useTranslation('settings');
  return (
    <Part name="data">
      <Everything />
      <ExportRow />
      <ImportRow />
      <Stays />
      <ChoiceRow
        id="data.end"
        setting="privacy.forgetAtClose"
        says={t('data.end')}
        note={t('data.forgetNote')}
        options={[
          [false, t('data.keep')],
          [true, t('data.forget')],
        ]}
      />
      <ChoiceRow
        id="data.more"
        setting="summary.moreNumbers"
        says={t('data.more')}
        note={t('data.moreNote')}
        options={[
          [false, t('data.without')],
          [true, t('data.with')],
        ]}
      />
      <EraseRow />
    </Part>
  );
}
