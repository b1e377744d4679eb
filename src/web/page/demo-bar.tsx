import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { useFormats } from '../../ui/formats';
import text from '../../ui/text.module.css';
import type { DemoPlayer } from '../demo/player';
import { Bar } from './bar';
import styles from './demo-bar.module.css';

const usualSpeeds = [10, 60, 300] as const;

function Speeds({ speed, player }: { readonly speed: number; readonly player: DemoPlayer }) {
  const { t } = useTranslation('web');
  const speeds = [...new Set([...usualSpeeds, speed])].sort((a, b) => a - b);
  return (
    <div className={styles.speeds} role="group" aria-label={t('demo.speed')}>
      <span aria-hidden="true">{t('demo.speed')}</span>
      {speeds.map((each) => (
        <button
          key={each}
          type="button"
          className={styles.speed}
          aria-pressed={each === speed}
          onClick={() => player.setSpeed(each)}
        >
          {t('demo.times', { speed: each })}
        </button>
      ))}
    </div>
  );
}

/** The controls of the demo, what its clock reads, and that nothing of it is kept. */
export function DemoBar({ player }: { readonly player: DemoPlayer }) {
  const { t } = useTranslation('web');
  const formats = useFormats(null);
  const { playing, speed, minuteAt, realTime, over } = useSyncExternalStore(player.subscribe, player.state);
  return (
    <Bar label={t('demo.bar')}>
      <p className={styles.what}>{t('demo.line')}</p>
      {!over && (
        <>
          <Button small onClick={() => player.setPlaying(!playing)}>
            {playing ? t('demo.pause') : t('demo.play')}
          </Button>
          <Speeds speed={speed} player={player} />
        </>
      )}
      <p className={classes(text.num, styles.clock)}>
        {over ? t('demo.over') : t('demo.clock', { time: formats.time(minuteAt) })}{' '}
        {realTime && !over && t('demo.realTime')}
      </p>
      {over && (
        <Button small onClick={() => window.location.reload()}>
          {t('demo.again')}
        </Button>
      )}
      <a className={styles.leave} href="./">
        {t('demo.leave')}
      </a>
    </Bar>
  );
}
