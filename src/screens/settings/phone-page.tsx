import { useTranslation } from 'react-i18next';
import type { phones as texts } from '../../core/i18n/en';
import { LinkButton } from '../../ui/button';
import { PageHead } from '../../ui/page-head';
import text from '../../ui/text.module.css';
import { useAnswer } from '../../ui/use-answer';
import type { Nameless, PhoneChoice } from './phone-choice';
import { livesInBrowser, phoneChoiceOf } from './phone-choice';
import { PhoneNames } from './phone-names';
import { PhoneWays } from './phone-way';
import { SettingsProvider } from './use-settings';
import styles from './phone.module.css';

/** Each phone of the catalogue has its sentence; a test holds that. */
type AboutId = keyof typeof texts.about;

function Aside({ choice }: { readonly choice: PhoneChoice }) {
  const { t } = useTranslation('phones');
  const { phone } = choice;
  return (
    <aside className={styles.beside} aria-labelledby="beside">
      <h2 id="beside" className={text.head}>
        {t('beside.title')}
      </h2>
      <p className={text.note}>{t('beside.sees')}</p>
      {phone && <p className={text.note}>{t(`evidence.${phone.evidence}`)}</p>}
    </aside>
  );
}

/** One phone, or one of which only the kind is known: what to do, step by step, and the first call as the proof. */
function OnePhone({ choice }: { readonly choice: PhoneChoice }) {
  const { t } = useTranslation('phones');
  const { phone } = choice;
  const name = phone?.name ?? t(`nameless.${choice.id as Nameless}.title`);
  return (
    <>
      <PageHead
        title={name}
        back={{ href: '#phone', name: t('allPhones') }}
        lead={phone ? t(`about.${phone.id as AboutId}`) : t(`nameless.${choice.id as Nameless}.note`)}
        aside={
          phone && (
            <p className={text.note}>{t(livesInBrowser(phone) ? 'names.inBrowser' : 'names.program')}</p>
          )
        }
      />
      <div className={styles.work}>
        <div>
          <PhoneWays choice={choice} />
          <p className={styles.end}>
            <LinkButton variant={choice.ways[0] === 'microsip' ? 'quiet' : 'main'} href="#today">
              {t('toToday')}
            </LinkButton>
            <LinkButton variant="bare" href="#diagnosis">
              {t('nothingHappened')}
            </LinkButton>
          </p>
        </div>
        <Aside choice={choice} />
      </div>
    </>
  );
}

function Names() {
  const { t } = useTranslation('phones');
  const { answer } = useAnswer('phone-programs', null);
  return (
    <>
      <PageHead title={t('title')} back={{ href: '#settings', name: t('back') }} lead={t('lead')} />
      {answer && <PhoneNames running={answer.ok ? answer.value : []} />}
    </>
  );
}

/** Which phone it is, what to put into it, and the first call as the proof that it worked. */
export function PhonePage({ place }: { readonly place: string | null }) {
  const choice = place === null ? null : phoneChoiceOf(place);
  return (
    <div className={styles.page}>
      <SettingsProvider>{choice ? <OnePhone key={choice.id} choice={choice} /> : <Names />}</SettingsProvider>
    </div>
  );
}
