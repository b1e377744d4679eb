import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { careKinds, deposits, ordinaryKinds, outcomes } from '../../core/vocabulary';
import { Button } from '../../ui/button';
import { useIsDesktop, useSnapshot } from '../../ui/host';
import { KeyCap } from '../../ui/key-cap';
import { useKeyNames } from '../../ui/shortcut-keys';
import text from '../../ui/text.module.css';
import styles from './keys-sheet.module.css';

/** What can be pressed, and what it does. */
type Row = readonly [keys: readonly string[], does: string];

function Part({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  return (
    <section className={styles.part}>
      <h3 className={text.mark}>{title}</h3>
      <dl>
        {rows.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <KeyCap key={key}>{key}</KeyCap>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const upTo = (last: number): string => `1 – ${String(last)}`;
const pages = 5;
const answers = 5;

function Anywhere() {
  const { t } = useTranslation('screens');
  const named = useKeyNames();
  const isDesktop = useIsDesktop();
  const shortcuts = useSnapshot((snapshot) => snapshot.shortcuts);
  const rows = (['hardCall', 'callToggle', 'rate', 'quickHide'] as const).map((name): Row => [
    [named(shortcuts[name])],
    t(`keySheet.${name}`),
  ]);
  return <Part title={isDesktop ? t('keySheet.anywhere') : t('keySheet.inBrowser')} rows={rows} />;
}

function InWindow() {
  const { t } = useTranslation('screens');
  const named = useKeyNames();
  const isDesktop = useIsDesktop();
  const ctrl = (key: string): string => named(`CommandOrControl+${key}`);
  const size: Row = [[ctrl('Plus'), '−'], t('keySheet.size')];
  const rows: readonly Row[] = [
    [[`${ctrl('1')} – ${String(pages)}`], t('keySheet.pages')],
    [[t('nav.helpKey')], t('nav.help')],
    [[t('keys.escape')], t('keySheet.back')],
    ...(isDesktop ? [size] : []),
    [[ctrl('/')], t('keySheet.sheet')],
  ];
  return <Part title={t('keySheet.window')} rows={rows} />;
}

function OnCard() {
  const { t } = useTranslation(['screens', 'card']);
  const rows: readonly Row[] = [
    [[t('screens:keys.enter')], t('screens:keySheet.more')],
    [[t('screens:keys.escape')], t('screens:keySheet.done')],
    [[upTo(ordinaryKinds.length)], t('screens:keySheet.kind')],
    [careKinds.map((kind) => t(`card:letter.kind.${kind}`)), t('screens:keySheet.care')],
    [[upTo(outcomes.length)], t('screens:keySheet.rating')],
    [[t('card:letter.win')], t('screens:keySheet.win')],
    [deposits.map((each) => t(`card:letter.deposit.${each}`)), t('screens:keySheet.gave')],
  ];
  return <Part title={t('screens:keySheet.card')} rows={rows} />;
}

function AtTheEnd() {
  const { t } = useTranslation(['screens', 'close']);
  const parked = (['keep', 'plan', 'letGo'] as const).map((name) => t(`close:parked.keys.${name}`));
  const rows: readonly Row[] = [
    [[upTo(answers)], t('screens:keySheet.answer')],
    [[t('screens:keys.enter')], t('screens:keySheet.next')],
    [parked, t('screens:keySheet.parked')],
    [[t('screens:keys.escape')], t('screens:keySheet.later')],
  ];
  return <Part title={t('screens:keySheet.end')} rows={rows} />;
}

/** All keys on one sheet, over the page that is open. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('screens');
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const close = (): void => dialog.current?.close();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Its first control is the one that closes it; a ring around that would be the loudest thing on the sheet.
    title.current?.focus();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-labelledby="keys-title"
      onClose={onClose}
      onKeyDown={(event) => {
        // What lies beneath has its keys again once the sheet is gone; those of the window reach it.
        if (!event.ctrlKey && !event.metaKey && event.key !== 'F1') event.stopPropagation();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <header>
        <h2 ref={title} id="keys-title" className={text.head} tabIndex={-1}>
          {t('keySheet.title')}
        </h2>
        <Button small onClick={close}>
          {t('keySheet.close')} <KeyCap>{t('keys.escape')}</KeyCap>
        </Button>
      </header>
      <div className={styles.inner} tabIndex={0} role="group" aria-labelledby="keys-title">
        <Anywhere />
        <InWindow />
        <OnCard />
        <AtTheEnd />
      </div>
    </dialog>
  );
}
