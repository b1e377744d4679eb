import { useTranslation } from 'react-i18next';
import type { ProgramView } from '../../core/contract';
import { phoneOfProgram } from '../../core/phones/catalogue';
import { useSnapshot } from '../../ui/host';
import { ProgramAsked } from '../../ui/program-asked';
import text from '../../ui/text.module.css';
import { Choice } from './choice';
import { Todo } from './todo';
import { useSetting } from './use-settings';
import styles from './phone.module.css';

/** A program that is known to be the agent's phone; its own page may know a better way. */
function Known({ program }: { readonly program: ProgramView }) {
  const { t } = useTranslation('phones');
  const phone = phoneOfProgram(program.program);
  const { name } = program;
  return (
    <Todo is="done" title={t('byCall.known', { name })}>
      <p>{t('byCall.knownNote', { name })}</p>
      {phone && (
        <a className={text.link} href={`#phone/${phone.id}`}>
          {t('byCall.more', { name: phone.name })}
        </a>
      )}
    </Todo>
  );
}

/** Where no phone can tell anything, one call does: Lull sees which program used the microphone, and asks. */
export function ByCall() {
  const { t } = useTranslation(['phones', 'settings']);
  const programs = useSnapshot((snapshot) => snapshot.programs);
  const question = useSnapshot((snapshot) => snapshot.question);
  const { value: microphone } = useSetting('sources.microphone');
  const known = programs.find((program) => program.class === 'phone');
  if (!microphone) {
    return (
      <Todo is={2} title={t('phones:byCall.off')}>
        <p>{t('settings:calls.microphoneNote')}</p>
        <div className={styles.inRow}>
          <span>{t('settings:calls.microphone')}</span>
          <Choice
            setting="sources.microphone"
            label={t('settings:calls.microphone')}
            options={[
              [true, t('settings:calls.helps')],
              [false, t('settings:calls.off')],
            ]}
          />
        </div>
      </Todo>
    );
  }
  if (known && !question) return <Known program={known} />;
  return (
    <Todo is="waits" title={t('phones:first.waits')}>
      <p>{t('phones:byCall.take')}</p>
      <ProgramAsked />
    </Todo>
  );
}
